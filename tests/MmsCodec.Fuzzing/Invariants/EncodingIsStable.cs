using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;
using MmsCodec.Inspection;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>
/// What follows the standard can be encoded again; what was encoded decodes to the same, encodes to the same octets, and has the length
/// that it said.
/// </summary>
/// <param name="codec">What is held to it.</param>
public sealed class EncodingIsStable(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        if (input.Kind != InputKind.Pdu || !Codec.TryDecode(input.Octets, out MmsPdu? pdu, out _))
        {
            return null;
        }

        byte[] encoded;
        try
        {
            encoded = Codec.Encode(pdu!);
        }
        catch (ArgumentException refusal)
        {
            return Codec.TryDecodeStrict(input.Octets, out _, out _) && IsWritable(input.Octets) ? $"A PDU that follows the standard cannot be encoded: {refusal.Message}" : null;
        }

        if (encoded.Length != pdu!.EncodedLength)
        {
            return $"{encoded.Length} octets are written, and {pdu.EncodedLength} were said.";
        }

        if (Codec.TryEncode(pdu, new byte[encoded.Length - 1], out int written) || written != 0)
        {
            return $"{written} octets are written where one fewer than needed have room.";
        }

        if (!Codec.TryDecode(encoded, out MmsPdu? again, out MmsError error))
        {
            return $"What was encoded cannot be decoded: {error} in {Convert.ToHexString(encoded)}.";
        }

        byte[] encodedAgain = Codec.Encode(again!);
        if (!encodedAgain.AsSpan().SequenceEqual(encoded))
        {
            return $"{Convert.ToHexString(encoded)} is encoded, then {Convert.ToHexString(encodedAgain)}.";
        }

        bool isClean = Codec.TryDecodeStrict(input.Octets, out _, out _);
        if (isClean && IsKept(input.Octets) && !again!.Equals(pdu))
        {
            return $"{pdu} comes back as {again}.";
        }

        return isClean && !Codec.TryDecodeStrict(encoded, out _, out error) ? $"{pdu} follows the standard, and what it is encoded as does not: {error}." : null;
    }

    // Text that is not US-ASCII and says no charset is written with one; .NET writes half-width katakana in ISO-2022-JP as full-width ones.
    private bool IsKept(byte[] octets) =>
        Codec.TryCheck(octets, out IReadOnlyList<MmsFinding> findings, out _)
        && findings.All(f => f.Code != MmsFindingCode.NonAsciiWithoutCharset)
        && Texts(octets).All(t => t.Charset is not (39 or 40 or 2260) || !t.ToString().AsSpan().ContainsAnyInRange('\uFF61', '\uFF9F'));

    // Text in charsets that .NET does not know, or is right not to write, can be read as far as it goes, but not written.
    // What came with a later version than the specs describe can be read, but not written either.
    private bool IsWritable(byte[] octets) =>
        KnownVersion.IsOf(Codec.Inspect(octets))
        && Texts(octets).All(t => t.Charset is not int charset || charset == MmsCharsets.Any || MmsCharsets.TryGetEncoding(charset, out _));

    private IEnumerable<EncodedTextValue> Texts(byte[] octets) => Codec.Inspect(octets).Headers
        .SelectMany(h => h.Value.Value is MembersValue members ? members.Members : [h.Value])
        .Select(v => v.Value)
        .OfType<EncodedTextValue>();
}
