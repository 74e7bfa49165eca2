namespace MmsCodec.Relay;

/// <summary>The M-Mbox-Descr of an upload: the body itself or the first part of a multipart, for the standard's readers differ there.</summary>
internal static class UploadedMessage
{
    public static MboxDescr? Read(MboxUploadReq upload)
    {
        ReadOnlySpan<byte> octets = upload.Body.Span;
        if (upload.ContentType.IsMultipart)
        {
            var parts = new MultipartReader(octets);
            octets = parts.MoveNext() ? parts.Current.Data : default;
        }

        return MboxDescr.TryDecode(octets, out MboxDescr? description, out _) && description.ContentType is not null ? description : null;
    }
}
