using MmsCodec.Tests.Pdus.Samples;

namespace MmsCodec.Tests.Pdus;

/// <summary>Whether a PDU's headers are those of its table, which views say at almost no cost.</summary>
public sealed class WellFormedTests
{
    private static readonly byte[] Type = [0x8C, 0x83];           // X-Mms-Message-Type: M-NotifyResp.ind
    private static readonly byte[] Transaction = [0x98, .. "T1"u8, 0x00]; // X-Mms-Transaction-Id
    private static readonly byte[] Version = [0x8D, 0x93];        // X-Mms-MMS-Version: 1.3
    private static readonly byte[] Status = [0x95, 0x81];         // X-Mms-Status: Retrieved

    public static TheoryData<MmsMessageType> Types => PduSamples.Types;

    [Theory]
    [MemberData(nameof(Types))]
    public void Samples_are_well_formed(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);

        Assert.True(sample.IsWellFormed(sample.Octets));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Octets_after_the_last_header_are_not(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        byte[] padded = [.. sample.Octets, 0x00];

        Assert.Equal(HasBody(sample), sample.IsWellFormed(padded));
    }

    [Fact]
    public void Headers_in_order_are() => Assert.True(IsWellFormed([.. Type, .. Transaction, .. Version, .. Status]));

    [Fact]
    public void Textual_headers_are() =>
        Assert.True(IsWellFormed([.. Type, .. Transaction, .. Version, .. "X-Own"u8, 0x00, .. "v"u8, 0x00, .. Status]));

    [Fact]
    public void Transaction_id_after_the_version_is_not() =>
        Assert.False(IsWellFormed([.. Type, .. Version, .. Transaction, .. Status]));

    [Fact]
    public void Message_type_after_the_transaction_id_is_not() =>
        Assert.False(IsWellFormed([.. Transaction, .. Type, .. Version, .. Status]));

    [Fact]
    public void Header_before_the_version_is_not() =>
        Assert.False(IsWellFormed([.. Type, .. Transaction, .. Status, .. Version]));

    [Fact]
    public void Missing_mandatory_header_is_not() => Assert.False(IsWellFormed([.. Type, .. Transaction, .. Version]));

    [Fact]
    public void Missing_transaction_id_is_not() => Assert.False(IsWellFormed([.. Type, .. Version, .. Status]));

    [Fact]
    public void Header_that_occurs_twice_is_not() =>
        Assert.False(IsWellFormed([.. Type, .. Transaction, .. Version, .. Status, .. Status]));

    [Fact]
    public void Header_of_another_PDU_is_not() =>
        Assert.False(IsWellFormed([.. Type, .. Transaction, .. Version, .. Status, 0x8F, 0x80])); // X-Mms-Priority

    [Fact]
    public void Header_of_no_PDU_is_not() => Assert.False(IsWellFormed([.. Type, .. Transaction, .. Version, .. Status, 0xC1, 0x80]));

    [Fact]
    public void Repeated_header_that_may_repeat_is()
    {
        byte[] octets =
        [
            0x8C, 0x94,                                // X-Mms-Message-Type: M-Delete.req
            .. Transaction,
            .. Version,
            0x83, .. "http://a.example/1"u8, 0x00,     // X-Mms-Content-Location
            0x83, .. "http://a.example/2"u8, 0x00,     // X-Mms-Content-Location, again
        ];

        Assert.True(DeleteReqView.TryDecode(octets, out DeleteReqView view, out _) && view.IsWellFormed);
    }

    [Theory]
    [InlineData(0x97, true)] // To
    [InlineData(0x82, true)] // Cc
    [InlineData(0x81, true)] // Bcc
    [InlineData(0x96, false)] // Subject
    public void One_recipient_must_be_there(byte field, bool expected)
    {
        byte[] octets =
        [
            0x8C, 0x80,                                // X-Mms-Message-Type: M-Send.req
            .. Transaction,
            .. Version,
            0x89, 0x01, 0x81,                          // From: insert-address
            field, .. "12345"u8, 0x00,
            0x84, 0x83,                                // Content-Type: text/plain
        ];

        Assert.True(SendReqView.TryDecode(octets, out SendReqView view, out _));
        Assert.Equal(expected, view.IsWellFormed);
    }

    private static bool HasBody(PduSample sample) =>
        MmsHeaders.TryScan(sample.Octets, out MmsHeaders headers, out _) && headers.HasBody;

    private static bool IsWellFormed(byte[] octets)
    {
        Assert.True(NotifyRespIndView.TryDecode(octets, out NotifyRespIndView view, out _));
        return view.IsWellFormed;
    }
}
