namespace MmsCodec;

/// <summary>How an entry starts: the lengths of its headers and its data (WAP-230-WSP §8.5.3).</summary>
internal static class MultipartEntry
{
    /// <summary>Reads an entry whole.</summary>
    public static bool TryRead(scoped ref WspReader reader, out PartView part, out MmsError error)
    {
        long offset = reader.Offset;
        part = default;
        if (!reader.TryReadUintvar(out uint headersLength) || !reader.TryReadUintvar(out uint dataLength))
        {
            error = reader.ToError();
            return false;
        }

        if ((ulong)headersLength + dataLength > (ulong)reader.Remaining)
        {
            error = new(MmsErrorCode.BadMultipart, offset, 0);
            return false;
        }

        long headersOffset = reader.Offset;
        reader.TryReadOctets((int)headersLength, out ReadOnlySpan<byte> headers);
        reader.TryReadOctets((int)dataLength, out ReadOnlySpan<byte> data);
        part = new(offset, new PartHeaders(headers, headersOffset), data);
        error = default;
        return true;
    }

    /// <summary>Where entries end: after the last octet that is not NUL, for NULs at the end of a body are padding and no entries.
    /// (They can also be the last data; whoever reads those has come past this point.)</summary>
    public static int EndOf(ReadOnlySpan<byte> body)
    {
        return body.LastIndexOfAnyExcept((byte)0) + 1;
    }
}
