using FsCheck;
using FsCheck.Fluent;
using MmsCodec.Schema;

namespace MmsCodec.Tests.Pdus.Properties;

/// <summary>Headers that are not a PDU's own: unknown, of another PDU, textual.</summary>
internal static class OtherHeaderGen
{
    public static Gen<MmsOtherHeader> Of(PduDefinition pdu)
    {
        byte[] foreign = [.. Enumerable.Range(0x80, 0x80).Select(code => (byte)code).Where(code => code != 0x84 && !Owns(pdu, code))];
        Gen<MmsOtherHeader> numbered = Gen.Elements(foreign).SelectMany(_ => Values(), (code, value) => (code, value))
            .Where(header => IsOneValue(header.code, header.value))
            .Select(header => new MmsOtherHeader(header.code, header.value));
        Gen<MmsOtherHeader> textual = TextGen.TokenText.SelectMany(_ => TextGen.Text, (name, value) => new MmsOtherHeader(name, value));
        return Gen.OneOf(numbered, textual);
    }

    private static bool Owns(PduDefinition pdu, byte code) => pdu.Fields.Any(field => (field.Header.Code & 0x7F) == (code & 0x7F));

    // The forms that the first octet tells apart (WAP-230-WSP §8.4.1.2).
    private static Gen<byte[]> Values() => Gen.OneOf(
        Gen.Choose(0x80, 0xFF).Select(octet => (byte[])[(byte)octet]),
        Gen.Choose(0, 30).Select(length => (byte[])[(byte)length, .. Enumerable.Range(0, length).Select(i => (byte)i)]),
        Gen.Choose(0, 300).Select(length => (byte[])[0x1F, (byte)(0x80 | (length >> 7)), (byte)(length & 0x7F), .. new byte[length]]),
        TextGen.TokenText.Select(text => (byte[])[.. System.Text.Encoding.ASCII.GetBytes(text), 0]),
        TextGen.Text.Select(text => (byte[])[0x7F, .. System.Text.Encoding.UTF8.GetBytes(text), 0]));

    // Of a header whose values are texts an octet above 0x7F begins one.
    private static bool IsOneValue(byte code, byte[] value)
    {
        byte[] octets = [0x8C, 0x80, code, .. value, 0xC1, 0x80];
        return MmsHeaders.TryScan(octets, out MmsHeaders headers, out _) && headers.OffsetOf((MmsHeader)0x41) == octets.Length - 2;
    }
}
