using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>Finds, of many patterns, the most specific that matches an authority, in as many steps as its host has labels.</summary>
internal sealed class RelayPatternIndex<T>
{
    private readonly Dictionary<string, List<Entry>> _byHost = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public RelayPatternIndex() => _bySpan = _byHost.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(RelayPattern pattern, T value)
    {
        if (!_byHost.TryGetValue(pattern.Host, out List<Entry>? entries))
        {
            _byHost[pattern.Host] = entries = [];
        }

        var entry = new Entry(pattern, value);
        int place = entries.FindIndex(other => Compare(entry.Pattern, other.Pattern) < 0);
        entries.Insert(place < 0 ? entries.Count : place, entry);
    }

    /// <summary>What was added with the same host and cannot be told apart from a pattern.</summary>
    public IEnumerable<(RelayPattern Pattern, T Value)> AmbiguousWith(RelayPattern pattern)
    {
        if (!_byHost.TryGetValue(pattern.Host, out List<Entry>? entries))
        {
            yield break;
        }

        foreach (Entry entry in entries)
        {
            if (entry.Pattern.IsAmbiguousWith(pattern))
            {
                yield return (entry.Pattern, entry.Value);
            }
        }
    }

    public bool TryFind(RelayAuthority authority, [NotNullWhen(true)] out RelayPattern? pattern, [MaybeNullWhen(false)] out T value)
    {
        ReadOnlySpan<char> host = authority.Host;
        while (true)
        {
            if (_bySpan.TryGetValue(host, out List<Entry>? entries))
            {
                foreach (Entry entry in entries)
                {
                    if (entry.Pattern.Matches(authority))
                    {
                        (pattern, value) = entry;
                        return true;
                    }
                }
            }

            int dot = host.IndexOf('.');
            if (dot < 0)
            {
                (pattern, value) = (null, default);
                return false;
            }

            host = host[(dot + 1)..];
        }
    }

    // Most specific first. Of two patterns with one host that match the same authority, the narrower gives more of scheme and port.
    private static int Compare(RelayPattern one, RelayPattern other)
    {
        int byScope = one.Scope.CompareTo(other.Scope);
        return byScope != 0 ? byScope : Constraints(other).CompareTo(Constraints(one));
    }

    private static int Constraints(RelayPattern pattern) => (pattern.Scheme is null ? 0 : 1) + (pattern.Port is null ? 0 : 1);

    private sealed record Entry(RelayPattern Pattern, T Value);
}
