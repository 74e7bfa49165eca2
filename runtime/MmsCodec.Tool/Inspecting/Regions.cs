using MmsCodec.Inspection;

namespace MmsCodec.Tool.Inspecting;

/// <summary>Finds the smallest thing in a file that holds an octet: a run, or a value inside it.</summary>
internal sealed class Regions(IReadOnlyList<AnnotatedOctets> runs)
{
    private readonly AnnotatedOctets[] _runs = [.. runs.Where(r => !r.IsTitle && r.Length > 0)];

    /// <summary>Where it starts and how many octets it takes; the offset itself and 0 where there is none, as at the end.</summary>
    public (int Offset, int Length) Around(int offset)
    {
        int low = 0;
        int high = _runs.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_runs[middle].Offset + _runs[middle].Length <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == _runs.Length || _runs[low].Offset > offset)
        {
            return (offset, 0);
        }

        AnnotatedOctets run = _runs[low];
        return run.Value is ValueNode value && Holds(value, offset) ? Innermost(value, offset) : (run.Offset, run.Length);
    }

    private static (int Offset, int Length) Innermost(ValueNode value, int offset)
    {
        foreach (ValueNode inner in ValueParts.Of(value))
        {
            if (Holds(inner, offset))
            {
                return Innermost(inner, offset);
            }
        }

        return (value.Offset, value.Length);
    }

    private static bool Holds(ValueNode value, int offset) => offset >= value.Offset && offset < value.Offset + value.Length;
}
