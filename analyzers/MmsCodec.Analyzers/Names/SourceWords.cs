using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Analyzers.Names;

/// <summary>Which words a source file has, roughly: it may be wrong in saying yes.</summary>
internal sealed class SourceWords
{
    private const int Bits = 1 << 13;

    private readonly ulong[] _words = new ulong[Bits / 64];

    private SourceWords(SyntaxTree tree) => Tree = tree;

    public SyntaxTree Tree { get; }

    /// <summary>Whether it has a name that a sending method of the framework may have.</summary>
    public bool MaySend { get; private set; }

    public static SourceWords Of(SyntaxTree tree, CancellationToken cancellation)
    {
        SourceText text = tree.GetText(cancellation);
        var source = new SourceWords(tree);
        source.Read(Words.CharactersOf(text, new TextSpan(0, text.Length)));
        return source;
    }

    public bool MayHave(int hash) => (_words[(hash & (Bits - 1)) >> 6] & (1UL << (hash & 63))) != 0;

    public bool MayHaveAny(IEnumerable<int> hashes)
    {
        foreach (int hash in hashes)
        {
            if (MayHave(hash))
            {
                return true;
            }
        }

        return false;
    }

    private void Read(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        while (words.MoveNext())
        {
            int hash = words.Hash;
            _words[(hash & (Bits - 1)) >> 6] |= 1UL << (hash & 63);
            MaySend = MaySend || FrameworkNames.MaySend(words);
        }
    }
}
