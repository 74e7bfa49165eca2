using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Which of the two numbers of Content-Disposition a part has, which differ by the encoding version that gave them.</summary>
internal static class ContentDispositionVersion
{
    public const string Key = "codeVersion";

    public static string? Of(HeaderNode header) => header switch
    {
        { Name: HeaderNames.ContentDisposition, Code: 0xAE, Value.Value: MembersValue } => "0x2E (WSP 1.1)",
        { Name: HeaderNames.ContentDisposition, Code: 0xC5, Value.Value: MembersValue } => "0x45 (WSP 1.4)",
        _ => null,
    };
}
