using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Names;
using MmsCodec.Analyzers.Rules;
using MmsCodec.Analyzers.Runtime;
using MmsCodec.Analyzers.Sends;
using MmsCodec.Analyzers.Tests.Harness;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.Analyzers.Tests;

/// <summary>
/// Programs of assignments, branches, loops and sends, with the truth from an interpreter that runs them on every path: the values
/// are so few that all states can be enumerated.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int Programs = 400;
    private const int Seed = 77;

    [Fact]
    public void What_is_flagged_is_wrong_and_what_runs_wrong_is_flagged()
    {
        var random = new Random(Seed);
        int sends = 0;
        int wrong = 0;
        int flagged = 0;
        int gaveUp = 0;
        int missed = 0;
        for (int i = 0; i < Programs; i++)
        {
            Program program = Program.Random(random);
            Dictionary<int, Truth> truth = program.Run();
            BodyFindings findings = Analyze(program.Source);
            Dictionary<int, string> reported = findings.Tallies
                .Select(t => t.Rule.Report(t, findings))
                .OfType<Diagnostic>()
                .Where(d => d.Id is "MMS2001" or "MMS2002")
                .ToDictionary(d => d.Location.GetLineSpan().StartLinePosition.Line, d => d.Id);
            gaveUp += findings.GaveUp ? 1 : 0;
            foreach ((int line, Truth is_) in truth)
            {
                string expected = !is_.Wrong ? "" : is_.Right ? "MMS2002" : "MMS2001";
                string found = reported.GetValueOrDefault(line, "");
                sends++;
                wrong += expected.Length > 0 ? 1 : 0;
                flagged += found.Length > 0 ? 1 : 0;
                missed += expected.Length > 0 && found.Length == 0 ? 1 : 0;
                Assert.True(found.Length == 0 || is_.Wrong, $"false alarm in line {line + 1} of\n{program.Source}");
                Assert.True(found != "MMS2001" || !is_.Right, $"not wrong on all paths in line {line + 1} of\n{program.Source}");
                Assert.True(found == expected || findings.GaveUp, $"{expected} expected, {found} found in line {line + 1} of\n{program.Source}");
            }

            Assert.All(reported.Keys, line => Assert.Contains(line, truth.Keys));
        }

        output.WriteLine($"{Programs} programs, {sends} sends, {wrong} wrong on some path, {flagged} flagged, {missed} missed, {gaveUp} programs given up on");
    }

    private static BodyFindings Analyze(string source)
    {
        Compilation compilation = TestCompilation.Of(source);
        AnalyzerRun.AssertCompiles(compilation);
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        SemanticModel model = compilation.GetSemanticModel(tree);
        MethodDeclarationSyntax method = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().First();
        var graph = ControlFlowGraph.Create((IMethodBodyOperation)model.GetOperation(method, TestContext.Current.CancellationToken)!, TestContext.Current.CancellationToken);
        var context = new FlowContext(
            compilation, KnownRuntime.Of(compilation)!, new ConfiguredSends([]), new SendNames(compilation, [], Gate.Deepest, TestContext.Current.CancellationToken));
        return BodyAnalysis.Of(graph, model.GetDeclaredSymbol(method, TestContext.Current.CancellationToken)!, context, FlowRules.All, TestContext.Current.CancellationToken);
    }

    private sealed record Truth(bool Right, bool Wrong);

    /// <summary>The values of the variables x, y, z (addresses: a, b, home) and r, s (responses of a, b), as letters.</summary>
    private sealed record State(string Values)
    {
        private const string Names = "xyzrs";

        public char this[char name] => Values[Names.IndexOf(name)];

        public State With(char name, char value) => new(Values.Remove(Names.IndexOf(name), 1).Insert(Names.IndexOf(name), value.ToString()));
    }

    private abstract record Statement(int Line)
    {
        public sealed record Assign(int Line, char Target, char Source) : Statement(Line);

        public sealed record Send(int Line, char Address, char Response) : Statement(Line);

        public sealed record If(int Line, List<Statement> Then, List<Statement> Else) : Statement(Line);

        public sealed record While(int Line, List<Statement> Body) : Statement(Line);
    }

    private sealed class Program
    {
        private readonly StringBuilder _text = new();
        private readonly Dictionary<int, Truth> _truth = [];
        private int _line;
        private List<Statement> _body = [];

        public string Source => _text.ToString();

        public static Program Random(Random random)
        {
            var program = new Program();
            program.Write("namespace Cases; public class Sample : Client {");
            program.Write("public void Run(NotificationInd a, NotificationInd b) {");
            program.Write("string home = _settings.Mmsc; string x = a.ContentLocation, y = b.ContentLocation, z = home; NotifyRespInd r = Retrieved(a), s = Retrieved(b);");
            program._body = program.Block(random, 3, random.Next(4, 9));
            program.Write("}");
            program.Write("private static bool Coin() => System.Random.Shared.Next(2) == 0;");
            program.Write("}");
            return program;
        }

        public Dictionary<int, Truth> Run()
        {
            Run(_body, [new State("abhab")]);
            return _truth;
        }

        private HashSet<State> Run(List<Statement> statements, HashSet<State> states)
        {
            foreach (Statement statement in statements)
            {
                states = Run(statement, states);
            }

            return states;
        }

        private HashSet<State> Run(Statement statement, HashSet<State> states)
        {
            switch (statement)
            {
                case Statement.Assign assign:
                    return [.. states.Select(s => s.With(assign.Target, "abh".Contains(assign.Source, StringComparison.Ordinal) ? assign.Source : s[assign.Source]))];
                case Statement.Send send:
                    Truth known = _truth.GetValueOrDefault(send.Line, new Truth(false, false));
                    bool right = states.Any(s => s[send.Address] == s[send.Response]);
                    bool wrong = states.Any(s => s[send.Address] != s[send.Response]);
                    _truth[send.Line] = new Truth(known.Right || right, known.Wrong || wrong);
                    return states;
                case Statement.If branch:
                    return [.. Run(branch.Then, states), .. Run(branch.Else, states)];
                case Statement.While loop:
                    HashSet<State> all = states;
                    while (true)
                    {
                        HashSet<State> more = [.. all, .. Run(loop.Body, all)];
                        if (more.Count == all.Count)
                        {
                            return all;
                        }

                        all = more;
                    }

                default:
                    throw new InvalidOperationException();
            }
        }

        private List<Statement> Block(Random random, int depth, int length)
        {
            var statements = new List<Statement>();
            for (int i = 0; i < length; i++)
            {
                statements.Add(Next(random, depth));
            }

            return statements;
        }

        private Statement Next(Random random, int depth)
        {
            int line = _line;
            switch (random.Next(depth > 0 ? 10 : 7))
            {
                case < 3:
                    char target = "xyz"[random.Next(3)];
                    char source = "abhxyz"[random.Next(6)];
                    Write($"{target} = {source switch { 'a' => "a.ContentLocation", 'b' => "b.ContentLocation", 'h' => "home", _ => source.ToString() }};");
                    return new Statement.Assign(line, target, source);
                case < 5:
                    char response = "rs"[random.Next(2)];
                    char of = "abrs"[random.Next(4)];
                    Write($"{response} = {of switch { 'a' => "Retrieved(a)", 'b' => "Retrieved(b)", _ => of.ToString() }};");
                    return new Statement.Assign(line, response, of);
                case < 7:
                    char address = "xyz"[random.Next(3)];
                    char sent = "rs"[random.Next(2)];
                    Write($"_http.PostAsync({address}, Body({sent})).Wait();");
                    return new Statement.Send(line, address, sent);
                case < 9:
                    Write("if (Coin()) {");
                    List<Statement> then = Block(random, depth - 1, random.Next(1, 4));
                    Write("} else {");
                    List<Statement> otherwise = Block(random, depth - 1, random.Next(0, 3));
                    Write("}");
                    return new Statement.If(line, then, otherwise);
                default:
                    Write("while (Coin()) {");
                    List<Statement> body = Block(random, depth - 1, random.Next(1, 4));
                    Write("}");
                    return new Statement.While(line, body);
            }
        }

        private void Write(string text)
        {
            _text.Append(text).Append('\n');
            _line++;
        }
    }
}
