using System.Runtime.CompilerServices;
using MmsCodec.Tests.PublicApi;

namespace MmsCodec.Relay.Tests.PublicApi;

/// <summary>
/// The public API is a file that was reviewed: <c>MmsCodec.Relay.PublicApi.txt</c>. What differs is written to
/// <c>MmsCodec.Relay.PublicApi.received.txt</c>; <c>MMS_SNAPSHOT=update</c> accepts it.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Is_what_was_reviewed() => Match(PublicApiPrinter.Print(typeof(InMemoryRelay).Assembly));

    private static void Match(string received, [CallerFilePath] string test = "")
    {
        string reviewedPath = Path.Combine(Path.GetDirectoryName(test)!, "MmsCodec.Relay.PublicApi.txt");
        string receivedPath = Path.ChangeExtension(reviewedPath, ".received.txt");
        if (Environment.GetEnvironmentVariable("MMS_SNAPSHOT") == "update")
        {
            File.WriteAllText(reviewedPath, received);
        }

        string reviewed = File.Exists(reviewedPath) ? File.ReadAllText(reviewedPath).ReplaceLineEndings("\n") : "";
        if (received == reviewed)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        string[] removed = [.. reviewed.Split('\n').Except(received.Split('\n')).Take(10).Select(line => "- " + line)];
        string[] added = [.. received.Split('\n').Except(reviewed.Split('\n')).Take(10).Select(line => "+ " + line)];
        Assert.Fail($"The public API differs:\n{string.Join('\n', removed)}\n{string.Join('\n', added)}\n{receivedPath}\nMMS_SNAPSHOT=update accepts it.");
    }
}
