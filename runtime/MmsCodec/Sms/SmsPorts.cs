using System.Buffers.Binary;

namespace MmsCodec;

/// <summary>The ports of an SMS that goes to an application (3GPP TS 23.040).</summary>
/// <param name="Destination">The application that it is for: 2948 for pushes; 0 to 65535.</param>
/// <param name="Source">The application that it is from, 0 to 65535.</param>
public readonly record struct SmsPorts(int Destination, int Source)
{
    /// <summary>From the port of WSP, 9200, to that of connectionless, unsecured push, 2948.</summary>
    public static SmsPorts Push => new(2948, 9200);

    /// <summary>What an element says; <see langword="null"/> when that is nothing.</summary>
    internal static SmsPorts? Read(SmsInformationElement element)
    {
        ReadOnlySpan<byte> data = element.Data.Span;
        return element.Id switch
        {
            SmsInformationElement.Ports8Bit when data.Length == 2 => new SmsPorts(data[0], data[1]),
            SmsInformationElement.Ports16Bit when data.Length == 4 =>
                new SmsPorts(BinaryPrimitives.ReadUInt16BigEndian(data), BinaryPrimitives.ReadUInt16BigEndian(data[2..])),
            _ => null,
        };
    }

    internal SmsInformationElement ToElement()
    {
        byte[] data = new byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(data, (ushort)Destination);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(2), (ushort)Source);
        return new(SmsInformationElement.Ports16Bit, data);
    }
}
