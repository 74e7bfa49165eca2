using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>An error says what is wrong, and at an offset from 0 to the length of the input; so does a finding.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class ErrorsLieInside(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        byte[] octets = input.Octets;
        bool isRead = Codec.TryDecode(octets, out MmsPdu? _, out MmsError error);
        bool isStrict = Codec.TryDecodeStrict(octets, out _, out MmsError strictError);
        bool isChecked = Codec.TryCheck(octets, out IReadOnlyList<MmsFinding> findings, out MmsError checkError);
        bool isSms = Codec.TryDecode(octets, out SmsDeliver? _, out MmsError smsError);
        Lines push = Codec.ReadPush(octets);
        return Fault("MmsPdu.TryDecode", isRead, error, octets)
            ?? Fault("MmsPdu.TryDecodeStrict", isStrict, strictError, octets)
            ?? Fault("MmsConformance.TryCheck", isChecked, checkError, octets)
            ?? Fault("MmsDocument", null, Codec.Inspect(octets).Error, octets)
            ?? Fault("MultipartReader", null, Codec.ReadParts(octets, 0).Error, octets)
            ?? Fault("MultipartWalker", null, Codec.WalkParts(octets, 0).Error, octets)
            ?? Fault("WspPushView", null, push.Error, octets)
            ?? Fault("PushDocument", null, Codec.InspectPush(octets).Error, octets)
            ?? Fault("SmsDeliver.TryDecode", isSms, smsError, octets)
            ?? Fault("SmsDocument", null, Codec.InspectSms(octets).Error, octets)
            ?? findings.Where(f => f.Offset < 0 || f.Offset > octets.Length).Select(f => $"The finding {f.Code} lies at {f.Offset} of {octets.Length}.").FirstOrDefault();
    }

    private static string? Fault(string what, bool? isRead, MmsError error, byte[] octets)
    {
        if (isRead is bool succeeded && succeeded != (error.Code == MmsErrorCode.None))
        {
            return $"{what} returns {succeeded} with {error}.";
        }

        return error.Offset >= 0 && error.Offset <= octets.Length && error.Header is 0 or >= 0x80
            ? null
            : $"{what} gives {error} for {octets.Length} octets.";
    }
}
