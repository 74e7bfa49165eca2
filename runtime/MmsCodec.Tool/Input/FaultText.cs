namespace MmsCodec.Tool.Input;

/// <summary>What error codes mean, in words.</summary>
internal static class FaultText
{
    public static string Of(MmsErrorCode code) => code switch
    {
        MmsErrorCode.NotAPdu => "this is no PDU of MMS",
        MmsErrorCode.Truncated => "the octets end before the value does",
        MmsErrorCode.BadValueLength => "the value-length does not fit",
        MmsErrorCode.BadInteger => "the number or token is in the wrong form",
        MmsErrorCode.BadUintvar => "the uintvar has more than 5 octets or 32 bits",
        MmsErrorCode.UnterminatedText => "no NUL ends the text",
        MmsErrorCode.BadHeader => "here is neither a field octet nor the name of a header",
        MmsErrorCode.BadMultipart => "the entry does not fit into the multipart",
        MmsErrorCode.NestedTooDeep => "multiparts lie too deep inside each other",
        MmsErrorCode.NotAPush => "this is no WSP push",
        MmsErrorCode.NotAnSms => "this is no SMS-DELIVER",
        MmsErrorCode.BadUserDataHeader => "the header of the user data does not fit into it",
        MmsErrorCode.LimitExceeded => "there are more headers, parts and parameters than any message has",
        _ => code.ToString(),
    };
}
