using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Vendor;

/// <summary>The worked example of specs/vendor-guide.md, in a project that references MmsCodec.</summary>
public sealed class VendorSpecTests
{
    private static readonly Lazy<Consumer> Example = new(() => Consumer.Of([Acme.Spec], Acme.Read("Example.cs")));

    /// <summary>M-Notification.ind from a relay of Acme.</summary>
    private static readonly byte[] Notification =
    [
        0x8C, 0x82, // X-Mms-Message-Type: m-notification-ind
        0x98, .. "T1\0"u8, // X-Mms-Transaction-Id
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x8A, 0x80, // X-Mms-Message-Class: Personal
        0x8E, 0x02, 0x04, 0x00, // X-Mms-Message-Size: 1024, a Long-integer
        0x88, 0x05, 0x81, 0x03, 0x03, 0xF4, 0x80, // X-Mms-Expiry: relative, 259200 s as a Long-integer
        0x83, .. "http://mms.acme/1\0"u8, // X-Mms-Content-Location
        0xF0, 0x80 | 87, // X-Acme-Spam-Score: 87, a Short-integer
        .. "X-Acme-Campaign\0spring\0"u8, // by name
        .. "X-Acme-Campaign\0sale\0"u8,
    ];

    /// <summary>M-Offer.ind of 12.50 EUR.</summary>
    private static readonly byte[] Offer =
    [
        0x8C, 200, // X-Mms-Message-Type: M-Offer.ind
        0x98, .. "O1\0"u8, // X-Mms-Transaction-Id
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0xF2, 0x08, 0x81, 0x02, 0x04, 0xE2, .. "EUR\0"u8, // X-Acme-Price: 8 octets follow; fixed; 1250; EUR
        .. "X-Acme-Campaign\0spring\0"u8, // by name
        0x83, .. "http://mms.acme/2\0"u8, // X-Mms-Content-Location
    ];

    [Fact]
    public void Compiles_without_a_warning() => Assert.Equal([], Example.Value.Diagnostics.Select(d => d.ToString()));

    [Fact]
    public void Header_of_the_vendor_is_read_from_a_pdu_of_the_standard() => Assert.Equal("87: spring, sale", Run("ReadScore", Notification));

    [Fact]
    public void Header_of_the_vendor_is_written_by_the_standards_encoder()
    {
        byte[] written = new byte[Notification.Length];
        int length = Example.Value.MethodOver("AcmeClient.Example", "WriteScore")(written);

        Assert.Equal(Convert.ToHexString(Notification), Convert.ToHexString(written.AsSpan(0, length)));
    }

    [Theory]
    [InlineData("WriteScore")]
    [InlineData("CountCampaigns")]
    public void Header_of_the_vendor_costs_no_memory(string method)
    {
        byte[] octets = [.. Notification];
        Consumer.OverSpan run = Example.Value.MethodOver("AcmeClient.Example", method);
        Assert.Equal(method == "WriteScore" ? Notification.Length : 2, run(octets));

        long before = GC.GetAllocatedBytesForCurrentThread();
        run(octets);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Record_takes_the_place_of_the_score_and_keeps_the_rest()
    {
        NotificationInd marked = (NotificationInd)Run("Mark", NotificationInd.Decode(Notification), (byte)12)!;

        byte[] expected = [.. Notification.AsSpan()[..Notification.AsSpan().IndexOf((byte)0xF0)], .. "X-Acme-Campaign\0spring\0X-Acme-Campaign\0sale\0"u8, 0xF0, 0x8C];
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(marked.Encode()));
    }

    [Fact]
    public void Pdu_of_the_vendor_is_told_from_those_of_the_standard()
    {
        Assert.Equal("Fixed 1250 EUR at http://mms.acme/2", Run("ReadAny", Offer));
        Assert.Equal("a message at http://mms.acme/1, score 87", Run("ReadAny", Notification));
        Assert.False(MmsPdu.TryDecode(Offer, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.UnknownMessageType, 1, 0x8C), error);
    }

    [Fact]
    public void Conformance_knows_what_the_vendor_adds()
    {
        Assert.Equal("", Run("Check", Notification));
        Assert.Equal("", Run("Check", Offer));

        // The standard's own schema does not: X-Acme-Spam-Score is no header of it.
        Assert.False(MmsConformance.IsConformant(Notification, out MmsError departure));
        Assert.Equal(0xF0, departure.Header);
    }

    [Fact]
    public void Conformance_finds_what_the_vendors_spec_forbids()
    {
        byte[] twice = [.. Notification, 0xF0, 0x80];

        Assert.Contains("X-Acme-Spam-Score may occur once in M-Notification.ind", (string)Run("Check", twice)!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_to_another_relay_is_flagged()
    {
        Consumer consumer = Consumer.Of([Acme.Spec], Acme.Read("Misdirected.cs"));

        Diagnostic found = Assert.Single(await consumer.AnalyzeAsync(new FlowAnalyzer()));

        Assert.Equal("MMS2001", found.Id);
        Assert.Equal("\"http://mms.home.example/\"", TextOf(found));
    }

    [Fact]
    public async Task Answer_to_the_relay_that_offered_is_not() => Assert.Empty(await Example.Value.AnalyzeAsync(new FlowAnalyzer()));

    private static object? Run(string method, params object[] arguments) => Example.Value.Run("AcmeClient.Example", method, arguments);

    private static string TextOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan);
}
