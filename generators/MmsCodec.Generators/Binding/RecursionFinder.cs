using System;
using System.Collections.Generic;
using System.Linq;

namespace MmsCodec.Generators.Binding;

/// <summary>Finds values that contain themselves.</summary>
internal sealed class RecursionFinder
{
    private readonly Dictionary<string, ValueDeclaration> _values;
    private readonly Dictionary<string, Recursion> _found = new(StringComparer.Ordinal);

    public RecursionFinder(IEnumerable<ValueDeclaration> values)
    {
        _values = values.ToDictionary(value => value.Name, StringComparer.Ordinal);
        List<string> suspects = FindSuspects();
        Dictionary<string, List<string>> reached = suspects.ToDictionary(name => name, Reach, StringComparer.Ordinal);
        foreach (string name in suspects)
        {
            if (_found.ContainsKey(name) || !reached[name].Contains(name))
            {
                continue;
            }

            Recursion recursion = new([name, .. reached[name].Where(other => other != name && reached[other].Contains(name))]);
            foreach (string member in recursion.Values)
            {
                _found[member] = recursion;
            }
        }
    }

    /// <summary>The values through which this one contains itself, or null.</summary>
    public Recursion? Find(string value) => _found.TryGetValue(value, out Recursion? recursion) ? recursion : null;

    // What is left after taking away, again and again, what is made of nothing that is left: good specs leave nothing.
    private List<string> FindSuspects()
    {
        Dictionary<string, int> open = new(StringComparer.Ordinal);
        Dictionary<string, List<string>> users = _values.Keys.ToDictionary(name => name, _ => new List<string>(), StringComparer.Ordinal);
        Queue<string> done = new();
        foreach (string name in _values.Keys)
        {
            open[name] = 0;
            foreach (string content in ContentsOf(name))
            {
                users[content].Add(name);
                open[name]++;
            }

            if (open[name] == 0)
            {
                done.Enqueue(name);
            }
        }

        while (done.Count > 0)
        {
            foreach (string user in users[done.Dequeue()])
            {
                if (--open[user] == 0)
                {
                    done.Enqueue(user);
                }
            }
        }

        return [.. _values.Keys.Where(name => open[name] > 0)];
    }

    // In the order in which they are met, so that the message shows the way.
    private List<string> Reach(string from)
    {
        List<string> reached = [];
        HashSet<string> met = new(StringComparer.Ordinal);
        Stack<string> open = new([from]);
        while (open.Count > 0)
        {
            foreach (string content in ContentsOf(open.Pop()).Where(met.Add))
            {
                reached.Add(content);
                open.Push(content);
            }
        }

        return reached;
    }

    private IEnumerable<string> ContentsOf(string name) => _values[name].Contents.Where(_values.ContainsKey);
}
