namespace MmsCodec.Tool.Input;

/// <summary>Why a file could not be decoded to its end.</summary>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="Offset">Octets from the start of the file to the fault.</param>
internal sealed record FileError(string Code, string Message, long Offset)
{
    public static FileError? Of(MmsError error) =>
        error.Code == MmsErrorCode.None ? null : new(error.Code.ToString(), FaultText.Of(error.Code), error.Offset);
}
