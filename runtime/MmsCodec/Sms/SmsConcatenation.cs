using System.Buffers.Binary;

namespace MmsCodec;

/// <summary>That an SMS is a part of a longer message (3GPP TS 23.040).</summary>
/// <param name="Reference">Which message: the same in all its parts, 0 to 255, or to 65535 when it is wide.</param>
/// <param name="IsWide">Whether the reference has 16 bits.</param>
/// <param name="Total">How many parts the message has, 1 to 255.</param>
/// <param name="Number">Which of them this is, 1 to <paramref name="Total"/>.</param>
public readonly record struct SmsConcatenation(int Reference, bool IsWide, int Total, int Number)
{
    /// <summary>What an element says; <see langword="null"/> when that is nothing or, as the standard asks, when it makes no sense.</summary>
    internal static SmsConcatenation? Read(SmsInformationElement element)
    {
        ReadOnlySpan<byte> data = element.Data.Span;
        SmsConcatenation? read = element.Id switch
        {
            SmsInformationElement.Concatenation8Bit when data.Length == 3 => new(data[0], false, data[1], data[2]),
            SmsInformationElement.Concatenation16Bit when data.Length == 4 =>
                new(BinaryPrimitives.ReadUInt16BigEndian(data), true, data[2], data[3]),
            _ => null,
        };
        return read is { Number: >= 1 and var part } && part <= read.Value.Total ? read : null;
    }

    internal SmsInformationElement ToElement()
    {
        if (!IsWide)
        {
            return new(SmsInformationElement.Concatenation8Bit, new byte[] { (byte)Reference, (byte)Total, (byte)Number });
        }

        byte[] data = [0, 0, (byte)Total, (byte)Number];
        BinaryPrimitives.WriteUInt16BigEndian(data, (ushort)Reference);
        return new(SmsInformationElement.Concatenation16Bit, data);
    }
}
