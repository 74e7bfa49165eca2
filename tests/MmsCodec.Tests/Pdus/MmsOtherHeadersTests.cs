namespace MmsCodec.Tests.Pdus;

/// <summary>Headers that are not a PDU's own, read by the number or the name that a vendor's spec gives them.</summary>
public sealed class MmsOtherHeadersTests
{
    private const MmsHeader Numbered = (MmsHeader)0x41;

    private static readonly MmsList<MmsOtherHeader> Headers =
    [
        new MmsOtherHeader("X-Other", "8"),
        new MmsOtherHeader(0xC1, new byte[] { 0x85 }),             // 5
        new MmsOtherHeader(0xC2, new byte[] { 0x86 }),             // 6
        new MmsOtherHeader(0xC1, new byte[] { 0x61, 0x00 }),       // no number
        new MmsOtherHeader("X-Own", "a"),
        new MmsOtherHeader(0xC1, new byte[] { 0x02, 0x01, 0x00 }), // 256
        new MmsOtherHeader("x-OWN", "b"),
    ];

    [Fact]
    public void Header_is_found_by_its_number()
    {
        Assert.Equal(5UL, Headers.GetOrNull<ulong, IntegerSyntax>(Numbered));
        Assert.Equal(6UL, Headers.GetOrNull<ulong, IntegerSyntax>((MmsHeader)0x42));
        Assert.Null(Headers.GetOrNull<ulong, IntegerSyntax>((MmsHeader)0x43));
        Assert.False(Headers.TryGet<WspText, TextStringSyntax>(Numbered, out _));
        Assert.Equal([5UL, 256UL], Headers.All<ulong, IntegerSyntax, ulong>(Numbered, number => number));
    }

    [Fact]
    public void Header_is_found_by_its_name_in_any_case()
    {
        Assert.True(Headers.TryGet<WspText, TextStringSyntax>("x-own"u8, out WspText text));
        Assert.Equal("a", text.ToString());
        Assert.False(Headers.TryGet<WspText, TextStringSyntax>("X-Missing"u8, out _));
        Assert.Equal(["a", "b"], Headers.All<WspText, TextStringSyntax, string>("X-Own"u8, value => value.ToString()));
    }

    [Fact]
    public void Views_find_headers_by_their_names_and_numbers()
    {
        byte[] octets =
        [
            0x8C, 0x83,                         // X-Mms-Message-Type: M-NotifyResp.ind
            .. "X-Other"u8, 0x00, .. "8"u8, 0x00,
            0xC1, 0x85,                         // 0x41: 5
            .. "X-Own"u8, 0x00, .. "a"u8, 0x00,
            0x98, .. "T1"u8, 0x00,              // X-Mms-Transaction-Id
            .. "x-OWN"u8, 0x00, .. "b"u8, 0x00,
        ];

        Assert.True(MmsHeaders.TryScan(octets, out MmsHeaders headers, out _));
        Assert.True(headers.Has("X-own"u8));
        Assert.True(headers.HasRepeated("X-own"u8));
        Assert.True(headers.Has("X-Other"u8));
        Assert.False(headers.HasRepeated("X-Other"u8));
        Assert.False(headers.Has("X-Missing"u8));
        Assert.Equal("a", headers.Get<WspText, TextStringSyntax>("x-own"u8).ToString());
        Assert.Equal(2, headers.All<WspText, TextStringSyntax>("x-own"u8).Count());
        Assert.True(headers.Has(Numbered));
        Assert.Equal(5UL, headers.GetOrNull<ulong, IntegerSyntax>(Numbered));
        Assert.Equal(1, headers.All<ulong, IntegerSyntax>(Numbered).Count());
    }

    [Fact]
    public void Set_headers_take_the_place_of_earlier_ones_of_the_same_header()
    {
        Vendor more = new();

        MmsList<MmsOtherHeader> changed = Headers.With(in more);

        Assert.Equal(
            [new MmsOtherHeader("X-Other", "8"), new MmsOtherHeader(0xC2, new byte[] { 0x86 }), new MmsOtherHeader(0xC1, new byte[] { 0x87 }), new MmsOtherHeader("X-Own", "c")],
            changed);
    }

    [Fact]
    public void Header_that_was_never_set_cannot_be_written() =>
        Assert.Throws<ArgumentException>(() =>
        {
            var writer = new WspWriter(new byte[9]);
            default(MmsOtherHeader).WriteTo(ref writer);
        });

    [Fact]
    public void Field_octets_go_from_0x80_to_0xFF()
    {
        Assert.Equal(0x80, new MmsOtherHeader(0x80, new byte[] { 0x81 }).Code);
        Assert.Equal(0xFF, new MmsOtherHeader(0xFF, new byte[] { 0x81 }).Code);
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => new MmsOtherHeader(0x7F, new byte[] { 0x81 })).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => new MmsOtherHeader(0x84, new byte[] { 0x81 })).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => new MmsOtherHeader(0xC1, new byte[] { 0x81, 0x82 })).ParamName);
    }

    /// <summary>0x41 as 7 and X-Own as "c".</summary>
    private readonly struct Vendor : IMmsExtraHeaders
    {
        public int EncodedLength => 10;

        public void WriteTo(ref WspWriter writer)
        {
            writer.WriteOctets(0xC1, 0x87);
            writer.WriteTokenText("X-Own");
            writer.WriteTextString("c");
        }
    }
}
