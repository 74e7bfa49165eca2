namespace MmsCodec.Inspection;

/// <summary>A value that is to be written does not fit its syntax.</summary>
public sealed class ValueSyntaxException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">Where in the value: names of members and places in lists, as <c>params[1].value</c>; empty for the whole.</param>
    /// <param name="message">What is wrong, in a sentence.</param>
    public ValueSyntaxException(string path, string message)
        : base(message) => Path = path;

    /// <summary>Where in the value: names of members and places in lists, as <c>params[1].value</c>; empty for the whole.</summary>
    public string Path { get; }
}
