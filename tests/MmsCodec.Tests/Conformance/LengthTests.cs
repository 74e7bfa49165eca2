namespace MmsCodec.Tests.Conformance;

/// <summary>Texts longer than every client must be able to take.</summary>
public class LengthTests
{
    [Fact]
    public void A_subject_of_more_than_40_characters() => Expect.Advice(
        MmsFindingCode.LongerThanClientsTake,
        Pdus.AfterSendReq,
        Pdus.SendReq([0x96, .. Repeated('s', 41), 0x00]), // Subject
        Pdus.SendReq([0x96, .. Repeated('s', 40), 0x00]));

    [Fact]
    public void Characters_count_not_octets() => Expect.None(
        Pdus.SendReq([0x96, 0x1F, 0x53, 0xEA, 0x7F, .. Enumerable.Repeat<byte[]>([0xC3, 0xA9], 40).SelectMany(c => c), 0x00])); // Subject: forty times é, in UTF-8

    [Fact]
    public void Recipients_of_more_than_312_characters_together() => Expect.Advice(
        MmsFindingCode.LongerThanClientsTake,
        Pdus.AfterSendReq + 202,
        Pdus.SendReq([0x82, .. Repeated('c', 200), 0x00, 0x81, .. Repeated('b', 108), 0x00]), // Cc and Bcc, with 5 characters in To
        Pdus.SendReq([0x82, .. Repeated('c', 200), 0x00, 0x81, .. Repeated('b', 107), 0x00]));

    [Fact]
    public void Recipients_are_told_once()
    {
        // Cc of 308 characters, with 5 in To too many already, and another of 5
        byte[] octets = Pdus.SendReq([0x82, .. Repeated('c', 308), 0x00, 0x82, .. Repeated('c', 5), 0x00]);

        Assert.True(MmsConformance.TryCheck(octets, out IReadOnlyList<MmsFinding> findings, out _));

        Assert.Equal([Pdus.AfterSendReq], findings.Where(finding => finding.Code == MmsFindingCode.LongerThanClientsTake).Select(finding => (int)finding.Offset));
    }

    private static IEnumerable<byte> Repeated(char character, int count) => Enumerable.Repeat((byte)character, count);
}
