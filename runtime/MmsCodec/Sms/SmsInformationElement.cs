namespace MmsCodec;

/// <summary>An information element of a user data header (3GPP TS 23.040).</summary>
/// <param name="Id">What it is: 0x00 and 0x08 concatenation, 0x04 and 0x05 ports; others are kept and mean nothing here.</param>
/// <param name="Data">Its data, up to 137 octets.</param>
public readonly record struct SmsInformationElement(byte Id, MmsOctets Data)
{
    internal const byte Concatenation8Bit = 0x00;
    internal const byte Ports8Bit = 0x04;
    internal const byte Ports16Bit = 0x05;
    internal const byte Concatenation16Bit = 0x08;
}
