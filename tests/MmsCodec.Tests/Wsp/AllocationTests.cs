namespace MmsCodec.Tests.Wsp;

/// <summary>No primitive allocates, read or written, well-formed or not.</summary>
public sealed class AllocationTests
{
    private delegate void Reading(ref WspReader reader);

    private static readonly Dictionary<string, (byte[] Octets, Reading Read)> Readings = new()
    {
        ["octet"] = ([0x80], (ref r) => r.TryReadOctet(out _)),
        ["octets"] = ([0x80, 0x81], (ref r) => r.TryReadOctets(2, out _)),
        ["slice"] = ([0x80, 0x81], (ref r) => r.TrySlice(2, out _)),
        ["yes or no"] = ([0x80], (ref r) => YesNoSyntax.TryRead(ref r, out _)),
        ["token"] = ([0x80], (ref r) => TokenSyntax<WspPushType>.TryRead(ref r, out _)),
        ["short integer"] = ([0xFF], (ref r) => ShortIntegerSyntax.TryRead(ref r, out _)),
        ["long integer"] = ([0x02, 0x01, 0x00], (ref r) => LongIntegerSyntax.TryRead(ref r, out _)),
        ["integer"] = ([0x02, 0x01, 0x00], (ref r) => IntegerSyntax.TryRead(ref r, out _)),
        ["uintvar"] = ([0x81, 0x00], (ref r) => UintvarSyntax.TryRead(ref r, out _)),
        ["value length"] = ([0x01, 0x00], (ref r) => r.TryReadValueLength(out _)),
        ["text string"] = ([0x7F, 0xC3, 0xA4, 0x00], (ref r) => TextStringSyntax.TryRead(ref r, out _)),
        ["token text"] = ([0x41, 0x00], (ref r) => TokenTextSyntax.TryRead(ref r, out _)),
        ["quoted string"] = ([0x22, 0x41, 0x00], (ref r) => QuotedStringSyntax.TryRead(ref r, out _)),
        ["text value"] = ([0x22, 0x41, 0x00], (ref r) => TextValueSyntax.TryRead(ref r, out _)),
        ["uri"] = ([0x41, 0x00], (ref r) => UriSyntax.TryRead(ref r, out _)),
        ["no value"] = ([0x00], (ref r) => NoValueSyntax.TryRead(ref r, out _)),
        ["q value"] = ([0x88, 0x4B], (ref r) => QValueSyntax.TryRead(ref r, out _)),
        ["version"] = ([0x31, 0x2E, 0x33, 0x00], (ref r) => VersionSyntax.TryRead(ref r, out _)),
        ["date"] = ([0x04, 0x38, 0x6D, 0x43, 0x80], (ref r) => DateSyntax.TryRead(ref r, out _)),
        ["delta seconds"] = ([0x03, 0x09, 0x3A, 0x80], (ref r) => DeltaSecondsSyntax.TryRead(ref r, out _)),
        ["plain string"] = ([0x41, 0x00], (ref r) => EncodedStringSyntax.TryRead(ref r, out _)),
        ["encoded string"] = ([0x05, 0xEA, 0x7F, 0xC3, 0xA4, 0x00], (ref r) => EncodedStringSyntax.TryRead(ref r, out _)),
        ["wide string"] = ([0x06, 0x02, 0x03, 0xF5, 0x4E, 0x00, 0x00], (ref r) => EncodedStringSyntax.TryRead(ref r, out _)),
        ["field name"] = ([0x96], (ref r) => FieldNameSyntax.TryRead(ref r, out _)),
        ["opaque"] = ([0x96, 0x01], (ref r) => OpaqueSyntax.TryRead(ref r, out _)),
        ["skipped value"] = ([0x41, 0x00], (ref r) => r.TrySkipValue()),
        ["content type"] = ([0x03, 0x83, 0x81, 0xEA], (ref r) => ContentTypeSyntax.TryRead(ref r, out _)),
        ["disposition"] = ([0x01, 0x81], (ref r) => ContentDispositionSyntax.TryRead(ref r, out _)),
    };

    private static readonly byte[] Utf8 = "äöü"u8.ToArray();

    private static readonly EncodedText Owned = new("äöü", 4);

    private static readonly Uri SomeUri = new("http://mms.example/1");

    private static readonly Dictionary<string, Encode.Writing> Writings = new()
    {
        ["octet"] = (ref w) => w.WriteOctet(1),
        ["octets"] = (ref w) => w.WriteOctets(Utf8),
        ["yes or no"] = (ref w) => w.WriteYesNo(true),
        ["field name"] = (ref w) => w.WriteFieldName(0x16),
        ["short integer"] = (ref w) => w.WriteShortInteger(127),
        ["long integer"] = (ref w) => w.WriteLongInteger(ulong.MaxValue),
        ["integer"] = (ref w) => w.WriteInteger(300),
        ["uintvar"] = (ref w) => w.WriteUintvar(300),
        ["value length"] = (ref w) => w.WriteValueLength(300),
        ["text string"] = (ref w) => w.WriteTextString("äöü"),
        ["text string of octets"] = (ref w) => w.WriteTextString(Utf8),
        ["token text"] = (ref w) => w.WriteTokenText("abc"),
        ["quoted string"] = (ref w) => w.WriteQuotedString("<a>"),
        ["text value"] = (ref w) => w.WriteTextValue("a b"),
        ["uri"] = (ref w) => w.WriteUri(SomeUri.OriginalString),
        ["no value"] = (ref w) => w.WriteNoValue(),
        ["q value"] = (ref w) => w.WriteQValue(new QValue(333)),
        ["version"] = (ref w) => w.WriteVersion(MmsVersion.V1_3),
        ["text version"] = (ref w) => w.WriteVersion(new MmsVersion(8, 255)),
        ["date"] = (ref w) => w.WriteDate(DateTimeOffset.UnixEpoch.AddDays(9000)),
        ["delta seconds"] = (ref w) => w.WriteDeltaSeconds(TimeSpan.FromDays(7)),
        ["plain string"] = (ref w) => w.WriteEncodedString("abc"),
        ["utf-8 string"] = (ref w) => w.WriteEncodedString("äöü"),
        ["utf-8 string of octets"] = (ref w) => w.WriteEncodedString(Utf8),
        ["decoded string"] = (ref w) => w.WriteEncodedString(new EncodedString(Utf8, 106)),
        ["owned string"] = (ref w) => w.WriteEncodedString(Owned),
        ["content type"] = (ref w) => w.WriteContentType(Related),
    };

    private static readonly Dictionary<string, Func<int>> Lengths = new()
    {
        ["short integer"] = () => WspLength.OfShortInteger(127),
        ["long integer"] = () => WspLength.OfLongInteger(300),
        ["integer"] = () => WspLength.OfInteger(300),
        ["uintvar"] = () => WspLength.OfUintvar(300),
        ["value length"] = () => WspLength.OfValueLength(300),
        ["text string"] = () => WspLength.OfTextString("äöü"),
        ["token text"] = () => WspLength.OfTokenText("abc"),
        ["quoted string"] = () => WspLength.OfQuotedString("<a>"),
        ["text value"] = () => WspLength.OfTextValue("a b"),
        ["uri"] = () => WspLength.OfUri("http://a/"),
        ["no value"] = () => WspLength.OfNoValue(),
        ["q value"] = () => WspLength.OfQValue(new QValue(333)),
        ["version"] = () => WspLength.OfVersion(new MmsVersion(8, 255)),
        ["date"] = () => WspLength.OfDate(DateTimeOffset.UnixEpoch),
        ["delta seconds"] = () => WspLength.OfDeltaSeconds(TimeSpan.FromDays(7)),
        ["encoded string"] = () => WspLength.OfEncodedString("äöü"),
        ["owned string"] = () => WspLength.OfEncodedString(Owned),
        ["content type"] = () => WspLength.OfContentType(Related),
    };

    private static ContentType Related { get; } = ContentType.MultipartRelated("<smil>", "application/smil");

    public static TheoryData<string> ReadingNames => [.. Readings.Keys];

    public static TheoryData<string> WritingNames => [.. Writings.Keys];

    public static TheoryData<string> LengthNames => [.. Lengths.Keys];

    [Theory]
    [MemberData(nameof(ReadingNames))]
    public void Reading_allocates_nothing(string name)
    {
        (byte[] octets, Reading read) = Readings[name];

        Assert.Equal(0, Allocation.Of(() =>
        {
            var reader = new WspReader(octets);
            read(ref reader);
        }));
    }

    [Theory]
    [MemberData(nameof(ReadingNames))]
    public void Refusing_allocates_nothing(string name)
    {
        (byte[] octets, Reading read) = Readings[name];

        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int length = 0; length < octets.Length; length++)
            {
                var reader = new WspReader(octets.AsSpan(0, length));
                read(ref reader);
                _ = reader.ToError();
            }
        }));
    }

    [Theory]
    [MemberData(nameof(WritingNames))]
    public void Writing_allocates_nothing(string name)
    {
        Encode.Writing write = Writings[name];
        byte[] destination = new byte[64];

        Assert.Equal(0, Allocation.Of(() =>
        {
            var writer = new WspWriter(destination);
            write(ref writer);
        }));
    }

    [Theory]
    [MemberData(nameof(LengthNames))]
    public void Measuring_allocates_nothing(string name)
    {
        Func<int> measure = Lengths[name];

        Assert.Equal(0, Allocation.Of(() => measure()));
    }

    [Fact]
    public void Allocations_are_seen()
    {
        Assert.NotEqual(0, Allocation.Of(() => GC.KeepAlive(new byte[1])));
    }

    [Fact]
    public void Comparing_text_allocates_nothing()
    {
        byte[] octets = "äöü text"u8.ToArray();

        Assert.Equal(0, Allocation.Of(() => new WspText(octets).Equals("äöü text")));
        Assert.Equal(0, Allocation.Of(() => new WspText(octets).EqualsIgnoreCase("äöü text")));
    }
}
