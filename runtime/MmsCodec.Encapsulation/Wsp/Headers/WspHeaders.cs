namespace MmsCodec;

/// <summary>The headers of a multipart entry or a push, in wire order, over the caller's octets (WAP-230-WSP §8.4.2.6).</summary>
public readonly ref struct WspHeaders
{
    private readonly long _offset;

    internal WspHeaders(ReadOnlySpan<byte> octets, long offset)
    {
        Octets = octets;
        _offset = offset;
    }

    /// <summary>The octets of all headers.</summary>
    public ReadOnlySpan<byte> Octets { get; }

    /// <summary>Starts at the first header.</summary>
    public WspHeaderEnumerator GetEnumerator()
    {
        return new(Octets, _offset);
    }

    /// <summary>The first header of that number, or of its name as text.</summary>
    /// <param name="code">The field name's number without the top bit, for example 0x0E for Content-Location.</param>
    /// <param name="header">The header.</param>
    public bool TryFind(int code, out WspHeaderView header)
    {
        foreach (WspHeaderView candidate in this)
        {
            if (candidate.Is(code))
            {
                header = candidate;
                return true;
            }
        }

        header = default;
        return false;
    }

    /// <summary>Whether all headers can be followed.</summary>
    /// <param name="error">Where they cannot.</param>
    public bool CanBeFollowed(out MmsError error)
    {
        WspHeaderEnumerator headers = GetEnumerator();
        while (headers.MoveNext())
        {
        }

        error = headers.Error;
        return error.Code == MmsErrorCode.None;
    }

    /// <summary>Copies that may outlive the octets; those before the first that cannot be followed.</summary>
    public WspHeader[] ToOwned()
    {
        var owned = new List<WspHeader>();
        foreach (WspHeaderView header in this)
        {
            owned.Add(header.ToOwned());
        }

        return [.. owned];
    }

    /// <summary>The text of the first header of that number; empty when there is none.</summary>
    internal WspText TextOf(int code)
    {
        return TryFind(code, out WspHeaderView header) && header.TryRead<WspText, QuotedStringSyntax>(out WspText text) ? text : default;
    }
}
