namespace MmsCodec;

/// <summary>What Content-Type and Content-Disposition have in common: an assigned number or a text, and parameters in front of which
/// a Value-length stands.</summary>
internal readonly ref struct GeneralForm
{
    private GeneralForm(ReadOnlySpan<byte> octets, bool hasLength, int? wellKnown, WspText text, ContentParameters parameters)
    {
        Octets = octets;
        HasLength = hasLength;
        WellKnown = wellKnown;
        Text = text;
        Parameters = parameters;
    }

    /// <summary>The whole value.</summary>
    public ReadOnlySpan<byte> Octets { get; }

    /// <summary>Whether a Value-length stands in front.</summary>
    public bool HasLength { get; }

    public int? WellKnown { get; }

    public WspText Text { get; }

    public ContentParameters Parameters { get; }

    /// <summary>Reads a value with a Value-length, or a number or text alone. The parameters are not looked at.</summary>
    public static bool TryRead(scoped ref WspReader reader, out GeneralForm form)
    {
        WspReader start = reader;
        bool hasLength = reader.TryPeekOctet(out byte first) && first <= 31;
        return hasLength ? TryReadGeneral(ref reader, start, out form) : TryReadConstrained(ref reader, start, out form);
    }

    private static bool TryReadConstrained(scoped ref WspReader reader, WspReader start, out GeneralForm form)
    {
        bool isRead = reader.TryReadCodeOrText(out int? wellKnown, out WspText text);
        form = new(Between(start, reader), false, wellKnown, text, default);
        return isRead;
    }

    private static bool TryReadGeneral(scoped ref WspReader reader, WspReader start, out GeneralForm form)
    {
        form = default;
        if (!reader.TryReadValueLength(out int length) || !reader.TrySlice(length, out WspReader content))
        {
            return false;
        }

        int? wellKnown = null;
        WspText text = default;
        if (length > 0 && !content.TryReadCodeOrText(out wellKnown, out text))
        {
            reader = start;
            return reader.Fail(content);
        }

        form = new(Between(start, reader), true, wellKnown, text, new ContentParameters(content.Unread, content.Offset));
        return true;
    }

    private static ReadOnlySpan<byte> Between(WspReader start, WspReader end)
    {
        return start.Unread[..(end.Position - start.Position)];
    }
}
