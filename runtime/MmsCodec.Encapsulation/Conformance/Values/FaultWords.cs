namespace MmsCodec.Conformance;

/// <summary>Why a value does not follow its syntax, in words.</summary>
internal static class FaultWords
{
    public static string Of(MmsErrorCode code) => code switch
    {
        MmsErrorCode.Truncated => "its octets end too early",
        MmsErrorCode.BadValueLength => "its length is another than its content's",
        MmsErrorCode.BadInteger => "this is no value that may stand here",
        MmsErrorCode.BadUintvar => "a number has too many octets",
        MmsErrorCode.LimitExceeded => "there is more of it than is looked at",
        MmsErrorCode.UnterminatedText => "no NUL ends its text",
        _ => "its octets cannot be followed",
    };
}
