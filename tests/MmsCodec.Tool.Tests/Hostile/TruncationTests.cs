using MmsCodec.Tool.Input;
using MmsCodec.Tool.Tests.Corpus;

namespace MmsCodec.Tool.Tests.Hostile;

public class TruncationTests
{
    // JSON is checked where the truncation lies in headers or near the end, not at every octet of a picture.
    private const int JsonUpTo = 512;

    [Fact]
    public void EveryTruncationOfEveryFileGivesAResultOrAnErrorInside()
    {
        IReadOnlyList<CorpusFile> files = CorpusFile.All();
        Parallel.ForEach(files, file =>
        {
            for (int length = 0; length <= file.Octets.Length; length++)
            {
                Check(file, length);
            }
        });
    }

    private static void Check(CorpusFile file, int length)
    {
        try
        {
            DecodedFile decoded = SoundReading.Check(file.Octets.AsMemory(0, length));
            if (length <= JsonUpTo)
            {
                SoundReading.CheckJson(decoded);
            }
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"{file.Name} cut to {length} octets: {fault.Message}", fault);
        }
    }
}
