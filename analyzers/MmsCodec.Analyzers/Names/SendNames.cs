using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MmsCodec.Analyzers.Names;

/// <summary>
/// Which bodies may send, or put a transaction id somewhere, by the words in them alone: the names of what sends, and of what the
/// sources wrap around it. It may say yes to a body that does neither, never no to one that does, and costs a reading of the text.
/// </summary>
internal sealed class SendNames
{
    private readonly NameSet _sends = new();
    private readonly NameSet _keys = new();
    private readonly Dictionary<SyntaxTree, SourceWords> _sources;
    private readonly HashSet<SyntaxNode> _senders = [];

    /// <param name="compilation">The compilation.</param>
    /// <param name="configured">Names of methods that send because somebody says so.</param>
    /// <param name="depth">Calls within calls up to which a send is looked for.</param>
    /// <param name="cancellation">Stops it.</param>
    public SendNames(Compilation compilation, IEnumerable<string> configured, int depth, CancellationToken cancellation)
    {
        foreach (string name in configured)
        {
            _sends.Add(name);
        }

        var marked = new MarkedNames(_sends, _keys);
        ReadReferences(compilation, marked, cancellation);
        _sources = compilation.SyntaxTrees.ToDictionary(tree => tree, tree => SourceWords.Of(tree, cancellation));
        foreach (SourceWords source in _sources.Values)
        {
            marked.Read(source, cancellation);
        }

        for (int round = 0; round < depth && Widen(cancellation); round++)
        {
        }
    }

    /// <summary>Whether nothing in the sources may send or keep anything.</summary>
    public bool IsEmpty => !_sources.Values.Any(source => MaySend(source) || source.MayHaveAny(_keys.Hashes));

    /// <summary>Whether the name is one of a method that may send.</summary>
    public bool MaySend(string name)
    {
        var words = new Words(name.AsSpan());
        return words.MoveNext() && IsSend(words);
    }

    /// <summary>Whether the code may send.</summary>
    public bool MaySend(SyntaxNode code) => MayHave(code.SyntaxTree) && Reads(code, IsSend);

    /// <summary>Whether the code may send, or put a transaction id somewhere.</summary>
    public bool MaySendOrKeep(SyntaxNode code)
    {
        return _sources.TryGetValue(code.SyntaxTree, out SourceWords source) && (MaySend(source) || source.MayHaveAny(_keys.Hashes))
            && Reads(code, (in Words words) => IsSend(words) || (_keys.Contains(words.Hash) && !IsOnlyText(code, code.SpanStart + words.Start)));
    }

    private delegate bool WordTest(in Words words);

    private static bool Reads(SyntaxNode code, WordTest test)
    {
        var words = new Words(Words.CharactersOf(code.SyntaxTree.GetText(), code.Span));
        while (words.MoveNext())
        {
            if (test(words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what is named at the place is only compared, or put into a text.</summary>
    private static bool IsOnlyText(SyntaxNode code, int place)
    {
        SyntaxNode? at = code.FindToken(place).Parent;
        while (at is SimpleNameSyntax or ParenthesizedExpressionSyntax || (at is MemberAccessExpressionSyntax member && member.Name.SpanStart == place))
        {
            at = at.Parent;
        }

        return at is InterpolationSyntax or IsPatternExpressionSyntax || (at is BinaryExpressionSyntax && !at.IsKind(SyntaxKind.CoalesceExpression));
    }

    private static void ReadReferences(Compilation compilation, MarkedNames marked, CancellationToken cancellation)
    {
        IAssemblySymbol? runtime = compilation.GetTypesByMetadataName("MmsCodec.AcknowledgementAttribute").FirstOrDefault()?.ContainingAssembly;
        foreach (MetadataReference reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly
                || !(SymbolEqualityComparer.Default.Equals(assembly, runtime) || assembly.Modules.Any(m => m.ReferencedAssemblies.Any(a => a.Name == runtime?.Name))))
            {
                continue;
            }

            switch (reference)
            {
                case PortableExecutableReference file when file.GetMetadata() is AssemblyMetadata metadata:
                    marked.Read(metadata.GetModules()[0].GetMetadataReader());
                    break;
                case CompilationReference project:
                    foreach (SyntaxTree tree in project.Compilation.SyntaxTrees)
                    {
                        marked.Read(SourceWords.Of(tree, cancellation), cancellation);
                    }

                    break;
            }
        }
    }

    private bool IsSend(in Words words) => _sends.Contains(words.Hash) || FrameworkNames.MaySend(words);

    private bool MayHave(SyntaxTree tree) => _sources.TryGetValue(tree, out SourceWords source) && MaySend(source);

    private bool MaySend(SourceWords source) => source.MaySend || source.MayHaveAny(_sends.Hashes);

    /// <summary>Adds the names of members that may send with the names that are known; whether there were any.</summary>
    private bool Widen(CancellationToken cancellation)
    {
        // All of one round come from the names of the round before.
        List<SyntaxNode> found = _sources.Keys.Where(MayHave)
            .SelectMany(tree => Members(tree.GetRoot(cancellation)))
            .Where(member => !_senders.Contains(member) && Reads(member, IsSend))
            .ToList();
        bool isWider = false;
        foreach (SyntaxNode member in found)
        {
            _senders.Add(member);
            foreach (string name in NamesOf(member))
            {
                isWider |= _sends.Add(name);
            }
        }

        return isWider;
    }

    private static IEnumerable<SyntaxNode> Members(SyntaxNode root)
    {
        return root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .Where(n => n is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or GlobalStatementSyntax);
    }

    /// <summary>What a member that sends is called by, or puts a function into.</summary>
    private static IEnumerable<string> NamesOf(SyntaxNode member)
    {
        string? own = member switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => null,
        };
        IEnumerable<string> given = member.DescendantNodes().Select(node => node switch
        {
            AssignmentExpressionSyntax { Left: var left, Right: AnonymousFunctionExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax } => (left as SimpleNameSyntax ?? (left as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.ValueText,
            _ => null,
        }).OfType<string>();
        return own is null ? given : given.Prepend(own);
    }
}
