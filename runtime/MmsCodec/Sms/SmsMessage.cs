namespace MmsCodec;

/// <summary>A short message put together from its parts, or one that was whole.</summary>
/// <param name="Originator">Who sent it. Anyone can write that.</param>
/// <param name="Ports">Which application it is for; <see langword="null"/> for none.</param>
/// <param name="DataCoding">How its first part was coded.</param>
/// <param name="Payload">The payloads of its parts, in their order.</param>
public sealed record SmsMessage(SmsAddress Originator, SmsPorts? Ports, SmsDataCoding DataCoding, MmsOctets Payload)
{
    /// <summary>The payload as text; <see langword="null"/> when it is octets.</summary>
    public string? Text => SmsText.Of(Payload.Span, DataCoding.Alphabet);
}
