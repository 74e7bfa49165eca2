using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>Reads the primitives; null when the octets at the cursor are none, with the reason in the cursor.</summary>
internal static class PrimitiveReader
{
    public static NodeValue? Read(ref WspReader reader, WspPrimitive primitive) => primitive switch
    {
        WspPrimitive.Octet => reader.TryReadOctet(out byte octet) ? new NumberValue(octet) : null,
        WspPrimitive.ShortInteger => reader.TryReadShortInteger(out byte number) ? new NumberValue(number) : null,
        WspPrimitive.LongInteger => reader.TryReadLongInteger(out ulong number) ? new NumberValue(number) : null,
        WspPrimitive.Integer => reader.TryReadInteger(out ulong number) ? new NumberValue(number) : null,
        WspPrimitive.DeltaSeconds => reader.TryReadDeltaSeconds(out TimeSpan delta) ? new NumberValue((ulong)(delta.Ticks / TimeSpan.TicksPerSecond)) : null,
        WspPrimitive.Uintvar => reader.TryReadUintvar(out uint number) ? new NumberValue(number) : null,
        WspPrimitive.TextString => reader.TryReadTextString(out WspText text) ? Text(text) : null,
        WspPrimitive.TokenText => reader.TryReadTokenText(out WspText text) ? Text(text) : null,
        WspPrimitive.QuotedString => reader.TryReadQuotedString(out WspText text) ? Text(text) : null,
        WspPrimitive.TextValue => ReadTextValue(ref reader),
        WspPrimitive.Uri => reader.TryReadUri(out WspText text) ? Text(text) : null,
        WspPrimitive.NoValue => reader.TryReadNoValue() ? new EmptyValue() : null,
        WspPrimitive.QValue => reader.TryReadQValue(out QValue quality) ? new QualityValue(quality) : null,
        WspPrimitive.Version => ReadVersion(ref reader),
        WspPrimitive.Date => reader.TryReadDate(out DateTimeOffset date) ? new DateValue(date) : null,
        WspPrimitive.EncodedString => reader.TryReadEncodedString(out EncodedString text)
            ? new EncodedTextValue(text.Charset, text.Octets.ToArray())
            : null,
        WspPrimitive.FieldName => reader.TryReadFieldName(out byte code) ? new FieldNameValue(code) : null,
        WspPrimitive.Opaque => ReadOpaque(ref reader),
        _ => throw new ArgumentOutOfRangeException(nameof(primitive)),
    };

    private static TextValue Text(WspText text) => new(text.Octets.ToArray());

    private static NodeValue? ReadTextValue(ref WspReader reader)
    {
        if (reader.TryPeekOctet(out byte first) && first == 0)
        {
            reader.TryReadNoValue();
            return new EmptyValue();
        }

        return reader.TryReadTextValue(out WspText text) ? Text(text) : null;
    }

    private static VersionValue? ReadVersion(ref WspReader reader)
    {
        bool isText = reader.TryPeekOctet(out byte first) && first < 0x80;
        return reader.TryReadVersion(out MmsVersion version) ? new(version, isText) : null;
    }

    private static OpaqueValue? ReadOpaque(ref WspReader reader)
    {
        ReadOnlySpan<byte> unread = reader.Unread;
        int start = reader.Position;
        return reader.TrySkipValue() ? new(unread[..(reader.Position - start)].ToArray()) : null;
    }
}
