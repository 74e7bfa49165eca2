using System.Buffers;
using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>Writes the primitives: the inverse of <see cref="PrimitiveReader"/>.</summary>
internal static class PrimitiveWriter
{
    /// <summary>Writes one value.</summary>
    internal delegate void Leaf(ref WspWriter writer);

    /// <exception cref="ArgumentException">The value is of another kind or does not fit the primitive.</exception>
    public static void Write(WspPrimitive primitive, NodeValue value, IBufferWriter<byte> output)
    {
        switch (primitive)
        {
            case WspPrimitive.Octet:
                byte octet = (byte)NumberUpTo(byte.MaxValue, primitive, value);
                Put(output, 1, (ref writer) => writer.WriteOctet(octet));
                break;
            case WspPrimitive.ShortInteger:
                byte small = (byte)NumberUpTo(127, primitive, value);
                Put(output, 1, (ref writer) => writer.WriteShortInteger(small));
                break;
            // Seconds could be a Short-integer; some readers take only a Long-integer, and senders write that.
            case WspPrimitive.LongInteger or WspPrimitive.DeltaSeconds:
                ulong great = NumberUpTo(ulong.MaxValue, primitive, value);
                Put(output, WspLength.OfLongInteger(great), (ref writer) => writer.WriteLongInteger(great));
                break;
            case WspPrimitive.Integer:
                ulong number = NumberUpTo(ulong.MaxValue, primitive, value);
                Put(output, WspLength.OfInteger(number), (ref writer) => writer.WriteInteger(number));
                break;
            case WspPrimitive.Uintvar:
                uint uintvar = (uint)NumberUpTo(uint.MaxValue, primitive, value);
                Put(output, WspLength.OfUintvar(uintvar), (ref writer) => writer.WriteUintvar(uintvar));
                break;
            case WspPrimitive.NoValue or WspPrimitive.TextValue when value is EmptyValue:
                Put(output, 1, (ref writer) => writer.WriteNoValue());
                break;
            case WspPrimitive.QValue:
                QValue quality = Require<QualityValue>(primitive, value).Quality;
                Put(output, WspLength.OfQValue(quality), (ref writer) => writer.WriteQValue(quality));
                break;
            case WspPrimitive.Version:
                WriteVersion(Require<VersionValue>(primitive, value), output);
                break;
            case WspPrimitive.Date:
                DateTimeOffset date = Require<DateValue>(primitive, value).Date;
                Put(output, WspLength.OfDate(date), (ref writer) => writer.WriteDate(date));
                break;
            case WspPrimitive.FieldName:
                byte code = Require<FieldNameValue>(primitive, value).Code;
                Put(output, 1, (ref writer) => writer.WriteFieldName(code));
                break;
            case WspPrimitive.EncodedString:
                EncodedTextValue encoded = Require<EncodedTextValue>(primitive, value);
                Put(output, WspLength.OfEncodedString(Input(encoded)), (ref writer) => writer.WriteEncodedString(Input(encoded)));
                break;
            default:
                WriteText(primitive, Require<TextValue>(primitive, value).Octets, output);
                break;
        }
    }

    public static void Put(IBufferWriter<byte> output, int length, Leaf write)
    {
        WspWriter writer = new(output.GetSpan(length)[..length]);
        write(ref writer);
        output.Advance(length);
    }

    // Uri-value is written as the Text-string that it is: an address with a space in it is read, and must be writable again.
    private static void WriteText(WspPrimitive primitive, ReadOnlyMemory<byte> text, IBufferWriter<byte> output)
    {
        switch (primitive)
        {
            case WspPrimitive.TextString or WspPrimitive.Uri:
                Put(output, WspLength.OfTextString(text.Span), (ref writer) => writer.WriteTextString(text.Span));
                break;
            case WspPrimitive.TokenText:
                Put(output, WspLength.OfTokenText(text.Span), (ref writer) => writer.WriteTokenText(text.Span));
                break;
            case WspPrimitive.QuotedString:
                Put(output, WspLength.OfQuotedString(text.Span), (ref writer) => writer.WriteQuotedString(text.Span));
                break;
            case WspPrimitive.TextValue:
                Put(output, WspLength.OfTextValue(text.Span), (ref writer) => writer.WriteTextValue(text.Span));
                break;
            default:
                throw new ArgumentException($"A text cannot be written as {PrimitiveDefinition.Of(primitive)}.");
        }
    }

    private static void WriteVersion(VersionValue version, IBufferWriter<byte> output)
    {
        if (version.IsText)
        {
            WriteText(WspPrimitive.TextString, System.Text.Encoding.ASCII.GetBytes(version.Version.ToString()), output);
            return;
        }

        MmsVersion octet = version.Version;
        Put(output, WspLength.OfVersion(octet), (ref writer) => writer.WriteVersion(octet));
    }

    private static EncodedStringInput Input(EncodedTextValue value) => new EncodedString(value.Octets.Span, value.Charset);

    private static ulong NumberUpTo(ulong greatest, WspPrimitive primitive, NodeValue value)
    {
        ulong number = Require<NumberValue>(primitive, value).Number;
        return number <= greatest ? number : throw new ArgumentException($"A {PrimitiveDefinition.Of(primitive)} is at most {greatest}.");
    }

    private static T Require<T>(WspPrimitive primitive, NodeValue value)
        where T : NodeValue =>
        value as T ?? throw new ArgumentException($"A {value.GetType().Name} cannot be written as {PrimitiveDefinition.Of(primitive)}.");
}
