using System.Reflection;
using MmsCodec.Fuzzing.Making;
using MmsCodec.Inspection;

namespace MmsCodec.Tests.Pdus;

/// <summary>Each record decodes its own type, with or without a schema, and says of any other that it is another.</summary>
public sealed class TypedDecodingTests
{
    private delegate TRecord Decode<TRecord>(ReadOnlySpan<byte> octets);

    private delegate bool DecodeStrictly<TRecord>(ReadOnlySpan<byte> octets, InspectionSchema schema, out TRecord? pdu, out MmsError error);

    public static TheoryData<string> Pdus => [.. MmsSchema.Pdus.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Pdus))]
    public void Record_decodes_its_own_type_alone(string pdu)
    {
        byte[] octets = new PduMaker(4).Make(MmsSchema.FindPdu(pdu)!).Octets;
        MmsPdu expected = MmsPdu.Decode(octets);
        MethodInfo check = typeof(TypedDecodingTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!;

        check.MakeGenericMethod(expected.GetType()).Invoke(null, [octets, expected]);
    }

    private static void Check<TRecord>(byte[] octets, MmsPdu expected)
        where TRecord : MmsPdu
    {
        Decode<TRecord> decode = typeof(TRecord).GetMethod("Decode", [typeof(ReadOnlySpan<byte>)])!.CreateDelegate<Decode<TRecord>>();
        DecodeStrictly<TRecord> decodeStrictly = typeof(TRecord).GetMethods()
            .Single(m => m.Name == "TryDecodeStrict" && m.DeclaringType == typeof(TRecord) && m.GetParameters().Length == 4)
            .CreateDelegate<DecodeStrictly<TRecord>>();
        byte[] other = [.. octets];
        other[1] ^= 1;

        Assert.Equal(expected, decode(octets));
        Assert.True(decodeStrictly(octets, InspectionSchema.Mms, out TRecord? strict, out _));
        Assert.Equal(expected, strict);
        Assert.Equal(MmsErrorCode.WrongMessageType, Assert.Throws<MmsFormatException>(() => decode(other)).Error.Code);
        Assert.False(decodeStrictly(other, InspectionSchema.Mms, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.WrongMessageType, 1, 0x8C), error);
    }
}
