namespace MmsCodec.Client;

/// <summary>What <c>message.json</c> says of a part.</summary>
internal sealed record FolderPart(string File, string ContentType, string? Name, string? ContentId, string? ContentLocation, long Length);
