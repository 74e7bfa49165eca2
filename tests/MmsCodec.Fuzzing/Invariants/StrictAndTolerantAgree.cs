using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>
/// Strict decoding takes what tolerant decoding takes and conformance finds no violation in, and gives the same; a PDU that was made by
/// the standard is taken, and nothing is found in it but that something is long.
/// </summary>
/// <param name="codec">What is held to it.</param>
public sealed class StrictAndTolerantAgree(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        if (input.Kind != InputKind.Pdu)
        {
            return null;
        }

        bool isRead = Codec.TryDecode(input.Octets, out MmsPdu? pdu, out _);
        bool isStrict = Codec.TryDecodeStrict(input.Octets, out MmsPdu? strict, out MmsError error);
        bool isFollowed = Codec.TryCheck(input.Octets, out IReadOnlyList<MmsFinding> findings, out MmsError checkError);
        bool isClean = isFollowed && !findings.Any(f => f.Severity == MmsFindingSeverity.Violation);
        if (input.Made is not null && Unexpected(findings) is MmsFinding found)
        {
            return $"In a PDU that follows the standard {found.Code} is found at {found.Offset}: {found.Message}";
        }

        if (isStrict != (isRead && isClean) || (input.Made is not null && !isStrict))
        {
            return $"Strict decoding returns {isStrict} ({error}), tolerant decoding {isRead}, checking {isFollowed} ({checkError}) with {findings.Count} findings.";
        }

        return isStrict && !strict!.Equals(pdu) ? $"Strict decoding gives {strict}, tolerant decoding {pdu}." : NotWellFormed(input.Octets, isStrict, strict);
    }

    private static MmsFinding? Unexpected(IReadOnlyList<MmsFinding> findings) => findings.FirstOrDefault(f => f.Code != MmsFindingCode.LongerThanClientsTake);

    private string? NotWellFormed(byte[] octets, bool isStrict, MmsPdu? pdu) =>
        isStrict && KnownVersion.IsOf(Codec.Inspect(octets)) && !Codec.ReadView(pdu!.MessageType, octets).IsWellFormed ? $"Strict decoding takes {pdu.MessageType}, but its view is not well-formed." : null;
}
