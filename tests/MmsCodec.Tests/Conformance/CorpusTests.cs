using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tests.Conformance;

/// <summary>
/// Real PDUs against what an independent reader says is odd about them: what it calls against the grammar (N) is a violation at
/// the same octet, what it advises against (S) is advice, and what it calls a legal variation (V) is nothing.
/// </summary>
public class CorpusTests
{
    private static readonly Dictionary<string, MmsFindingCode> Violations = new()
    {
        ["absolute-expiry-in-notification"] = MmsFindingCode.ValueNotAllowedInPdu,
        ["accept-charset-in-part-headers"] = MmsFindingCode.HeaderNotDefinedForPart,
        ["header-not-defined-for-pdu"] = MmsFindingCode.HeaderNotDefinedForPdu,
        ["leading-or-trailing-space-in-value"] = MmsFindingCode.SpaceAroundValue,
        ["missing-quote-0x7f"] = MmsFindingCode.MissingQuote,
        ["quoted-string-missing-0x22"] = MmsFindingCode.MissingQuotationMark,
        ["trailing-nul-padding-after-headers"] = MmsFindingCode.TrailingOctets,
    };

    private static readonly Dictionary<string, MmsFindingCode> Advice = new()
    {
        ["content-id-without-angle-brackets"] = MmsFindingCode.ContentIdWithoutBrackets,
        ["content-transfer-encoding-in-binary-part"] = MmsFindingCode.TransferEncodedPart,
        ["empty-text-string"] = MmsFindingCode.EmptyText,
        ["related-without-start"] = MmsFindingCode.RelatedWithoutStart,
        ["related-without-type"] = MmsFindingCode.RelatedWithoutType,
        ["start-matches-no-part"] = MmsFindingCode.StartMatchesNoPart,
        ["text-part-data-not-in-declared-charset"] = MmsFindingCode.DataNotInCharset,
        ["text-part-trailing-nul"] = MmsFindingCode.TrailingNul,
        ["unknown-address-type"] = MmsFindingCode.UnknownAddressType,
        ["utf8-bom-in-text-part"] = MmsFindingCode.ByteOrderMark,
    };

    /// <summary>Findings by the standard that the other reader does not list.</summary>
    private static readonly string[] Added =
    [
        // A PDU that says 1.0 has two headers that came with 1.1.
        "sailfish__test_mms_codec-m-retrieve_1.conf 210 Advice HeaderNewerThanVersion",
        "sailfish__test_mms_codec-m-retrieve_1.conf 212 Advice HeaderNewerThanVersion",

        // A PDU that says 1.1 has a status that 1.1 left behind.
        "sailfish__test_mms_codec-m-send_2.conf 10 Advice ObsoleteToken",
    ];

    /// <summary>What the other reader lists and is no departure.</summary>
    private static readonly string[] Dropped =
    [
        // The text is UTF-16 in little-endian order: the last zero octet is half of its full stop.
        "ofono__rc-mms-1-3-con-214.mms 355 Advice TrailingNul",
    ];

    [Fact]
    public void Findings_are_what_an_independent_reader_says()
    {
        string corpus = Corpus.Find();
        List<string> expected = [.. Added];
        List<string> actual = [.. Dropped];
        foreach (string file in Directory.GetFiles(Path.Combine(corpus, "expected"), "*.json"))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            byte[] octets = File.ReadAllBytes(Path.Combine(corpus, "pdus", name));
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
            if (WireKinds.Of(octets) == WireKind.Sms || json.RootElement.TryGetProperty("error", out _))
            {
                continue;
            }

            expected.AddRange(Quirks(name, json.RootElement));
            actual.AddRange(Check(octets).Select(f => $"{name} {f.Offset} {f.Severity} {f.Code}"));
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_no_PDU_is_an_error_where_an_independent_reader_says()
    {
        string corpus = Corpus.Find();
        int count = 0;
        foreach (string file in Directory.GetFiles(Path.Combine(corpus, "expected"), "*.json"))
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
            if (json.RootElement.TryGetProperty("error", out JsonElement error))
            {
                byte[] octets = File.ReadAllBytes(Path.Combine(corpus, "pdus", Path.GetFileNameWithoutExtension(file)));
                Assert.False(MmsConformance.TryCheck(octets, out _, out MmsError found));
                Assert.Equal(error.GetProperty("offset").GetInt64(), found.Offset);
                count++;
            }
        }

        Assert.Equal(2, count);
    }

    private static IReadOnlyList<MmsFinding> Check(byte[] octets)
    {
        if (WireKinds.Of(octets) == WireKind.Push)
        {
            return MmsConformance.Check(PushDocument.Read(octets), octets);
        }

        Assert.True(MmsConformance.TryCheck(octets, out IReadOnlyList<MmsFinding> findings, out _));
        return findings;
    }

    private static IEnumerable<string> Quirks(string name, JsonElement expected)
    {
        foreach (JsonElement quirk in expected.GetProperty("quirks").EnumerateArray())
        {
            string id = quirk.GetProperty("id").GetString()!;
            string at = $"{name} {quirk.GetProperty("offset").GetInt64()}";
            switch (quirk.GetProperty("severity").GetString())
            {
                case "N":
                    yield return $"{at} Violation {Violations[id]}";
                    break;
                case "S":
                    yield return $"{at} Advice {Advice[id]}";
                    break;
                default:
                    break;
            }
        }
    }
}
