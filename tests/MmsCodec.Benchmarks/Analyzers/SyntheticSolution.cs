using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MmsCodec.Benchmarks.Analyzers;

/// <summary>Projects that an MMS gateway might have, of any length: one where nothing is sent, one where every second line sends.</summary>
internal static class SyntheticSolution
{
    private const int LinesOfFile = 250;

    private const string Common = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading.Tasks;
        global using MmsCodec;

        namespace Gateway;

        public sealed class Settings
        {
            public string Mmsc { get; set; } = "";
            public int Port { get; set; }
        }

        public abstract class Service
        {
            protected readonly HttpClient _http = new();
            protected readonly Settings _settings = new();

            protected static NotifyRespInd Deferred(NotificationInd n) => new() { TransactionId = n.TransactionId, Status = MmsStatus.Deferred };

            protected static ByteArrayContent Body(NotifyRespInd response)
            {
                byte[] octets = new byte[response.EncodedLength];
                return response.TryEncode(octets, out int length) ? new ByteArrayContent(octets, 0, length) : throw new InvalidOperationException();
            }
        }

        """;

    private static readonly string[] Quiet =
    [
        """
            public int Count{0}(IEnumerable<string> words, int least)
            {
                int count = 0;
                foreach (string word in words.Where(w => w.Length > least))
                {
                    count += word.Trim().Split(',').Select(int.Parse).Sum();
                    Console.WriteLine($"{word}: {count}");
                }

                return Math.Max(count, _settings.Port);
            }

        """,
        """
            public bool Accepts{0}(NotificationInd n, ulong most)
            {
                if (n.MessageSize > most || n.Subject is null)
                {
                    Console.WriteLine($"{n.TransactionId}: {n.MessageSize} octets are too many");
                    return false;
                }

                List<int> sizes = n.ContentLocation.Split('/').Select(part => part.Length).ToList();
                if (n.Expiry.Delta is { } delta && delta < TimeSpan.FromMinutes(1))
                {
                    sizes.Clear();
                }

                sizes.Add((int)n.MessageSize);
                return sizes.Count < 10 && sizes.Sum() < 100_000;
            }

        """,
    ];

    private static readonly string[] Sending =
    [
        """
            public async Task Answer{0}(NotificationInd n, NotificationInd m, bool own)
            {
                string to = own ? n.ContentLocation : m.ContentLocation;
                await _http.PostAsync(to, Body(Deferred(n)));
                NotifyRespInd response = new() { TransactionId = m.TransactionId, Status = MmsStatus.Deferred };
                await _http.PostAsync(new Uri(m.ContentLocation), Body(response));
                if (own) { await _http.PostAsync(_settings.Mmsc, Body(response)); }
                await _http.PostAsync(m.ContentLocation, Body(response));
                await _http.PutAsync(n.ContentLocation, Body(Deferred(n)));
            }

        """,
        """
            public async Task Work{0}(IEnumerable<NotificationInd> inbox)
            {
                foreach (NotificationInd n in inbox)
                {
                    await _http.PostAsync(n.ContentLocation, Body(Deferred(n)));
                    await _http.PostAsync(_settings.Mmsc, Body(Deferred(n)));
                    await _http.PutAsync(n.ContentLocation, Body(Deferred(n)));
                    await _http.PostAsync($"{n.ContentLocation}?again", Body(Deferred(n)));
                }
            }

        """,
        """
            public async Task Send{0}(ReceivedNotification one, ReceivedNotification other)
            {
                using HttpRequestMessage request = new(HttpMethod.Post, one.Relay.AcknowledgementAddress);
                request.Content = Body(Deferred(one.Notification));
                await _http.SendAsync(request);
                await _http.PostAsync(other.Relay.AcknowledgementAddress, Body(Deferred(other.Notification)));
                await _http.PostAsync(one.Relay.AcknowledgementAddress, Body(Deferred(other.Notification)));
                try { await _http.PostAsync(one.Relay.AcknowledgementAddress, Body(Deferred(one.Notification))); }
                catch (HttpRequestException) { await _http.PostAsync(other.Relay.AcknowledgementAddress, Body(Deferred(other.Notification))); }
            }

        """,
    ];

    /// <summary>Compilations of so many lines altogether.</summary>
    public static IReadOnlyList<CSharpCompilation> Of(bool sends, int projects, int lines)
    {
        IReadOnlyList<MetadataReference> references = References();
        return [.. Enumerable.Range(0, projects).Select(project =>
        {
            IEnumerable<SyntaxTree> trees = Enumerable.Range(0, lines / projects / LinesOfFile)
                .Select(file => Parse(File(file, sends), $"Gateway{project}/Service{file}.cs"));
            return CSharpCompilation.Create($"Gateway{project}", [Parse(Common, $"Gateway{project}/Common.cs"), .. trees], references, Options);
        })];
    }

    /// <summary>The compilations in which nothing is sent, as they are to rules that are there without what they are about.</summary>
    public static IReadOnlyList<CSharpCompilation> WithoutRuntime(int projects, int lines)
    {
        IReadOnlyList<MetadataReference> framework = [.. Framework()];
        return [.. Of(sends: false, projects, lines).Select(project => project.WithReferences(framework))];
    }

    public static CSharpCompilationOptions Options { get; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    public static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path);

    /// <summary>The framework that runs, and the runtime.</summary>
    public static IReadOnlyList<MetadataReference> References() =>
        [.. Framework(), .. new[] { typeof(MmsPdu), typeof(ReceivedNotification) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))];

    public static IEnumerable<MetadataReference> Framework() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll")
            .Where(file => !file.Contains("Native", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));

    private static string File(int number, bool sends)
    {
        string[] members = sends ? Sending : Quiet;
        string text = $"namespace Gateway;\n\npublic class Service{number} : Service\n{{\n";
        for (int member = 0; text.AsSpan().Count('\n') < LinesOfFile - 1; member++)
        {
            text += members[member % members.Length].Replace("{0}", member.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return text + "}\n";
    }
}
