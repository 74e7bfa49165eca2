namespace MmsCodec;

/// <summary>What the parts of one message have in common.</summary>
internal readonly record struct SmsPartKey(
    string? Receiver, SmsAddress Originator, int Reference, bool IsWide, int Total, SmsPorts? Ports, SmsAlphabet Alphabet)
{
    public static SmsPartKey Of(SmsDeliver part, SmsConcatenation concatenation, string? receiver) => new(
        receiver,
        part.Originator,
        concatenation.Reference,
        concatenation.IsWide,
        concatenation.Total,
        part.UserData.Ports,
        part.DataCoding.Alphabet);
}
