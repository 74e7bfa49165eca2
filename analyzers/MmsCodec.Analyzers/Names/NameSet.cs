using System.Collections.Generic;

namespace MmsCodec.Analyzers.Names;

/// <summary>Names that are looked for in texts.</summary>
internal sealed class NameSet
{
    private readonly HashSet<int> _hashes = [];

    public bool IsEmpty => _hashes.Count == 0;

    public IEnumerable<int> Hashes => _hashes;

    public bool Add(string name) => _hashes.Add(Words.HashOf(name));

    public bool Contains(int hash) => _hashes.Contains(hash);
}
