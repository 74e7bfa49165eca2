namespace MmsCodec.Analyzers.Tests.Consumer;

/// <summary>What a developer sees of a rule in <c>dotnet build</c>.</summary>
public sealed class BuildTests : IDisposable
{
    private const string Home = """
        using MmsCodec;

        namespace Acme;

        public sealed class Receiver(HttpClient http, Uri home)
        {
            public Task AnswerAsync(NotificationInd notification)
            {
                NotifyRespInd response = new() { TransactionId = notification.TransactionId, Status = MmsStatus.Retrieved };
                byte[] octets = new byte[response.EncodedLength];
                return response.TryEncode(octets, out _) ? http.PostAsync(home, new ByteArrayContent(octets)) : Task.CompletedTask;
            }
        }

        """;

    private const string Said = "The acknowledgement of 'notification' is sent to 'home', not to the relay that the notification came from";

    private readonly ConsumerFolder _folder = new();

    [Fact]
    public async Task Warning_has_its_id_place_and_help_link()
    {
        _folder.Write("Acme/Receiver.cs", Home);

        (int exitCode, string output) = await BuildAsync();

        string place = $"{_folder.PathOf("Acme/Receiver.cs")}(11,67)";
        Assert.Contains($"{place}: warning MMS2001: {Said} (https://", output, StringComparison.Ordinal);
        Assert.Matches(@"MMS2001: .*\(https://\S+/analyzers/docs/MMS2001\.md\)", output);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_when_the_editorconfig_says_so()
    {
        _folder.Write("Acme/Receiver.cs", Home);
        _folder.Write("Acme/.editorconfig", "root = true\n\n[*.cs]\ndotnet_diagnostic.MMS2001.severity = error\n");

        (int exitCode, string output) = await BuildAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"Receiver.cs(11,67): error MMS2001: {Said}", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    public Task AnswerAsync", "    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"MmsCodec.Routing\", \"MMS2001\", Justification = \"The home relay forwards acknowledgements in this network.\")]\n    public Task AnswerAsync")]
    [InlineData("        return response", "#pragma warning disable MMS2001 // The home relay forwards acknowledgements in this network.\n        return response")]
    public async Task Silent_with_a_justified_suppression(string place, string suppressed)
    {
        _folder.Write("Acme/Receiver.cs", Home.Replace(place, suppressed, StringComparison.Ordinal));

        (int exitCode, string output) = await BuildAsync();

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("MMS2001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_send_that_cannot_be_annotated_is_known_by_the_editorconfig()
    {
        _folder.Write("Acme/Modem.cs", """
            using System.Runtime.InteropServices;
            using MmsCodec;

            namespace Acme;

            public static class Modem
            {
                private const string Home = "http://mmsc.home.example/";

                public static void Answer(ReceivedNotification notification, byte[] pdu)
                {
                    NotifyRespInd response = new() { TransactionId = notification.Key.TransactionId, Status = MmsStatus.Deferred };
                    if (response.TryEncode(pdu, out int length))
                    {
                        Post(Home, pdu, length);
                    }
                }

                [DllImport("modem", CharSet = CharSet.Ansi)]
                private static extern void Post(string url, byte[] octets, int length);
            }
            """);
        _folder.Write("Acme/.editorconfig", "root = true\n\n[*.cs]\nmmscodec_acknowledgement_sends = Acme.Modem.Post(url, octets)\n");

        (_, string output) = await BuildAsync();

        Assert.Contains("Modem.cs(15,18): warning MMS2001: The acknowledgement of 'notification' is sent to \"http://mmsc.home.example/\"", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int ExitCode, string Output)> BuildAsync()
    {
        _folder.WriteProject("Acme");
        return await _folder.DotnetAsync("Acme", "build");
    }
}
