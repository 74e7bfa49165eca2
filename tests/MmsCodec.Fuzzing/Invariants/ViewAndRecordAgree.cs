using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>The typed view and the owned record accept the same inputs and say the same of each header.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class ViewAndRecordAgree(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        if (input.Kind != InputKind.Pdu)
        {
            return null;
        }

        bool isRead = Codec.TryDecode(input.Octets, out MmsPdu? pdu, out MmsError error);
        if (!isRead || pdu is null)
        {
            return error.Code is MmsErrorCode.UnknownMessageType ? null : Refused(input.Octets, error);
        }

        if (Differs(pdu, input.Octets, isStrict: false) is string difference)
        {
            return difference;
        }

        if (Codec.TryDecodeStrict(input.Octets, out MmsPdu? strict, out _) && Differs(strict!, input.Octets, isStrict: true) is string strictDifference)
        {
            return strictDifference;
        }

        ViewReading view = Codec.ReadView(pdu.MessageType, input.Octets);
        if (!view.IsRead)
        {
            return $"The record is read, the view is not: {view.Error}.";
        }

        foreach ((string name, object? value) in RecordReader.Read(pdu))
        {
            if (!Owning.AreEqual(value, view.Values[name]))
            {
                return $"{name} of {pdu.MessageType} is {Owning.InWords(value)} in the record and {Owning.InWords(view.Values[name])} in the view.";
            }
        }

        return null;
    }

    // The record's own method gives what that for any PDU gives; that of another type refuses it.
    private string? Differs(MmsPdu pdu, byte[] octets, bool isStrict)
    {
        MmsMessageType other = pdu.MessageType == MmsMessageType.SendReq ? MmsMessageType.SendConf : MmsMessageType.SendReq;
        return !Codec.TryDecode(pdu.MessageType, octets, isStrict, out MmsPdu? own, out MmsError error) || !pdu.Equals(own)
            ? $"{pdu} is {own} ({error}) when its type is named."
            : Codec.TryDecode(other, octets, isStrict, out _, out error) || error.Code != MmsErrorCode.WrongMessageType
            ? $"{pdu.MessageType} is taken for {other}, or refused for another reason: {error}."
            : null;
    }

    // A view of any type has the same error, or says that the type is another.
    private string? Refused(byte[] octets, MmsError error)
    {
        MmsMessageType type = (MmsMessageType)(0x80 + (octets.Length % MmsSchema.Pdus.Count));
        ViewReading view = Codec.ReadView(type, octets);
        if (Codec.TryDecode(type, octets, isStrict: octets.Length % 2 == 0, out _, out MmsError typed) || typed != error)
        {
            return $"The record of any type is refused with {error}, that of {type} with {typed}.";
        }

        return view.IsRead || view.Error != error ? $"The record is refused with {error}, the view with {view.Error}." : null;
    }
}
