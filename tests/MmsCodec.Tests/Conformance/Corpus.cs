namespace MmsCodec.Tests.Conformance;

/// <summary>Real PDUs that are no part of the repository.</summary>
internal static class Corpus
{
    /// <summary>The folder of the corpus; without one the test is skipped.</summary>
    public static string Find()
    {
        string? folder = SharedFolder.Find("MMS_CORPUS", "corpus");
        Assert.SkipWhen(folder is null, "corpus not found: set MMS_CORPUS");
        return folder;
    }
}
