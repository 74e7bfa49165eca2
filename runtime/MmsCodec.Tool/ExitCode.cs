namespace MmsCodec.Tool;

/// <summary>How the command ends.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>The input is malformed, or what was looked for was found.</summary>
    public const int Malformed = 1;

    /// <summary>The command was used wrongly: unknown options, files that cannot be read or written.</summary>
    public const int Usage = 2;

    /// <summary>Interrupted, as shells count it.</summary>
    public const int Cancelled = 130;
}
