using MmsCodec.Tool.Input;
using MmsCodec.Tool.Tests.Corpus;

namespace MmsCodec.Tool.Tests.Tshark;

/// <summary>tshark's MMS and WSP dissectors agree with <c>mms</c> on every PDU and push of the corpus, but for what is listed here.</summary>
public class TsharkTests
{
    /// <summary>Names that tshark writes otherwise. Case does not count: it has X-Mms-Transaction-ID, Message-Id, Content-Id.</summary>
    private static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        // tshark leaves the prefix out.
        ["Status"] = "X-Mms-Status",
        ["Response-Status"] = "X-Mms-Response-Status",
        ["Response-Text"] = "X-Mms-Response-Text",
        ["Sender-Visibility"] = "X-Mms-Sender-Visibility",
    };

    /// <summary>Values that tshark 4.0 shows otherwise: file, place in the layer, header, reason.</summary>
    private static readonly Difference[] Values =
    [
        new("ofono__test-wsputil-push1.wsp", "37+2", "Push-Flag", "tshark says the bits in words"),
        new("pymsg__test_wap-si-vodafone-reassembled.wsp", "12+2", "Push-Flag", "tshark says the bits in words"),
        new("sailfish__test_mms_codec-m-retrieve_8.conf", "61+8", "X-Mms-Previously-Sent-Date", "tshark has the value where the name should be"),
        new("sailfish__test_mms_codec-m-retrieve_8.conf", "69+26", "X-Mms-Previously-Sent-By", "tshark has the value where the name should be"),
        new("sailfish__test_mms_codec-m-retrieve_9.conf", "46+34", "Subject", "tshark shows UTF-8 in encoded strings as U+FFFD"),
        new("sailfish__test_mms_codec-m-send_2.conf", "11+60", "X-Mms-Response-Text", "the same, and tshark leaves the quote 0x7F in the text"),
    ];

    [Fact]
    public void EveryFileOfTheCorpusButTheListedDifferences()
    {
        CorpusFile[] files = [.. CorpusFile.All().Where(f => !f.IsMalformed && !f.IsSms)];
        IReadOnlyDictionary<int, IReadOnlyList<Fact>> theirs = TsharkFacts.Of([.. files.Select(f => f.Octets)]);

        Assert.Equal(Enumerable.Range(0, files.Length), theirs.Keys.Order());
        List<Difference> expected = [.. Values];
        List<string> differences = [];
        for (int i = 0; i < files.Length; i++)
        {
            IReadOnlyList<Fact> ours = OurFacts.Of(DecodedFile.Decode(files[i].Name, files[i].Octets, stated: null));
            differences.AddRange(Differences(files[i].Name, theirs[i], ours, expected));
        }

        Assert.Equal([], expected);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static IEnumerable<string> Differences(string file, IReadOnlyList<Fact> theirs, IReadOnlyList<Fact> ours, List<Difference> expected)
    {
        for (int i = 0; i < Math.Max(theirs.Count, ours.Count); i++)
        {
            Fact? their = i < theirs.Count ? theirs[i] : null;
            Fact? our = i < ours.Count ? ours[i] : null;
            if (their is null || our is null || (!AreSame(their, our) && !IsListed(file, their, our, expected)))
            {
                yield return $"{file}: tshark {their}, mms {our}";
            }
        }
    }

    private static bool IsListed(string file, Fact their, Fact our, List<Difference> expected) =>
        their.Place == our.Place && expected.RemoveAll(d => (d.File, d.Place, d.Header) == (file, our.Place, our.Name)) == 1;

    private static bool AreSame(Fact their, Fact our) =>
        their.Place == our.Place
        && Names.GetValueOrDefault(their.Name, their.Name).Equals(our.Name, StringComparison.OrdinalIgnoreCase)
        && their.Value.Trim('"').Equals(our.Value, StringComparison.OrdinalIgnoreCase);

    private sealed record Difference(string File, string Place, string Header, string Reason);
}
