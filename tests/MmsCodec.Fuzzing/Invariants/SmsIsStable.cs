using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;
using MmsCodec.Inspection;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>What was decoded from an SMS encodes to octets that decode to the same; its tree says the same.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class SmsIsStable(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        if (input.Kind != InputKind.Sms)
        {
            return null;
        }

        bool isRead = Codec.TryDecode(input.Octets, out SmsDeliver? sms, out MmsError error);
        SmsDocument tree = Codec.InspectSms(input.Octets);
        if (!Equals(tree.Sms, sms) || tree.Error != error)
        {
            return $"The SMS is {sms} ({error}), its tree {tree.Sms} ({tree.Error}).";
        }

        if (!isRead)
        {
            return null;
        }

        _ = sms!.Text;
        byte[] encoded;
        try
        {
            encoded = Codec.Encode(sms);
        }
        catch (ArgumentException refusal)
        {
            // More user data than an SMS holds are read all the same.
            int length = tree.PayloadOffset - tree.UserDataOffset - 1 + tree.Payload.Length;
            return length <= SmsUserData.MaxLength ? $"{sms} cannot be encoded: {refusal.Message}" : null;
        }

        if (!Codec.TryDecode(encoded, out SmsDeliver? again, out error))
        {
            return $"{sms} is encoded as {Convert.ToHexString(encoded)}, which cannot be decoded: {error}.";
        }

        return Equals(sms, again) ? null : $"{sms} comes back as {again} from {Convert.ToHexString(encoded)}.";
    }
}
