using System.Reflection;
using System.Runtime.CompilerServices;

namespace MmsCodec.Tests.PublicApi;

/// <summary>
/// The public API of an assembly against the file beside the test that was reviewed: <c>NAME.PublicApi.txt</c>. What differs is written to
/// <c>NAME.PublicApi.received.txt</c>; <c>MMS_SNAPSHOT=update</c> accepts it.
/// </summary>
internal static class ReviewedApi
{
    public static void Match(Assembly assembly, [CallerFilePath] string test = "")
    {
        string received = PublicApiPrinter.Print(assembly);
        string reviewedPath = Path.Combine(Path.GetDirectoryName(test)!, assembly.GetName().Name + ".PublicApi.txt");
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
