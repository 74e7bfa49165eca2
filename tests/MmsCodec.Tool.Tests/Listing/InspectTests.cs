using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Listing;

public class InspectTests
{
    [Fact]
    public void PushAndNotificationInLayers()
    {
        byte[] push =
        [
            0x01, 0x06, 0x03, 0xBE, 0xAF, 0x84, // TID 1, Push, 3 octets of headers, application/vnd.wap.mms-message, application 4
            .. Pdus.Notification("89 05 80 41424300 96 7F C3A400 C1 02 AABB"),
        ];

        Assert.Equal(
            """
            -, 29 octets
                                                                       WSP Push 1, application/vnd.wap.mms-message
            00000000  01                                                 TID: 1
            00000001  06                                                 Type: Push
            00000002  03                                                 HeadersLen: 3
            00000003  be                                                 Content-Type: application/vnd.wap.mms-message
            00000004  af 84                                              X-Wap-Application-Id: x-wap-application:mms.ua
                                                                         M-Notification.ind
            00000006  8c 82                                                X-Mms-Message-Type: m-notification-ind
            00000008  98 31 00                                             X-Mms-Transaction-Id: 1
            0000000b  8d 93                                                X-Mms-MMS-Version: 1.3
            0000000d  89 05 80 41 42 43 00                                 From: address-present ABC
            00000014  96 7f c3 a4 00                                       Subject: ä
            00000019  c1 02 aa bb                                          0xC1: 02aabb

            """.ReplaceLineEndings("\n"),
            ListingOf(push));
    }

    [Fact]
    public void LongDataIsCountedAndWhatIsNotReadIsSaid()
    {
        // Two entries said: 1 octet of headers, 96 of data | text/plain | 96 times "a"; then half of an entry
        string body = $"02 01 60 83 {string.Concat(Enumerable.Repeat("61", 96))} 01 7F 83";

        Assert.Equal(
            """
            -, 112 octets
                                                                       M-Retrieve.conf
            00000000  8c 84                                              X-Mms-Message-Type: m-retrieve-conf
            00000002  98 31 00                                           X-Mms-Transaction-Id: 1
            00000005  8d 93                                              X-Mms-MMS-Version: 1.3
            00000007  84 a3                                              Content-Type: application/vnd.wap.multipart.mixed
            00000009  02                                                 nEntries: 2
                                                                         part 0: text/plain, 96 octets
            0000000a  01 60                                                HeadersLen, DataLen: 1, 96
            0000000c  83                                                   Content-Type: text/plain
            0000000d  61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61      data: 96 octets
            0000001d  61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61
            0000002d  61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61
            0000003d  61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61
                      ... 32 more
            0000006d  01 7f 83                                         not read: the entry does not fit into the multipart at byte 109

            """.ReplaceLineEndings("\n"),
            ListingOf(Pdus.Retrieve(body)));
    }

    [Fact]
    public void TextsCannotWriteToTheTerminal()
    {
        // Subject: ESC [ 2 J in UTF-8 text; X-Vendor: the same
        byte[] pdu = Pdus.Notification("96 411B5B324A00 582D56656E646F7200 411B5B324A00");

        foreach (string command in new[] { "inspect", "decode" })
        {
            Assert.DoesNotContain((byte)0x1B, MmsRun.WithInput(pdu, command, "-").Output);
        }
    }

    [Fact]
    public void ListingOfDecode()
    {
        byte[] pdu = Pdus.Retrieve("01 0D 02 03 83 81EA 8E6100 C0 223C623E00 6869 00");

        Assert.Equal(
            """
            -: M-Retrieve.conf, 28 octets
              X-Mms-Message-Type                 m-retrieve-conf
              X-Mms-Transaction-Id               1
              X-Mms-MMS-Version                  1.3
              Content-Type                       application/vnd.wap.multipart.mixed
              part 0: text/plain; charset=utf-8, 2 octets
                Content-Location                 a
                Content-ID                       <b>
              trailing                           1 octets

            """.ReplaceLineEndings("\n"),
            MmsRun.WithInput(pdu, "decode", "-").OutputText);
    }

    /// <summary>The lines of octets, without the findings among them and the parts below.</summary>
    private static string ListingOf(byte[] octets) => string.Concat(MmsRun.WithInput(octets, "inspect", "-").OutputText
        .Split("parts\n")[0]
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.TrimStart().StartsWith('^'))
        .Select(line => $"{line}\n"));
}
