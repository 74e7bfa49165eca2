using System.Text;

namespace MmsCodec;

/// <summary>What media types are called, and which of them hold parts.</summary>
internal static class MediaTypeNames
{
    public const string MultipartMixed = "application/vnd.wap.multipart.mixed";
    public const string MultipartRelated = "application/vnd.wap.multipart.related";
    public const string MmsMessage = "application/vnd.wap.mms-message";

    /// <summary>The name of a number; the number itself when it has none.</summary>
    public static string Of(int code)
    {
        return AssignedMediaTypes.NameOf(code) ?? $"0x{code:X2}";
    }

    public static bool IsMultipart(int code)
    {
        return code is (>= 0x0B and <= 0x0F) or (>= 0x22 and <= 0x26) or 0x33;
    }

    public static bool IsMultipart(ReadOnlySpan<byte> name)
    {
        return StartsWith(name, "multipart/"u8) || StartsWith(name, "application/vnd.wap.multipart."u8);
    }

    private static bool StartsWith(ReadOnlySpan<byte> name, ReadOnlySpan<byte> start)
    {
        return name.Length >= start.Length && Ascii.EqualsIgnoreCase(name[..start.Length], start);
    }
}
