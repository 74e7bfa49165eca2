namespace MmsCodec;

/// <content>Headers of multipart entries and pushes.</content>
public static partial class WspLength
{
    /// <summary>Octets of headers one after the other, with the shift sequences between code pages.</summary>
    public static int OfHeaders(IReadOnlyList<WspHeader> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        int length = 0;
        byte page = WspFieldNames.DefaultPage;
        for (int i = 0; i < headers.Count; i++)
        {
            WspHeader header = headers[i];
            length += header.CodePage == page ? 0 : 2;
            page = header.CodePage;
            length += header.Code is null ? OfTokenText(header.NameText) : 1;
            length += header.Value.Length;
        }

        return length;
    }
}
