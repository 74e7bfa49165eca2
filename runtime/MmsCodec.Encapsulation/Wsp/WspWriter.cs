using System.Globalization;
using System.Runtime.CompilerServices;

namespace MmsCodec;

/// <summary>Writes WSP values one after the other (WAP-230-WSP §8.4.2), without allocating.</summary>
/// <remarks>The destination is sized with <see cref="WspLength"/>; one that is too short throws <see cref="ArgumentException"/>.
/// Writing is strict: what would not be read back as it was, or breaks the grammar, throws <see cref="ArgumentException"/>.</remarks>
public ref partial struct WspWriter
{
    private readonly Span<byte> _destination;
    private int _written;

    /// <summary>Makes a writer at the start of <paramref name="destination"/>.</summary>
    public WspWriter(Span<byte> destination)
    {
        _destination = destination;
    }

    /// <summary>Octets written so far.</summary>
    public readonly int Written => _written;

    /// <summary>Writes one octet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOctet(byte octet)
    {
        Span<byte> destination = _destination;
        int written = _written;
        if ((uint)written >= (uint)destination.Length)
        {
            EncodingFault.ThrowDestinationTooShort(destination.Length);
        }

        destination[written] = octet;
        _written = written + 1;
    }

    /// <summary>Writes two octets, such as a header's number and its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOctets(byte first, byte second)
    {
        Span<byte> destination = _destination;
        int written = _written;
        if ((uint)written >= (uint)destination.Length || (uint)(written + 1) >= (uint)destination.Length)
        {
            EncodingFault.ThrowDestinationTooShort(destination.Length);
        }

        destination[written] = first;
        destination[written + 1] = second;
        _written = written + 2;
    }

    /// <summary>Writes octets as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOctets(scoped ReadOnlySpan<byte> octets)
    {
        octets.CopyTo(Take(octets.Length));
    }

    /// <summary>Writes Yes (128) or No (129).</summary>
    public void WriteYesNo(bool value)
    {
        WriteOctet(value ? (byte)0x80 : (byte)0x81);
    }

    /// <summary>Writes a header's field octet (WAP-230-WSP §8.4.2.6).</summary>
    /// <param name="code">The field name without the top bit, 0 to 127.</param>
    public void WriteFieldName(byte code)
    {
        WriteShortInteger(code);
    }

    /// <summary>Writes a Short-integer (WAP-230-WSP §8.4.2.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is above 127.</exception>
    public void WriteShortInteger(byte value)
    {
        if (value > 127)
        {
            EncodingFault.ThrowShortInteger(value);
        }

        WriteOctet((byte)(0x80 | value));
    }

    /// <summary>Writes a Long-integer in as few octets as it needs, at least one (WAP-230-WSP §8.4.2.1).</summary>
    public void WriteLongInteger(ulong value)
    {
        int length = WspLength.OctetsOf(value);
        Span<byte> octets = Take(1 + length);
        octets[0] = (byte)length;
        for (int i = length; i > 0; i--)
        {
            octets[i] = (byte)value;
            value >>= 8;
        }
    }

    /// <summary>Writes an Integer-value: a Short-integer up to 127, else a Long-integer (WAP-230-WSP §8.4.2.3).</summary>
    public void WriteInteger(ulong value)
    {
        if (value <= 127)
        {
            WriteShortInteger((byte)value);
        }
        else
        {
            WriteLongInteger(value);
        }
    }

    /// <summary>Writes a Uintvar-integer (WAP-230-WSP §8.1.2, §8.4.2.1).</summary>
    public void WriteUintvar(uint value)
    {
        Span<byte> octets = Take(WspLength.OfUintvar(value));
        for (int i = octets.Length - 1; i >= 0; i--)
        {
            octets[i] = (byte)((value & 0x7F) | (i == octets.Length - 1 ? 0u : 0x80u));
            value >>= 7;
        }
    }

    /// <summary>Writes a Value-length (WAP-230-WSP §8.4.2.2).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public void WriteValueLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length <= 30)
        {
            WriteOctet((byte)length);
        }
        else
        {
            WriteOctet(31);
            WriteUintvar((uint)length);
        }
    }

    /// <summary>Writes a No-value, the octet 0 (WAP-230-WSP §8.4.2.3).</summary>
    public void WriteNoValue()
    {
        WriteOctet(0);
    }

    /// <summary>Writes a Q-value (WAP-230-WSP §8.4.2.3).</summary>
    public void WriteQValue(QValue value)
    {
        WriteUintvar(value.Code);
    }

    /// <summary>Writes a Version-value: an octet, or a text for versions that do not fit one (WAP-230-WSP §8.4.2.3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVersion(MmsVersion version)
    {
        if (version.FitsOctet)
        {
            WriteOctet(version.Octet);
        }
        else
        {
            WriteVersionText(version);
        }
    }

    /// <summary>Writes a Date-value in seconds since 1970-01-01 UTC; fractions of a second are dropped (WAP-230-WSP §8.4.2.3).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is before 1970.</exception>
    public void WriteDate(DateTimeOffset date)
    {
        WriteLongInteger(WspLength.SecondsOf(date));
    }

    /// <summary>Writes a Delta-seconds-value; fractions of a second are dropped (OMA-TS-MMS_ENC-V1_3 §7.3.15).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is negative.</exception>
    public void WriteDeltaSeconds(TimeSpan delta)
    {
        WriteInteger(WspLength.SecondsOf(delta));
    }

    private void WriteVersionText(MmsVersion version)
    {
        WriteDigits(version.Major);
        if (version.Minor != MmsVersion.NoMinor)
        {
            WriteOctet((byte)'.');
            WriteDigits(version.Minor);
        }

        WriteOctet(0);
    }

    private void WriteDigits(byte number)
    {
        Span<byte> digits = stackalloc byte[3];
        number.TryFormat(digits, out int length, provider: CultureInfo.InvariantCulture);
        WriteOctets(digits[..length]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Take(int length)
    {
        if (length > _destination.Length - _written)
        {
            EncodingFault.ThrowDestinationTooShort(_destination.Length);
        }

        Span<byte> taken = _destination.Slice(_written, length);
        _written += length;
        return taken;
    }
}
