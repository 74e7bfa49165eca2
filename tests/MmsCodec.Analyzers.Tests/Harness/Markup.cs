using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Analyzers.Tests.Harness;

/// <summary>Source with places marked as <c>[|expr|]</c> (MMS2001) or <c>{|MMS2002:expr|}</c>, and the same without the marks.</summary>
public sealed record Markup(string Source, IReadOnlyList<MarkedPlace> Places)
{
    public static Markup Parse(string marked)
    {
        var source = new StringBuilder();
        var places = new List<MarkedPlace>();
        var open = new Stack<(string Id, int Start)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (Starts(marked, i, "[|"))
            {
                open.Push(("MMS2001", source.Length));
                i++;
            }
            else if (Starts(marked, i, "{|MMS"))
            {
                int colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], source.Length));
                i = colon;
            }
            else if (open.Count > 0 && (Starts(marked, i, "|]") || Starts(marked, i, "|}")))
            {
                (string id, int start) = open.Pop();
                places.Add(new MarkedPlace(id, TextSpan.FromBounds(start, source.Length)));
                i++;
            }
            else
            {
                source.Append(marked[i]);
            }
        }

        return open.Count == 0 ? new Markup(source.ToString(), places) : throw new FormatException("a mark is not closed: " + marked);
    }

    private static bool Starts(string text, int at, string mark)
    {
        return string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
    }
}
