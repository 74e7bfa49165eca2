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

    // A view of any type has the same error, or says that the type is another.
    private string? Refused(byte[] octets, MmsError error)
    {
        ViewReading view = Codec.ReadView(MmsMessageType.NotificationInd, octets);
        return view.IsRead || view.Error != error ? $"The record is refused with {error}, the view with {view.Error}." : null;
    }
}
