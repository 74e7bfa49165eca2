using System.Runtime.CompilerServices;

namespace MmsCodec.Generators.Tests.Harness;

/// <summary>
/// Compares text with a file beside the test, in the convention of Verify: <c>Name.verified.cs</c> is what was reviewed,
/// <c>Name.received.cs</c> is written when the text differs. <c>MMS_SNAPSHOT=update</c> accepts what is received.
/// </summary>
internal static class Snapshot
{
    /// <param name="received">The text; line ends count as LF.</param>
    /// <param name="name">The snapshot's name, without extension.</param>
    /// <param name="test">The file of the test, given by the compiler; snapshots lie in <c>Snapshots</c> beside it.</param>
    public static void Match(string received, string name, [CallerFilePath] string test = "")
    {
        string folder = Path.Combine(Repository.TestFolder, FolderOf(test), "Snapshots");
        string verifiedPath = Path.Combine(folder, name + ".verified.cs");
        string receivedPath = Path.Combine(folder, name + ".received.cs");
        string verified = File.Exists(verifiedPath) ? Normalize(File.ReadAllText(verifiedPath)) : "";
        received = Normalize(received);
        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(folder);
        if (Environment.GetEnvironmentVariable("MMS_SNAPSHOT") == "update")
        {
            File.WriteAllText(verifiedPath, received);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{Describe(verified.Split('\n'), received.Split('\n'))}\n{receivedPath}\nMMS_SNAPSHOT=update accepts it.");
    }

    // A build that maps paths gives the compiler's name of the file, so only what follows the project's name counts.
    private static string FolderOf(string test)
    {
        string[] parts = test.Split('/', '\\');
        int project = Array.LastIndexOf(parts, "MmsCodec.Generators.Tests");
        return Path.Combine(parts[(project + 1)..^1]);
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    // The first line that differs, with what comes before it.
    private static string Describe(string[] verified, string[] received)
    {
        int line = verified.Zip(received).TakeWhile(pair => pair.First == pair.Second).Count();
        IEnumerable<string> before = received.Take(line).TakeLast(3).Select(text => "  " + text);
        IEnumerable<string> missing = verified.Skip(line).Take(5).Select(text => "- " + text);
        IEnumerable<string> added = received.Skip(line).Take(5).Select(text => "+ " + text);
        return string.Join('\n', [$"The snapshot differs from line {line + 1} on:", .. before, .. missing, .. added]);
    }
}
