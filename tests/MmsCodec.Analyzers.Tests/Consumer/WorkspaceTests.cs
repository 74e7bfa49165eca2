using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MmsCodec.Analyzers.Tests.Consumer;

/// <summary>A consumer's projects loaded the way an IDE does: what is shown, and what the fixes write to the files.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private const string Receiver = """
        using MmsCodec;

        namespace Acme;

        public sealed class Receiver(HttpClient http, Uri home)
        {
            public Uri Home => home;

            public Task AnswerAsync(NotificationInd notification)
            {
                NotifyRespInd response = new() { TransactionId = notification.TransactionId, Status = MmsStatus.Retrieved };
                byte[] octets = new byte[response.EncodedLength];
                return response.TryEncode(octets, out _) ? http.PostAsync(home, new ByteArrayContent(octets)) : Task.CompletedTask;
            }
        }

        """;

    private const string Gateway = """
        using MmsCodec;

        namespace Acme;

        public static class Gateway
        {
            private static readonly HttpClient Http = new() { BaseAddress = new Uri("http://mmsc.home.example/") };

            public static async Task DeferAsync(ReceivedNotification first, ReceivedNotification second)
            {
                await Http.PostAsync(first.Relay.AcknowledgementAddress, new ByteArrayContent(Deferred(second)));
                await Http.PostAsync(new Uri("mm1", UriKind.Relative), new ByteArrayContent(Deferred(first)));
            }

            private static byte[] Deferred(ReceivedNotification received)
            {
                return new NotifyRespIndEncoder(received.Notification.TransactionId, MmsStatus.Deferred).ToArray();
            }
        }

        """;

    private readonly ConsumerFolder _folder = new();
    private readonly ConsumerWorkspace _workspace = new();

    [Fact]
    public async Task Diagnostic_is_shown_and_its_fix_builds_clean()
    {
        _folder.Write("Acme/Receiver.cs", Receiver);
        Project project = await OpenAsync("Acme");

        Diagnostic only = Assert.Single(await _workspace.DiagnosticsAsync(project));
        Assert.Equal("MMS2001", only.Id);
        Assert.Equal("The acknowledgement of 'notification' is sent to 'home', not to the relay that the notification came from", only.GetMessage());
        Assert.Equal((12, 66), (only.Location.GetLineSpan().StartLinePosition.Line, only.Location.GetLineSpan().StartLinePosition.Character));

        await _workspace.FixAsync(project, only);

        Assert.Equal(Receiver.Replace("PostAsync(home,", "PostAsync(new Uri(notification.ContentLocation),", StringComparison.Ordinal), _folder.Read("Acme/Receiver.cs"));
        await AssertBuildsCleanAsync("Acme");
    }

    [Theory]
    [InlineData(FixAllScope.Document, 2)]
    [InlineData(FixAllScope.Project, 1)]
    [InlineData(FixAllScope.Solution, 0)]
    public async Task All_are_fixed_at_once(FixAllScope scope, int left)
    {
        _folder.Write("Acme/Gateway.cs", Gateway);
        _folder.Write("Acme/Receiver.cs", Receiver);
        _folder.WriteProject("Acme");
        _folder.Write("Beta/Other.cs", Receiver.Replace("Receiver(", "Other(", StringComparison.Ordinal));
        Project beta = await OpenAsync("Beta", reference: "Acme");
        Project acme = _workspace.DocumentOf("Gateway.cs").Project;
        IReadOnlyList<Diagnostic> found = await _workspace.DiagnosticsAsync(acme);
        Assert.Equal(["MMS2001", "MMS2001", "MMS2001"], found.Select(d => d.Id));
        Assert.Equal("MMS2001", Assert.Single(await _workspace.DiagnosticsAsync(beta)).Id);

        await _workspace.FixAllAsync(acme, found[0], scope);

        Assert.Equal(left, (await _workspace.DiagnosticsAsync(acme)).Count + (await _workspace.DiagnosticsAsync(beta)).Count);
        Assert.Contains("PostAsync(second.Relay.AcknowledgementAddress, ", _folder.Read("Acme/Gateway.cs"), StringComparison.Ordinal);
        Assert.Contains("PostAsync(first.Relay.AcknowledgementAddress, new ByteArrayContent(Deferred(first))", _folder.Read("Acme/Gateway.cs"), StringComparison.Ordinal);
        if (left == 0)
        {
            await AssertBuildsCleanAsync("Beta");
        }
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }

    private async Task<Project> OpenAsync(string name, string? reference = null)
    {
        string path = _folder.WriteProject(name, reference);
        (int exitCode, string output) = await _folder.DotnetAsync(name, "restore");
        Assert.True(exitCode == 0, output);
        Project project = await _workspace.OpenAsync(path);
        Assert.Empty(_workspace.Failures);
        return project;
    }

    private async Task AssertBuildsCleanAsync(string name)
    {
        (int exitCode, string output) = await _folder.DotnetAsync(name, "build", "--no-restore");
        Assert.True(exitCode == 0, output);
        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);
    }
}
