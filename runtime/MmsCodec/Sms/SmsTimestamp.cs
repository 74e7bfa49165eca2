namespace MmsCodec;

/// <summary>TP-SCTS: when the service centre took an SMS, by its local time (3GPP TS 23.040). Keeps the seven octets, whatever they say.</summary>
public readonly record struct SmsTimestamp
{
    /// <summary>How many octets it takes.</summary>
    internal const int Length = 7;

    private const int FirstYear = 2000;

    private readonly ulong _octets;

    private SmsTimestamp(ulong octets) => _octets = octets;

    /// <summary>
    /// The time with its zone, to the second, in the years 2000 to 2099; <see langword="null"/> when the octets are no time, or their zone
    /// is further than 14 hours from UTC.
    /// </summary>
    public DateTimeOffset? Time
    {
        get
        {
            // The sign is where the tens of the zone would have their highest bit.
            int zone = Digits(6, mask: 0x07);
            if (Digits(0) is not (>= 0 and var year)
                || Digits(1) is not (>= 1 and <= 12 and var month)
                || Digits(2) is not (>= 1 and var day) || day > DateTime.DaysInMonth(FirstYear + year, month)
                || Digits(3) is not (>= 0 and < 24 and var hour)
                || Digits(4) is not (>= 0 and < 60 and var minute)
                || Digits(5) is not (>= 0 and < 60 and var second)
                || zone is < 0 or > 14 * 4)
            {
                return null;
            }

            var offset = TimeSpan.FromMinutes(15 * ((Octet(6) & 0x08) == 0 ? zone : -zone));
            return new DateTimeOffset(FirstYear + year, month, day, hour, minute, second, offset);
        }
    }

    /// <summary>The time that a service centre writes.</summary>
    /// <param name="time">A time of the years 2000 to 2099; its zone is rounded to quarters of an hour.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is another.</exception>
    public static SmsTimestamp Of(DateTimeOffset time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time.Year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time.Year, FirstYear + 99);

        int quarters = (int)Math.Round(time.Offset / TimeSpan.FromMinutes(15));
        byte sign = (byte)(quarters < 0 ? 0x08 : 0);
        return OfOctets(
        [
            Swapped(time.Year - FirstYear), Swapped(time.Month), Swapped(time.Day), Swapped(time.Hour), Swapped(time.Minute),
            Swapped(time.Second), (byte)(Swapped(Math.Abs(quarters)) | sign),
        ]);
    }

    /// <summary>The timestamp of octets, whatever they say.</summary>
    /// <param name="octets">Seven octets.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static SmsTimestamp OfOctets(ReadOnlySpan<byte> octets)
    {
        if (octets.Length != Length)
        {
            throw new ArgumentException($"A timestamp has {Length} octets, not {octets.Length}.", nameof(octets));
        }

        ulong packed = 0;
        foreach (byte octet in octets)
        {
            packed = (packed << 8) | octet;
        }

        return new SmsTimestamp(packed);
    }

    /// <summary>The time, or the octets that are none.</summary>
    public override string ToString()
    {
        Span<byte> octets = stackalloc byte[Length];
        Write(octets);
        return Time is { } time
            ? time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)
            : Convert.ToHexStringLower(octets);
    }

    internal void Write(Span<byte> octets)
    {
        for (int i = 0; i < Length; i++)
        {
            octets[i] = Octet(i);
        }
    }

    private static byte Swapped(int number) => (byte)(((number % 10) << 4) | (number / 10));

    private byte Octet(int index) => (byte)(_octets >> (8 * (Length - 1 - index)));

    // Two decimal digits, the tens in the lower half; less than 0 when they are not decimal.
    private int Digits(int index, byte mask = 0x0F)
    {
        int tens = Octet(index) & mask;
        int ones = Octet(index) >> 4;
        return tens < 10 && ones < 10 ? (tens * 10) + ones : -1;
    }
}
