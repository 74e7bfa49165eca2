namespace MmsCodec;

/// <summary>A cursor that reads WSP values one after the other from the caller's octets (WAP-230-WSP §8.4.2), without allocating.</summary>
/// <remarks>Nothing throws. A method that returns false leaves the cursor where it was and says why in <see cref="Error"/> and
/// <see cref="ErrorOffset"/>. A method that returns true has moved on by at least one octet (<see cref="TrySlice"/> and
/// <see cref="TryReadOctets"/> by what was asked for).</remarks>
public ref struct WspReader
{
    private readonly ReadOnlySpan<byte> _octets;
    private readonly long _offset;
    private int _position;
    private int _errorPosition;

    /// <summary>Makes a cursor at the start of <paramref name="octets"/>.</summary>
    /// <param name="octets">What is read.</param>
    /// <param name="offset">Where <paramref name="octets"/> starts in the PDU; errors count from there.</param>
    public WspReader(ReadOnlySpan<byte> octets, long offset = 0)
    {
        _octets = octets;
        _offset = offset;
    }

    /// <summary>Octets read so far.</summary>
    public readonly int Position => _position;

    /// <summary>Octets from the start of the PDU to the cursor.</summary>
    public readonly long Offset => _offset + _position;

    /// <summary>Octets not read yet.</summary>
    public readonly int Remaining => _octets.Length - _position;

    /// <summary>Whether nothing is left to read.</summary>
    public readonly bool IsAtEnd => _position == _octets.Length;

    /// <summary>The octets not read yet.</summary>
    public readonly ReadOnlySpan<byte> Unread => _octets[_position..];

    /// <summary>Why the last method that returned false did so.</summary>
    public MmsErrorCode Error { get; private set; }

    /// <summary>Octets from the start of the PDU to the fault that <see cref="Error"/> names.</summary>
    public readonly long ErrorOffset => _offset + _errorPosition;

    /// <summary>The error of the last method that returned false.</summary>
    /// <param name="header">The field octet of the header that is read, or 0.</param>
    public readonly MmsError ToError(byte header = 0)
    {
        return new(Error, ErrorOffset, header);
    }

    /// <summary>Looks at the next octet without moving on; false at the end.</summary>
    public readonly bool TryPeekOctet(out byte octet)
    {
        if (_position < _octets.Length)
        {
            octet = _octets[_position];
            return true;
        }

        octet = 0;
        return false;
    }

    /// <summary>Reads one octet.</summary>
    public bool TryReadOctet(out byte octet)
    {
        if (_position < _octets.Length)
        {
            octet = _octets[_position++];
            return true;
        }

        octet = 0;
        return Fail(MmsErrorCode.Truncated, _position);
    }

    /// <summary>Reads <paramref name="length"/> octets, 0 included.</summary>
    public bool TryReadOctets(int length, out ReadOnlySpan<byte> octets)
    {
        if ((uint)length <= (uint)Remaining)
        {
            octets = _octets.Slice(_position, length);
            _position += length;
            return true;
        }

        octets = default;
        return Fail(MmsErrorCode.Truncated, _octets.Length);
    }

    /// <summary>Takes the next <paramref name="length"/> octets, 0 included, as a cursor of their own.</summary>
    public bool TrySlice(int length, out WspReader slice)
    {
        long offset = Offset;
        bool taken = TryReadOctets(length, out ReadOnlySpan<byte> octets);
        slice = new WspReader(octets, offset);
        return taken;
    }

    /// <summary>Reads Yes (128) as true or No (129) as false; any other octet is a <see cref="MmsErrorCode.BadInteger"/>.</summary>
    public bool TryReadYesNo(out bool value)
    {
        value = false;
        if (!TryPeekOctet(out byte octet))
        {
            return Fail(MmsErrorCode.Truncated, _position);
        }

        if (octet is not (0x80 or 0x81))
        {
            return Fail(MmsErrorCode.BadInteger, _position);
        }

        value = octet == 0x80;
        _position++;
        return true;
    }

    /// <summary>Reads a Short-integer, 0 to 127 (WAP-230-WSP §8.4.2.1).</summary>
    public bool TryReadShortInteger(out byte value)
    {
        if (!TryPeekOctet(out byte octet))
        {
            value = 0;
            return Fail(MmsErrorCode.Truncated, _position);
        }

        if (octet < 0x80)
        {
            value = 0;
            return Fail(MmsErrorCode.BadInteger, _position);
        }

        value = (byte)(octet & 0x7F);
        _position++;
        return true;
    }

    /// <summary>Reads a Long-integer of 1 to 30 octets (WAP-230-WSP §8.4.2.1). Leading zeros are let through; what does not fit
    /// 64 bits is a <see cref="MmsErrorCode.BadInteger"/>.</summary>
    public bool TryReadLongInteger(out ulong value)
    {
        value = 0;
        if (!TryPeekOctet(out byte length))
        {
            return Fail(MmsErrorCode.Truncated, _position);
        }

        if (length is 0 or > 30)
        {
            return Fail(MmsErrorCode.BadInteger, _position);
        }

        if (length >= Remaining)
        {
            return Fail(MmsErrorCode.Truncated, _octets.Length);
        }

        foreach (byte octet in _octets.Slice(_position + 1, length))
        {
            if (value >> 56 != 0)
            {
                value = 0;
                return Fail(MmsErrorCode.BadInteger, _position);
            }

            value = (value << 8) | octet;
        }

        _position += 1 + length;
        return true;
    }

    /// <summary>Reads an Integer-value: a Short-integer when the first octet's top bit is set, else a Long-integer
    /// (WAP-230-WSP §8.4.2.3).</summary>
    public bool TryReadInteger(out ulong value)
    {
        if (_position < _octets.Length && _octets[_position] >= 0x80)
        {
            value = (ulong)(_octets[_position++] & 0x7F);
            return true;
        }

        return TryReadLongInteger(out value);
    }

    /// <summary>Reads a Uintvar-integer of at most 5 octets and 32 bits (WAP-230-WSP §8.1.2, §8.4.2.1).</summary>
    public bool TryReadUintvar(out uint value)
    {
        value = 0;
        for (int i = 0; i < 5; i++)
        {
            if (i == Remaining)
            {
                value = 0;
                return Fail(MmsErrorCode.Truncated, _octets.Length);
            }

            if (value >> 25 != 0)
            {
                break;
            }

            byte octet = _octets[_position + i];
            value = (value << 7) | (octet & 0x7Fu);
            if (octet < 0x80)
            {
                _position += i + 1;
                return true;
            }
        }

        value = 0;
        return Fail(MmsErrorCode.BadUintvar, _position);
    }

    /// <summary>Reads a Value-length: 0 to 30, or 31 and a Uintvar-integer (WAP-230-WSP §8.4.2.2). A length past the end of the
    /// octets is a <see cref="MmsErrorCode.BadValueLength"/>.</summary>
    public bool TryReadValueLength(out int length)
    {
        int start = _position;
        length = 0;
        if (!TryReadOctet(out byte first))
        {
            return false;
        }

        uint value = first;
        if (first == 31 && !TryReadUintvar(out value))
        {
            _position = start;
            return false;
        }

        if (first > 31 || value > (uint)Remaining)
        {
            _position = start;
            return Fail(MmsErrorCode.BadValueLength, start);
        }

        length = (int)value;
        return true;
    }

    /// <summary>Reads a Text-string to its NUL and takes the quote 0x7F off it (WAP-230-WSP §8.4.2.1). A missing quote is let
    /// through: the first octet may be anything.</summary>
    public bool TryReadTextString(out WspText text)
    {
        if (!TryReadToNul(out ReadOnlySpan<byte> octets))
        {
            text = default;
            return false;
        }

        text = new WspText(WithoutQuote(octets));
        return true;
    }

    /// <summary>Reads a Token-text (WAP-230-WSP §8.4.2.1) as tolerantly as a Text-string.</summary>
    public bool TryReadTokenText(out WspText text)
    {
        return TryReadTextString(out text);
    }

    /// <summary>Reads a Quoted-string: 0x22, text, NUL (WAP-230-WSP §8.4.2.1). A missing 0x22 is let through; a closing one, which
    /// the wire form does not have, is taken off.</summary>
    public bool TryReadQuotedString(out WspText text)
    {
        if (!TryReadToNul(out ReadOnlySpan<byte> octets))
        {
            text = default;
            return false;
        }

        text = octets switch
        {
            [(byte)'"', .. ReadOnlySpan<byte> inner, (byte)'"'] => new WspText(inner),
            [(byte)'"', .. ReadOnlySpan<byte> inner] => new WspText(inner),
            _ => new WspText(WithoutQuote(octets)),
        };
        return true;
    }

    /// <summary>Reads a Text-value: No-value, which gives an empty text, Token-text or Quoted-string (WAP-230-WSP §8.4.2.3).</summary>
    public bool TryReadTextValue(out WspText text)
    {
        return TryReadQuotedString(out text);
    }

    /// <summary>Reads a Uri-value, which is a Text-string (WAP-230-WSP §8.4.2.3).</summary>
    public bool TryReadUri(out WspText uri)
    {
        return TryReadTextString(out uri);
    }

    /// <summary>Reads a No-value, the octet 0 (WAP-230-WSP §8.4.2.3).</summary>
    public bool TryReadNoValue()
    {
        if (!TryPeekOctet(out byte octet))
        {
            return Fail(MmsErrorCode.Truncated, _position);
        }

        if (octet != 0)
        {
            return Fail(MmsErrorCode.BadInteger, _position);
        }

        _position++;
        return true;
    }

    /// <summary>Reads a Q-value (WAP-230-WSP §8.4.2.3).</summary>
    public bool TryReadQValue(out QValue value)
    {
        int start = _position;
        value = default;
        if (!TryReadUintvar(out uint code))
        {
            return false;
        }

        if (!QValue.TryFromCode(code, out value))
        {
            _position = start;
            return Fail(MmsErrorCode.BadInteger, start);
        }

        return true;
    }

    /// <summary>Reads a Version-value: a Short-integer, or a text such as <c>1.3</c> (WAP-230-WSP §8.4.2.3).</summary>
    public bool TryReadVersion(out MmsVersion version)
    {
        int start = _position;
        if (_position < _octets.Length && _octets[_position] >= 0x80)
        {
            version = MmsVersion.FromOctet(_octets[_position++]);
            return true;
        }

        if (!TryReadTextString(out WspText text))
        {
            version = default;
            return false;
        }

        if (!MmsVersion.TryParse(text.Octets, out version))
        {
            _position = start;
            return Fail(MmsErrorCode.BadInteger, start);
        }

        return true;
    }

    /// <summary>Reads a Date-value: a Long-integer of seconds since 1970-01-01 UTC (WAP-230-WSP §8.4.2.3). Dates after the year
    /// 9999 are a <see cref="MmsErrorCode.BadInteger"/>.</summary>
    public bool TryReadDate(out DateTimeOffset date)
    {
        int start = _position;
        date = default;
        if (!TryReadLongInteger(out ulong seconds))
        {
            return false;
        }

        if (seconds > WspLimits.MaxDateSeconds)
        {
            _position = start;
            return Fail(MmsErrorCode.BadInteger, start);
        }

        date = DateTimeOffset.FromUnixTimeSeconds((long)seconds);
        return true;
    }

    /// <summary>Reads a Delta-seconds-value: an Integer-value (OMA-TS-MMS_ENC-V1_3 §7.3.15). Times that a
    /// <see cref="TimeSpan"/> cannot hold are a <see cref="MmsErrorCode.BadInteger"/>.</summary>
    public bool TryReadDeltaSeconds(out TimeSpan delta)
    {
        int start = _position;
        delta = default;
        if (!TryReadInteger(out ulong seconds))
        {
            return false;
        }

        if (seconds > WspLimits.MaxDeltaSeconds)
        {
            _position = start;
            return Fail(MmsErrorCode.BadInteger, start);
        }

        delta = new TimeSpan((long)seconds * TimeSpan.TicksPerSecond);
        return true;
    }

    /// <summary>Reads an Encoded-string-value: a Text-string, or Value-length, Char-set and Text-string
    /// (OMA-TS-MMS_ENC-V1_3 §7.3.19). In the second form the text ends at its NUL or, without one, at the Value-length; text of
    /// characters of two or four octets always at the Value-length.</summary>
    public bool TryReadEncodedString(out EncodedString value)
    {
        value = default;
        if (_position < _octets.Length && _octets[_position] is > 0 and <= 31)
        {
            return TryReadCharsetForm(out value);
        }

        if (!TryReadTextString(out WspText text))
        {
            return false;
        }

        value = new EncodedString(text.Octets, null);
        return true;
    }

    /// <summary>Reads a header's field octet (WAP-230-WSP §8.4.2.6) and gives it without its top bit.</summary>
    public bool TryReadFieldName(out byte code)
    {
        return TryReadShortInteger(out code);
    }

    /// <summary>Moves past a value of any kind by its first octet: 0 to 30 is a length, 31 announces a longer one, 32 to 127 starts
    /// a text, greater ones stand alone (WAP-230-WSP §8.4.1.2).</summary>
    public bool TrySkipValue()
    {
        if (!TryPeekOctet(out byte first))
        {
            return Fail(MmsErrorCode.Truncated, _position);
        }

        if (first >= 0x80)
        {
            _position++;
            return true;
        }

        if (first > 31)
        {
            return TryReadToNul(out _);
        }

        if (!TryReadValueLength(out int length))
        {
            return false;
        }

        _position += length;
        return true;
    }

    /// <summary>Reads an assigned number as Integer-value, or a text in its place.</summary>
    internal bool TryReadCodeOrText(out int? code, out WspText text)
    {
        code = null;
        text = default;
        if (_position < _octets.Length && _octets[_position] is > 31 and < 0x80)
        {
            return TryReadTextString(out text);
        }

        int start = _position;
        if (!TryReadInteger(out ulong value))
        {
            return false;
        }

        if (value > int.MaxValue)
        {
            _position = start;
            return Fail(MmsErrorCode.BadInteger, start);
        }

        code = (int)value;
        return true;
    }

    /// <summary>Takes over the error of a cursor over some of the same octets, as <see cref="TrySlice"/> gives it; always false.</summary>
    public bool Fail(scoped in WspReader slice)
    {
        return Fail(slice.Error, (int)(slice.ErrorOffset - _offset));
    }

    /// <summary>Says that the octet before the cursor is no such value as is read; always false.</summary>
    public bool FailAtLast(MmsErrorCode code)
    {
        return Fail(code, Math.Max(0, _position - 1));
    }

    private bool TryReadCharsetForm(out EncodedString value)
    {
        int start = _position;
        value = default;
        if (!TryReadValueLength(out int length) || !TrySlice(length, out WspReader content))
        {
            return false;
        }

        if (!content.TryReadInteger(out ulong charset) || charset > int.MaxValue)
        {
            int at = (int)((content.Error == MmsErrorCode.None ? content.Offset : content.ErrorOffset) - _offset);
            MmsErrorCode code = content.Error == MmsErrorCode.None ? MmsErrorCode.BadInteger : content.Error;
            _position = start;
            return Fail(code, at);
        }

        ReadOnlySpan<byte> octets = content.Unread;
        if (MmsCharsets.WidthOf((int)charset) > 1)
        {
            octets = WideText.Trim(octets, (int)charset);
        }
        else
        {
            int end = octets.IndexOf((byte)0);
            octets = WithoutQuote(end < 0 ? octets : octets[..end]);
        }

        value = new EncodedString(octets, (int)charset);
        return true;
    }

    private bool TryReadToNul(out ReadOnlySpan<byte> octets)
    {
        ReadOnlySpan<byte> rest = _octets[_position..];
        int end = rest.IndexOf((byte)0);
        if (end < 0)
        {
            octets = default;
            return Fail(rest.IsEmpty ? MmsErrorCode.Truncated : MmsErrorCode.UnterminatedText, _position);
        }

        octets = rest[..end];
        _position += end + 1;
        return true;
    }

    private static ReadOnlySpan<byte> WithoutQuote(ReadOnlySpan<byte> octets)
    {
        return octets is [0x7F, ..] ? octets[1..] : octets;
    }

    private bool Fail(MmsErrorCode code, int position)
    {
        Error = code;
        _errorPosition = position;
        return false;
    }
}
