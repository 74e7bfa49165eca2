using MmsCodec.Inspection;

namespace MmsCodec.Conformance;

/// <summary>Checks a push, and the PDU in it.</summary>
internal static class PushCheck
{
    public static void Check(PushDocument push, ReadOnlyMemory<byte> input, FindingList findings)
    {
        ValueCheck values = new(input, findings);
        new FieldCheck(values, findings).Check(push.Fields, null);
        if (push.Mms is MmsDocument mms)
        {
            new PduCheck(input, findings).Check(mms);
        }
    }
}
