using System.Collections.Frozen;

namespace MmsCodec;

/// <summary>Numbers that stand for names on the wire. Where several numbers have one name, the first is the one that is written.</summary>
internal sealed class AssignedNumbers
{
    private readonly FrozenDictionary<int, string> _names;
    private readonly FrozenDictionary<string, int> _codes;

    public AssignedNumbers(ReadOnlySpan<(int Code, string Name)> numbers, params ReadOnlySpan<int> readOnly)
    {
        var names = new Dictionary<int, string>();
        var codes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach ((int code, string name) in numbers)
        {
            names.Add(code, name);
            if (!readOnly.Contains(code))
            {
                codes.TryAdd(name, code);
            }
        }

        _names = names.ToFrozenDictionary();
        _codes = codes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public string? NameOf(int code)
    {
        return _names.GetValueOrDefault(code);
    }

    /// <summary>The number to write for a name, in whatever case it is given.</summary>
    public bool TryGetCode(string name, out int code)
    {
        return _codes.TryGetValue(name, out code);
    }
}
