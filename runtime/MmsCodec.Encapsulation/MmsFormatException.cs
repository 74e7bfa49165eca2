namespace MmsCodec;

/// <summary>Thrown by <c>Decode</c> methods where their <c>TryDecode</c> twins return false.</summary>
public sealed class MmsFormatException : FormatException
{
    /// <summary>Makes the exception for <paramref name="error"/>.</summary>
    public MmsFormatException(MmsError error)
        : base(error.ToString())
    {
        Error = error;
    }

    /// <summary>What went wrong, and where.</summary>
    public MmsError Error { get; }
}
