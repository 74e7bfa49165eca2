using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Makes primitive values.</summary>
/// <param name="chances">The choices.</param>
/// <param name="values">Where what was made is recorded.</param>
internal sealed class PrimitiveMaker(Chances chances, List<MadeValue> values)
{
    // 9999-12-31T23:59:59Z, and what a TimeSpan holds.
    private const ulong LastSecond = 253402300799;
    private const ulong LongestSpan = 922337203685;

    private readonly TextMaker _texts = new(chances);
    private readonly CharsetMaker _charsets = new(chances, new(chances));

    public void Write(OctetWriter to, WspPrimitive primitive, ValuePlace place)
    {
        switch (primitive)
        {
            case WspPrimitive.Octet:
                to.Octet(Recorded(place, (ulong)chances.Below(256)));
                break;
            case WspPrimitive.ShortInteger:
                to.Short(Recorded(place, (ulong)chances.Below(128)));
                break;
            case WspPrimitive.LongInteger:
                to.Long(RecordedNumber(place, ulong.MaxValue));
                break;
            case WspPrimitive.Integer:
                to.Integer(RecordedNumber(place, ulong.MaxValue));
                break;
            case WspPrimitive.DeltaSeconds:
                to.Integer(RecordedNumber(place, LongestSpan));
                break;
            case WspPrimitive.Date:
                to.Long(RecordedNumber(place, LastSecond));
                break;
            case WspPrimitive.Uintvar:
                to.Uintvar((uint)RecordedNumber(place, uint.MaxValue));
                break;
            case WspPrimitive.QValue:
                WriteQuality(to, place);
                break;
            case WspPrimitive.NoValue:
                Record(place, string.Empty);
                to.Octet(0);
                break;
            case WspPrimitive.Version:
                WriteVersion(to, place);
                break;
            case WspPrimitive.TextString:
                to.Text(Record(place, place.IsIdentifier ? _texts.Identifier() : chances.InHundred(70) ? _texts.Ascii() : _texts.Any()));
                break;
            case WspPrimitive.TokenText:
                to.Text(Record(place, _texts.Token()));
                break;
            case WspPrimitive.QuotedString:
                to.Octet('"').Octets(Utf8(Record(place, _texts.Ascii()))).Octet(0);
                break;
            case WspPrimitive.TextValue:
                WriteTextValue(to, place);
                break;
            case WspPrimitive.Uri:
                to.Text(Record(place, _texts.Uri()));
                break;
            case WspPrimitive.EncodedString:
                WriteEncodedString(to, place);
                break;
            case WspPrimitive.FieldName:
                // One of those that MM1 has, and WSP too.
                to.Short(Recorded(place, (ulong)chances.Between(1, 0x3F)));
                break;
            case WspPrimitive.Opaque:
                WriteOpaque(to, place);
                break;
            default:
                throw new NotSupportedException($"{primitive} is a primitive that the fuzzer does not know.");
        }
    }

    // Two digits as 1 to 100, three as 101 to 1099.
    private void WriteQuality(OctetWriter to, ValuePlace place)
    {
        int code = chances.Between(1, 1099);
        Recorded(place, (ulong)(code <= 100 ? (code - 1) * 10 : code - 100));
        to.Uintvar((uint)code);
    }

    private void WriteVersion(OctetWriter to, ValuePlace place)
    {
        int major = chances.Between(1, 7);
        int minor = chances.Between(0, 14);
        Record(place, $"{major}.{minor}");
        _ = chances.InHundred(70) ? to.Short((major << 4) | minor) : to.Text($"{major}.{minor}");
    }

    private void WriteTextValue(OctetWriter to, ValuePlace place)
    {
        switch (chances.Below(4))
        {
            case 0:
                Record(place, string.Empty);
                to.Octet(0);
                break;
            case 1:
                to.Octet('"').Octets(Utf8(Record(place, _texts.Ascii()))).Octet(0);
                break;
            default:
                to.Text(Record(place, _texts.Token()));
                break;
        }
    }

    private void WriteEncodedString(OctetWriter to, ValuePlace place)
    {
        if (chances.InHundred(place.IsAddress ? 80 : 40))
        {
            to.Text(Record(place, place.IsAddress ? _texts.Address() : _texts.Ascii()));
            return;
        }

        byte[] octets = _charsets.Make(out string text, out int mib);
        if (place.IsAddress)
        {
            text = _texts.Address();
            octets = CharsetMaker.Encode(text, mib);
        }

        Record(place, text);
        Record(place.At("charset"), $"{mib}");
        OctetWriter content = new OctetWriter().Integer((ulong)mib);
        _ = CharsetMaker.IsWide(mib) ? content : content.Quote(octets);
        content.Octets(octets);

        // Of text in wide characters writers end with one NUL or with a character of them.
        for (int i = CharsetMaker.IsWide(mib) && chances.InHundred(50) ? (mib == 1018 ? 4 : 2) : 1; i > 0; i--)
        {
            content.Octet(0);
        }

        to.Counted(content);
    }

    // Anything that the first octet lets a reader pass over.
    private void WriteOpaque(OctetWriter to, ValuePlace place)
    {
        OctetWriter value = new();
        switch (chances.Below(3))
        {
            case 0:
                value.Short(chances.Below(128));
                break;
            case 1:
                value.Text(_texts.Ascii());
                break;
            default:
                value.Counted(new OctetWriter().Octets(chances.Octets(chances.Length())));
                break;
        }

        Record(place, Convert.ToHexString(value.ToArray()));
        to.Octets(value.ToArray());
    }

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private ulong RecordedNumber(ValuePlace place, ulong most)
    {
        ulong number = chances.Number(most);
        Record(place, $"{number}");
        return number;
    }

    private int Recorded(ValuePlace place, ulong number)
    {
        Record(place, $"{number}");
        return (int)number;
    }

    private string Record(ValuePlace place, string value)
    {
        values.Add(new(place.Path, value));
        return value;
    }
}
