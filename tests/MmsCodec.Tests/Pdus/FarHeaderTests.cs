namespace MmsCodec.Tests.Pdus;

/// <summary>Headers that lie further than 65,535 octets from the start of the PDU.</summary>
public sealed class FarHeaderTests
{
    private const int Recipients = 20_000;

    [Fact]
    public void Headers_after_hundreds_of_kilobytes_of_recipients_are_read()
    {
        byte[] octets = ManyRecipients();
        Assert.True(octets.Length > 400_000);

        Assert.True(SendReqView.TryDecode(octets, out SendReqView view, out _));

        Assert.Equal("T1", view.TransactionId.ToString());
        Assert.Equal(Recipients, view.To.Count());
        Assert.Equal("Far", view.Subject.ToString());
        Assert.Equal(MmsPriority.High, view.Priority);
        Assert.Equal(1, view.Cc.Count());
        Assert.Equal("text/plain", view.ContentType.ToString());
        Assert.Equal("Hi"u8, view.Body);
        Assert.Equal(octets.Length - 2, view.Headers.Length);
        Assert.Equal(octets.AsSpan().LastIndexOf((byte)0x96), view.Headers.OffsetOf(MmsHeader.Subject));
        Assert.False(view.HasReplyChargingId);
        Assert.Equal(-1, view.Headers.OffsetOf(MmsHeader.ReplyChargingId));
        Assert.Equal(octets, view.ToOwned().Encode());
    }

    [Theory]
    [InlineData(65_533)]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    public void Headers_around_65_535_octets_are_read(int offset)
    {
        byte[] octets =
        [
            0x8C, 0x83,                                // X-Mms-Message-Type: M-NotifyResp.ind
            0x98, .. Enumerable.Repeat((byte)'T', offset - 4), 0x00, // X-Mms-Transaction-Id
            0x95, 0x83,                                // X-Mms-Status: Deferred
            0x91, 0x81,                                // X-Mms-Report-Allowed: No
        ];

        Assert.True(NotifyRespIndView.TryDecode(octets, out NotifyRespIndView view, out _));

        Assert.Equal(offset, view.Headers.OffsetOf(MmsHeader.Status));
        Assert.Equal(MmsStatus.Deferred, view.Status);
        Assert.False(view.ReportAllowed);
        Assert.Equal(offset - 4, view.TransactionId.Octets.Length);
    }

    [Fact]
    public void Message_type_may_lie_far_too()
    {
        byte[] octets =
        [
            0x98, .. Enumerable.Repeat((byte)'T', 70_000), 0x00, // X-Mms-Transaction-Id
            0x8C, 0x83,                                // X-Mms-Message-Type: M-NotifyResp.ind
            0x95, 0x83,                                // X-Mms-Status: Deferred
        ];

        Assert.True(NotifyRespIndView.TryDecode(octets, out NotifyRespIndView view, out _));
        Assert.Equal(MmsStatus.Deferred, view.Status);
        Assert.False(view.IsWellFormed);
    }

    [Fact]
    public void First_far_header_counts()
    {
        byte[] octets =
        [
            0x8C, 0x83,                                // X-Mms-Message-Type: M-NotifyResp.ind
            0x98, .. Enumerable.Repeat((byte)'T', 70_000), 0x00, // X-Mms-Transaction-Id
            0x95, 0x83,                                // X-Mms-Status: Deferred
            0x95, 0x81,                                // X-Mms-Status: Retrieved
        ];

        Assert.Equal(MmsStatus.Deferred, NotifyRespInd.Decode(octets).Status);
    }

    private static byte[] ManyRecipients()
    {
        byte[] to = [0x97, .. "+15551230002/TYPE=PLMN"u8, 0x00]; // To
        return
        [
            0x8C, 0x80,                                // X-Mms-Message-Type: M-Send.req
            0x98, .. "T1"u8, 0x00,                     // X-Mms-Transaction-Id
            0x8D, 0x93,                                // X-Mms-MMS-Version: 1.3
            0x89, 0x01, 0x81,                          // From: insert-address
            .. Enumerable.Repeat(to, Recipients).SelectMany(octets => octets),
            0x82, .. "12345"u8, 0x00,                  // Cc
            0x96, .. "Far"u8, 0x00,                    // Subject
            0x8F, 0x82,                                // X-Mms-Priority: High
            0x84, 0x83,                                // Content-Type: text/plain
            (byte)'H', (byte)'i',                      // body
        ];
    }
}
