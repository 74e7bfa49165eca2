namespace MmsCodec.Tests.Pdus;

/// <summary>Headers that occur more than once, as they may and as they may not.</summary>
public sealed class RepeatedHeaderTests
{
    [Fact]
    public void Values_of_a_repeated_header_come_in_wire_order()
    {
        byte[] octets =
        [
            0x8C, 0x80,                                // X-Mms-Message-Type: M-Send.req
            0x97, .. "a@example.com"u8, 0x00,          // To
            0x82, .. "c@example.com"u8, 0x00,          // Cc
            0x97, 0x09, 0xEA, .. "b@ex.it"u8, 0x00,    // To: 9 octets, UTF-8
            0x97, .. "c"u8, 0x00,                      // To
        ];

        Assert.True(SendReqView.TryDecode(octets, out SendReqView view, out _));

        var to = new List<EncodedText>();
        foreach (EncodedString address in view.To)
        {
            to.Add(address.ToOwned());
        }

        Assert.Equal([new("a@example.com"), new("b@ex.it", 106), new("c")], to);
        Assert.Equal(3, view.To.Count());
        Assert.False(view.To.IsEmpty);
        Assert.Equal(1, view.Cc.Count());
        Assert.True(view.Bcc.IsEmpty);
        Assert.Equal(0, view.Bcc.Count());
    }

    [Fact]
    public void Values_that_cannot_be_read_are_passed_over()
    {
        byte[] octets =
        [
            0x8C, 0x84,                                // X-Mms-Message-Type: M-Retrieve.conf
            0xA1, 0x06, 0x81, 0x04, 0x41, 0xCC, 0x59, 0x20, // X-Mms-Previously-Sent-Date: count 1, 1103911200
            0xA1, 0x02, 0x82, 0x83,                    // X-Mms-Previously-Sent-Date: count 2, no date
            0xA1, 0x06, 0x83, 0x04, 0x41, 0xFD, 0xEC, 0x88, // X-Mms-Previously-Sent-Date: count 3, 1107160200
        ];

        Assert.Equal(
            [
                new(1, DateTimeOffset.FromUnixTimeSeconds(1103911200)),
                new(3, DateTimeOffset.FromUnixTimeSeconds(1107160200)),
            ],
            RetrieveConf.Decode(octets).PreviouslySentDate);
    }

    [Fact]
    public void First_value_of_a_header_that_may_not_repeat_counts()
    {
        byte[] octets =
        [
            0x8C, 0x82,                                // X-Mms-Message-Type: M-Notification.ind
            0x98, .. "T1"u8, 0x00,                     // X-Mms-Transaction-Id
            0x98, .. "T2"u8, 0x00,                     // X-Mms-Transaction-Id, again
            0x83, .. "http://a.example/1"u8, 0x00,     // X-Mms-Content-Location
            0x83, .. "http://b.example/2"u8, 0x00,     // X-Mms-Content-Location, again
        ];

        Assert.True(NotificationIndView.TryDecode(octets, out NotificationIndView view, out _));

        Assert.Equal("T1", view.TransactionId.ToString());
        Assert.Equal("http://a.example/1", view.ContentLocation.ToString());
        Assert.Equal(2, view.Headers.OffsetOf(MmsHeader.TransactionId));
    }

    [Fact]
    public void First_message_type_counts()
    {
        byte[] octets =
        [
            0x8C, 0x83,                                // X-Mms-Message-Type: M-NotifyResp.ind
            0x8C, 0x82,                                // X-Mms-Message-Type: M-Notification.ind
        ];

        Assert.IsType<NotifyRespInd>(MmsPdu.Decode(octets));
    }
}
