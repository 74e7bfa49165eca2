using MmsCodec.Tests.Pdus.Samples;

namespace MmsCodec.Tests.Conformance;

/// <summary>What views say of their headers at almost no cost, and what the check finds, are the same.</summary>
public class WellFormednessTests
{
    private static readonly HashSet<MmsFindingCode> OfHeaders =
    [
        MmsFindingCode.HeaderOutOfOrder,
        MmsFindingCode.MissingHeader,
        MmsFindingCode.MissingOneOf,
        MmsFindingCode.HeaderNotDefinedForPdu,
        MmsFindingCode.RepeatedHeader,
        MmsFindingCode.UnknownHeader,
        MmsFindingCode.TrailingOctets,
    ];

    public static TheoryData<MmsMessageType> Types => PduSamples.Types;

    [Theory]
    [MemberData(nameof(Types))]
    public void Views_and_the_check_agree_on_headers_that_are_moved_about(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        List<byte[]> headers = Split(sample.Octets, out byte[] body);
        Random random = new((int)type);
        for (int i = 0; i < 500; i++)
        {
            byte[] octets = [.. Shuffle(headers, random).SelectMany(h => h), .. body];
            if (MmsConformance.TryCheck(octets, out IReadOnlyList<MmsFinding> findings, out _))
            {
                bool isFound = findings.Any(f => OfHeaders.Contains(f.Code));
                Assert.True(sample.IsWellFormed(octets) != isFound, $"{Convert.ToHexString(octets)}: {string.Join('\n', findings)}");
            }
        }
    }

    private static List<byte[]> Split(byte[] octets, out byte[] body)
    {
        List<byte[]> headers = [];
        Assert.True(MmsHeaders.TryScan(octets, out MmsHeaders scanned, out _));
        foreach (MmsHeaderField header in scanned)
        {
            headers.Add(octets[header.Offset..(header.Offset + header.Length)]);
        }

        body = octets[scanned.Length..];
        return headers;
    }

    /// <summary>Moves a header, leaves one out, repeats one, adds a foreign one; Content-Type stays last and the type stays.</summary>
    private static List<byte[]> Shuffle(List<byte[]> headers, Random random)
    {
        List<byte[]> shuffled = [.. headers];
        int end = shuffled[^1][0] == 0x84 ? shuffled.Count - 1 : shuffled.Count;
        for (int changes = random.Next(3); changes > 0; changes--)
        {
            int at = random.Next(end);
            byte[] header = shuffled[at];
            switch (random.Next(4))
            {
                case 0 when header[0] != 0x8C:
                    shuffled.RemoveAt(at);
                    end--;
                    break;
                case 1:
                    shuffled.RemoveAt(at);
                    shuffled.Insert(random.Next(end), header);
                    break;
                case 2:
                    shuffled.Insert(random.Next(end), header);
                    end++;
                    break;
                default:
                    shuffled.Insert(random.Next(1, end + 1), [(byte)random.Next(0x8D, 0xC2), 0x80]);
                    end++;
                    break;
            }
        }

        return shuffled;
    }
}
