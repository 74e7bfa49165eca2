using System.Buffers.Binary;

namespace MmsCodec.Tool.Tests.Tshark;

/// <summary>tshark's SMS dissector agrees on what the encoder and the segmenter write.</summary>
public class SmsTsharkTests
{
    private const uint User0 = 147;

    [Fact]
    public void SegmentsOfAPushAreOneNotification()
    {
        byte[] pdu = new NotificationInd
        {
            TransactionId = "T-42",
            MessageClass = MmsMessageClass.Personal,
            MessageSize = 1000,
            Expiry = ExpiryValue.Relative(TimeSpan.FromDays(1)),
            ContentLocation = "http://mms.bank.example/" + new string('x', 300),
        }.Encode();
        byte[] push = WspPush.OfMms(pdu, transactionId: 7).Encode();
        byte[][] parts = [.. SmsSegmenter.Split(push, SmsPorts.Push, 0x1234).Select(part => Sms(SmsDataCoding.Octets, part))];
        Assert.Equal(3, parts.Length);

        IReadOnlyList<string> lines = Fields(
            parts, "gsm_sms.udh.mm.msg_id", "gsm_sms.udh.mm.msg_parts", "gsm_sms.udh.mm.msg_part", "gsm_sms.destination_port", "mmse.transaction_id");

        Assert.Equal(["4660|3|1|2948|", "4660|3|2|2948|", "4660|3|3|2948|T-42"], lines);
    }

    [Fact]
    public void FieldsAndTextsAreTheSame()
    {
        byte[][] files =
        [
            Sms(SmsDataCoding.Default, new SmsUserData { Payload = "hello @"u8.ToArray().Select(o => o == '@' ? (byte)0 : o).ToArray() }),
            Sms(SmsDataCoding.Ucs2, new SmsUserData { Payload = new byte[] { 0x20, 0xAC, 0x4E, 0x2D } }),
            Sms(
                SmsDataCoding.Default,
                new SmsUserData
                {
                    // Septets after a fill bit.
                    Elements = new SmsInformationElement(0x00, new byte[] { 0xCC, 0x01, 0x01 }),
                    Payload = "fill"u8.ToArray(),
                }),
        ];

        IReadOnlyList<string> lines = Fields(
            files, "gsm_sms.tp-oa", "gsm_sms.scts.year", "gsm_sms.scts.hour", "gsm_sms.scts.timezone", "gsm_sms.sms_text");

        Assert.All(lines, line => Assert.StartsWith("15550100|26|12|", line));
        Assert.Equal(["hello @", "€中", "fill"], lines.Select(line => line.Split('|')[4]));
    }

    private static byte[] Sms(SmsDataCoding coding, SmsUserData userData) => new SmsDeliver
    {
        Originator = SmsAddress.International("15550100"),
        DataCoding = coding,
        Timestamp = SmsTimestamp.Of(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(1))),
        UserData = userData,
    }.Encode();

    private static IReadOnlyList<string> Fields(IReadOnlyList<byte[]> tpdus, params string[] fields)
    {
        string capture = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(capture, Capture(tpdus));
            string output = TsharkFacts.RunOrSkip(
            [
                "-r", capture,
                "-o", "uat:user_dlts:\"User 0 (DLT=147)\",\"gsm_sms\",\"0\",\"\",\"0\",\"\"",
                "-T", "fields", "-E", "separator=|", "-E", "occurrence=f",
                .. fields.SelectMany(field => new[] { "-e", field }),
            ]);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(capture);
        }
    }

    private static byte[] Capture(IReadOnlyList<byte[]> tpdus)
    {
        using MemoryStream capture = new();
        foreach (uint value in (uint[])[0xA1B2C3D4, 0x0004_0002, 0, 0, 262_144, User0])
        {
            Write(capture, value);
        }

        foreach (byte[] tpdu in tpdus)
        {
            foreach (uint value in (uint[])[0, 0, (uint)tpdu.Length, (uint)tpdu.Length])
            {
                Write(capture, value);
            }

            capture.Write(tpdu);
        }

        return capture.ToArray();
    }

    private static void Write(Stream capture, uint value)
    {
        Span<byte> octets = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(octets, value);
        capture.Write(octets);
    }
}
