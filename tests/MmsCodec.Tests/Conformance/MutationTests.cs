namespace MmsCodec.Tests.Conformance;

/// <summary>Whatever the octets: no exception, and every offset inside them.</summary>
public class MutationTests
{
    private static readonly byte[][] Seeds =
    [
        Pdus.NotifyResp(),
        Pdus.SendReq(0x96, 0x05, 0xEA, 0x7F, 0xC3, 0xA9, 0x00, 0x88, 0x03, 0x81, 0x01, 0x3C), // Subject and X-Mms-Expiry
        Pdus.OnePart([0x03, 0x83, 0x81, 0xEA, 0xC0, .. "\"<1>"u8, 0x00, 0x8E, 0x61, 0x00], 0x78), // with charset, Content-ID, Content-Location
        Pdus.Mixed(0x01, 0x01, 0x04, 0xA3, 0x01, 0x01, 0x00, 0x83), // a multipart in a part
        Pdus.Mixed(0x01, 0x01, 0x04, 0xBE, 0x8C, 0x93, 0xA3, 0x80), // a PDU in a part
    ];

    [Fact]
    public void Mutations_of_small_PDUs()
    {
        Random random = new(1);
        foreach (byte[] seed in Seeds)
        {
            for (int i = 0; i < 5_000; i++)
            {
                Check(Mutate(seed, random));
            }
        }
    }

    [Fact]
    public void Mutations_of_real_PDUs()
    {
        string corpus = Corpus.Find();
        Random random = new(1);
        foreach (string file in Directory.GetFiles(Path.Combine(corpus, "pdus")))
        {
            byte[] octets = File.ReadAllBytes(file);
            octets = octets[..Math.Min(octets.Length, 1024)];
            for (int i = 0; i < 300; i++)
            {
                Check(Mutate(octets, random));
            }
        }
    }

    private static byte[] Mutate(byte[] octets, Random random)
    {
        byte[] mutated = [.. octets[..(random.Next(2) == 0 ? octets.Length : random.Next(1, octets.Length + 1))]];
        for (int changes = random.Next(4); changes > 0; changes--)
        {
            mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
        }

        return mutated;
    }

    private static void Check(byte[] octets)
    {
        bool isFollowed = MmsConformance.TryCheck(octets, out IReadOnlyList<MmsFinding> findings, out MmsError error);

        Assert.Equal(isFollowed, error.Code == MmsErrorCode.None);
        Assert.InRange(error.Offset, 0, octets.Length);
        Assert.All(findings, f => Assert.InRange(f.Offset, 0, octets.Length));
        Assert.All(findings, f => Assert.DoesNotContain(f.Message, char.IsControl));
        Assert.Equal(findings.OrderBy(f => f.Offset), findings);
        bool isConformant = isFollowed && findings.All(f => f.Severity != MmsFindingSeverity.Violation);
        Assert.Equal(isConformant, MmsPdu.TryDecodeStrict(octets, out _, out MmsError strict));
        Assert.InRange(strict.Offset, 0, octets.Length);
    }
}
