namespace MmsCodec;

/// <summary>The parameters of a Content-Type or Content-Disposition, in wire order, over the caller's octets
/// (WAP-230-WSP §8.4.2.4).</summary>
public readonly ref struct ContentParameters
{
    private readonly long _offset;

    internal ContentParameters(ReadOnlySpan<byte> octets, long offset)
    {
        Octets = octets;
        _offset = offset;
    }

    /// <summary>The octets of all parameters.</summary>
    public ReadOnlySpan<byte> Octets { get; }

    /// <summary>Starts at the first parameter.</summary>
    public ContentParameterEnumerator GetEnumerator()
    {
        return new(Octets, _offset);
    }

    /// <summary>The first parameter of that name, as number or as text, in whatever case.</summary>
    public bool TryFind(string name, out ContentParameterView parameter)
    {
        foreach (ContentParameterView candidate in this)
        {
            if (candidate.Is(name))
            {
                parameter = candidate;
                return true;
            }
        }

        parameter = default;
        return false;
    }

    /// <summary>Whether all parameters can be followed.</summary>
    /// <param name="error">Where they cannot.</param>
    public bool CanBeFollowed(out MmsError error)
    {
        ContentParameterEnumerator parameters = GetEnumerator();
        while (parameters.MoveNext())
        {
        }

        error = parameters.Error;
        return error.Code == MmsErrorCode.None;
    }

    /// <summary>Copies that may outlive the octets; those before the first that cannot be followed.</summary>
    public ContentParameter[] ToOwned()
    {
        var owned = new List<ContentParameter>();
        foreach (ContentParameterView parameter in this)
        {
            owned.Add(parameter.ToOwned());
        }

        return [.. owned];
    }

    /// <summary>The text of the first parameter of that name; empty when there is none.</summary>
    internal WspText TextOf(string name)
    {
        return TryFind(name, out ContentParameterView parameter) && parameter.TryGetText(out WspText text) ? text : default;
    }
}
