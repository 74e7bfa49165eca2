namespace MmsCodec;

/// <summary>The field names that parts and pushes of MMS use, by number (WAP-230-WSP Appendix A, Table 39).</summary>
internal static class WspFieldNames
{
    public const int ContentLength = 0x0D;
    public const int ContentLocation = 0x0E;
    public const int ContentDisposition = 0x2E;
    public const int ApplicationId = 0x2F;
    public const int InitiatorUri = 0x31;
    public const int PushFlag = 0x34;
    public const int ContentId = 0x40;
    public const int EncodingVersion = 0x43;
    public const int ContentDisposition14 = 0x45;

    /// <summary>The code page that headers are on unless a shift sequence says otherwise.</summary>
    public const byte DefaultPage = 1;

    /// <summary>Whether the value is a text, so that an octet above 127 in front is a missing quote.</summary>
    public static bool IsText(int code)
    {
        return code is ContentLocation or ContentId or InitiatorUri;
    }
}
