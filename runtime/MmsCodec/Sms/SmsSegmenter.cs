namespace MmsCodec;

/// <summary>Splits octets for an application into the user data of as few SMS as can carry them (3GPP TS 23.040).</summary>
public static class SmsSegmenter
{
    /// <summary>The most parts of one message.</summary>
    public const int MaxParts = 255;

    private const int PortsLength = 6;
    private const int NarrowLength = 5;
    private const int WideLength = 6;

    /// <summary>Splits octets, for example a push. What one SMS can carry is not concatenated.</summary>
    /// <param name="octets">The octets; not copied.</param>
    /// <param name="ports">The ports, 0 to 65535 each.</param>
    /// <param name="reference">
    /// The message's reference, 0 to 255, or to 65535 when wide: another one than that of any message to the same receiver that may be on
    /// its way still.
    /// </param>
    /// <param name="isWide">Whether the reference has 16 bits, which costs one octet of each part.</param>
    /// <returns>The user data of the SMS, in order; their data coding is <see cref="SmsDataCoding.Octets"/>.</returns>
    /// <exception cref="ArgumentException">There are more octets than 255 parts can carry.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A port or the reference is out of range.</exception>
    public static IReadOnlyList<SmsUserData> Split(ReadOnlyMemory<byte> octets, SmsPorts ports, int reference, bool isWide = true)
    {
        Check(ports.Destination, ushort.MaxValue, nameof(ports));
        Check(ports.Source, ushort.MaxValue, nameof(ports));
        Check(reference, isWide ? ushort.MaxValue : byte.MaxValue, nameof(reference));

        const int RoomAlone = SmsUserData.MaxLength - 1 - PortsLength;
        if (octets.Length <= RoomAlone)
        {
            return [new SmsUserData { Elements = ports.ToElement(), Payload = octets }];
        }

        int room = RoomAlone - (isWide ? WideLength : NarrowLength);
        int total = (octets.Length + room - 1) / room;
        if (total > MaxParts)
        {
            throw new ArgumentException($"{octets.Length} octets do not go into {MaxParts} SMS of {room} octets.", nameof(octets));
        }

        var parts = new SmsUserData[total];
        for (int i = 0; i < total; i++)
        {
            int start = i * room;
            parts[i] = new SmsUserData
            {
                Elements = [ports.ToElement(), new SmsConcatenation(reference, isWide, total, i + 1).ToElement()],
                Payload = octets.Slice(start, Math.Min(room, octets.Length - start)),
            };
        }

        return parts;
    }

    private static void Check(int value, int most, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, parameter);
    }
}
