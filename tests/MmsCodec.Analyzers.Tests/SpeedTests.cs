using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MmsCodec.Analyzers.Tests.Harness;

namespace MmsCodec.Analyzers.Tests;

/// <summary>
/// The analyzers' own processor time for each 1,000 lines, on sources where nothing is sent and where every second line sends; printed. The
/// bounds are wide, since a loaded machine is several times slower: they catch what has become another order of magnitude.
/// </summary>
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const int Lines = 10_000;

    [Theory]
    [InlineData(false, 20)]
    [InlineData(true, 600)]
    public async Task Time_for_each_thousand_lines(bool sends, double atMost)
    {
        string[] sources = [.. Enumerable.Range(0, 20).Select(i => Source(i, Lines / 20, sends))];
        await MeasureAsync(sources[..4]);
        (double milliseconds, int found) = await MeasureAsync(sources);
        int lines = sources.Sum(s => s.AsSpan().Count('\n'));
        double each = milliseconds / (lines / 1000.0);
        output.WriteLine($"{lines} lines, {(sends ? "every second sends" : "nothing sent")}: {each:F1} ms for 1,000 lines, {found} diagnostics");
        Assert.True(each < atMost, $"{each:F1} ms for 1,000 lines");
    }

    [Fact]
    public async Task The_same_with_and_without_concurrency()
    {
        string[] sources = [.. Enumerable.Range(0, 8).Select(i => Source(i, 200, sends: true))];
        string[] one = Texts(await AnalyzerRun.OnAsync(TestCompilation.Of(sources), concurrent: false));
        Assert.NotEmpty(one);
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(one, Texts(await AnalyzerRun.OnAsync(TestCompilation.Of(sources), concurrent: true)));
        }
    }

    private static string[] Texts(IEnumerable<Diagnostic> found)
    {
        return [.. found.Select(d => d + string.Join(' ', d.AdditionalLocations.Select(l => l.GetLineSpan().ToString()))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Processor time with the analyzers, less that with one which only asks for the same operations.</summary>
    private static async Task<(double Milliseconds, int Found)> MeasureAsync(string[] sources)
    {
        (double bare, _) = await RunAsync(sources, [new OnlyAsks()]);
        (double ours, int found) = await RunAsync(sources, AnalyzerRun.Analyzers);
        return (Math.Max(0, ours - bare), found);
    }

    private static async Task<(double Milliseconds, int Found)> RunAsync(string[] sources, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Compilation compilation = TestCompilation.Of(sources);
        AnalyzerRun.AssertCompiles(compilation);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([], EditorConfigOptions.Of(null)), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return ((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds, found.Length);
    }

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class OnlyAsks : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("TEST1", "-", "-", "-", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterOperationBlockAction(_ => { });
            context.RegisterOperationAction(_ => { }, OperationKind.ExpressionStatement);
        }
    }

    private static string Source(int file, int lines, bool sends)
    {
        var text = new StringBuilder($"namespace Cases;\npublic class Service{file} : Client\n{{\n");
        for (int line = 3, method = 0; line < lines; method++)
        {
            string body = sends
                ? method % 2 == 0
                    ? $$"""
                        public async Task Answer{{method}}(NotificationInd n, NotificationInd m, bool own)
                        {
                            string to = own ? n.ContentLocation : m.ContentLocation;
                            await _http.PostAsync(to, Body(Retrieved(n)));
                            NotifyRespInd response = new() { TransactionId = m.TransactionId, Status = MmsStatus.Deferred };
                            await _transport.SendAsync(new Uri(m.ContentLocation), response.Encode());
                            if (own) { await _http.PostAsync(_settings.Mmsc, Body(response)); }
                            await _http.PostAsync(m.ContentLocation, Body(response));
                        }

                        """
                    : $$"""
                        public async Task Work{{method}}(IEnumerable<NotificationInd> inbox)
                        {
                            foreach (NotificationInd n in inbox)
                            {
                                await _http.PostAsync(n.ContentLocation, Body(Retrieved(n)));
                                await _transport.SendAsync(_settings.MmscUri, Retrieved(n).Encode());
                            }
                        }

                        """
                : $$"""
                    public int Count{{method}}(IEnumerable<string> words, int least)
                    {
                        int count = 0;
                        foreach (string word in words.Where(w => w.Length > least))
                        {
                            count += word.Trim().Split(',').Select(int.Parse).Sum();
                            Console.WriteLine($"{word}: {count}");
                        }

                        return Math.Max(count, _settings.MmscPort);
                    }

                    """;
            text.Append(body);
            line += body.AsSpan().Count('\n');
        }

        return text.Append("}\n").ToString();
    }
}
