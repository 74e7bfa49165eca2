namespace MmsCodec.Tool.Inspecting.Parts;

/// <summary>
/// Pictures that a page shows: raster formats that run nothing. What a picture is follows from its first octets, not from what the PDU
/// says, so that nothing else is handed to a browser under a picture's name.
/// </summary>
internal static class PictureTypes
{
    /// <summary>The media type of a picture; null for anything else.</summary>
    public static string? Of(ReadOnlySpan<byte> data) => data switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
        _ => null,
    };
}
