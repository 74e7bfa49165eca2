namespace MmsCodec.Tests.Pdus;

/// <summary>Senders break the order of OMA-TS-MMS_ENC-V1_3 §7; any order is read.</summary>
public sealed class HeaderOrderTests
{
    [Fact]
    public void Headers_are_read_in_any_order()
    {
        byte[] octets =
        [
            0x83, .. "http://mmsc.example/m1"u8, 0x00, // X-Mms-Content-Location
            0x88, 0x05, 0x81, 0x03, 0x01, 0x51, 0x80,  // X-Mms-Expiry: relative, 86400 s
            0x8D, 0x90,                                // X-Mms-MMS-Version: 1.0
            0x8E, 0x02, 0x01, 0x00,                    // X-Mms-Message-Size: 256
            0x98, .. "T1"u8, 0x00,                     // X-Mms-Transaction-Id
            0x8C, 0x82,                                // X-Mms-Message-Type: M-Notification.ind
            0x8A, 0x80,                                // X-Mms-Message-Class: Personal
        ];

        Assert.Equal(
            new NotificationInd
            {
                TransactionId = "T1",
                Version = MmsVersion.V1_0,
                MessageClass = MmsMessageClass.Personal,
                MessageSize = 256,
                Expiry = ExpiryValue.Relative(TimeSpan.FromDays(1)),
                ContentLocation = "http://mmsc.example/m1",
            },
            NotificationInd.Decode(octets));
    }

    [Fact]
    public void Record_is_written_in_the_order_of_the_standard()
    {
        byte[] octets =
        [
            0x91, 0x80,                                // X-Mms-Report-Allowed: Yes
            0x95, 0x81,                                // X-Mms-Status: Retrieved
            0x8D, 0x92,                                // X-Mms-MMS-Version: 1.2
            0x98, .. "T1"u8, 0x00,                     // X-Mms-Transaction-Id
            0x8C, 0x83,                                // X-Mms-Message-Type: M-NotifyResp.ind
        ];
        byte[] inOrder =
        [
            0x8C, 0x83,                                // X-Mms-Message-Type: M-NotifyResp.ind
            0x98, .. "T1"u8, 0x00,                     // X-Mms-Transaction-Id
            0x8D, 0x92,                                // X-Mms-MMS-Version: 1.2
            0x95, 0x81,                                // X-Mms-Status: Retrieved
            0x91, 0x80,                                // X-Mms-Report-Allowed: Yes
        ];

        Assert.Equal(inOrder, NotifyRespInd.Decode(octets).Encode());
    }

    [Fact]
    public void Headers_are_walked_in_wire_order_with_their_offsets()
    {
        byte[] octets =
        [
            0x95, 0x81,                                // 0: X-Mms-Status
            0x98, .. "T1"u8, 0x00,                     // 2: X-Mms-Transaction-Id
            0x8C, 0x83,                                // 6: X-Mms-Message-Type: M-NotifyResp.ind
            .. "X-Own"u8, 0x00, .. "v"u8, 0x00,        // 8: a textual header
            0xC5, 0x01, 0x42,                          // 16: no header of the standard, 1 octet
            0x8D, 0x93,                                // 19: X-Mms-MMS-Version
        ];
        Assert.True(NotifyRespIndView.TryDecode(octets, out NotifyRespIndView view, out _));

        var walked = new List<string>();
        foreach (MmsHeaderField field in view.Headers)
        {
            walked.Add($"{field.Offset} {field.ValueOffset} {field.Length} {field.Code:X2} {field.ToString()} {Convert.ToHexString(field.Value)}");
        }

        Assert.Equal(
            [
                "0 1 2 95 X-Mms-Status 81",
                "2 3 4 98 X-Mms-Transaction-Id 543100",
                "6 7 2 8C X-Mms-Message-Type 83",
                "8 14 8 00 X-Own 7600",
                "16 17 3 C5 0xC5 0142",
                "19 20 2 8D X-Mms-MMS-Version 93",
            ],
            walked);
    }

    [Fact]
    public void What_follows_Content_Type_is_the_body()
    {
        byte[] octets =
        [
            0x8C, 0x80,                                // X-Mms-Message-Type: M-Send.req
            0x84, 0x83,                                // Content-Type: text/plain
            0x98, .. "T1"u8, 0x00,                     // body, though it looks like X-Mms-Transaction-Id
        ];

        Assert.True(SendReqView.TryDecode(octets, out SendReqView view, out _));

        Assert.True(view.TransactionId.IsEmpty);
        Assert.Equal(octets[4..], view.Body);
        Assert.Equal(4, view.Headers.Length);
    }
}
