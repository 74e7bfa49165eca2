using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations;

/// <summary>Every mutant of a spec: what a slip of the hand makes of a line of the standard's tables.</summary>
internal static partial class SpecMutants
{
    private const int Far = 0x20;

    public static IEnumerable<Mutant> Of(string file, SourceText text)
    {
        foreach (TextLine line in text.Lines)
        {
            string content = line.ToString();
            if (NumberAttribute().Match(content) is { Success: true } number)
            {
                Group own = number.Groups["value"];
                yield return Of(file, text, "wrong number", Change(line, own, Unassigned(own)));
                if (FollowingNumber(text, line) is Group next)
                {
                    yield return Of(file, text, "swapped numbers", Change(line, own, next.Value), Change(text.Lines[line.LineNumber + 1], next, own.Value));
                }
            }

            if (PresenceAttribute().Match(content) is { Success: true } presence)
            {
                Group own = presence.Groups["value"];
                yield return Of(file, text, "wrong presence", Change(line, own, own.Value == "mandatory" ? "optional" : "mandatory"));
                if (content.Contains("<field", StringComparison.Ordinal))
                {
                    yield return Of(file, text, "dropped field", new TextChange(line.Span, ""));
                }
            }

            if (AllowedAttribute().Match(content) is { Success: true } allowed)
            {
                foreach (Capture value in allowed.Groups["value"].Captures)
                {
                    TextSpan span = new(line.Start + value.Index, value.Length);
                    yield return Of(file, text, "wrong allowed", new TextChange(span, ""));
                }
            }

            foreach (Match rule in RuleAttribute().Matches(content).Where(rule => !rule.Value.Contains("since") || HasVersions(file, content, rule.Value)))
            {
                yield return Of(file, text, "dropped rule", new TextChange(new TextSpan(line.Start + rule.Index, rule.Length), ""));
            }
        }
    }

    // In WSP's tables and of parameters the version is said for readers only: nothing is decided by it. What does not say came with 1.0.
    private static bool HasVersions(string file, string line, string rule) =>
        !rule.Contains("\"1.0\"", StringComparison.Ordinal)
        && !file.StartsWith("specs/wsp/", StringComparison.Ordinal) && !line.Contains("<parameter", StringComparison.Ordinal);

    private static Mutant Of(string file, SourceText text, string kind, params IReadOnlyList<TextChange> changes) =>
        Mutant.Of(file, text, kind, changes) with { IsSeenByOthers = true };

    private static Group? FollowingNumber(SourceText text, TextLine line) =>
        line.LineNumber + 1 < text.Lines.Count && NumberAttribute().Match(text.Lines[line.LineNumber + 1].ToString()) is { Success: true } next
            ? next.Groups["value"]
            : null;

    private static TextChange Change(TextLine line, Group group, string value) => new(new TextSpan(line.Start + group.Index, group.Length), value);

    // Beside most of what is assigned; where it is assigned too the generator says so, and the mutant does not count.
    private static string Unassigned(Group number) => number.Value.StartsWith("0x", StringComparison.Ordinal)
        ? $"0x{int.Parse(number.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) + Far:X2}"
        : (int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) + Far).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("""<(token|case|header|number|parameter|reserved|pdu) .*\b(octet|code|token|from|type)="(?<value>0x[0-9A-Fa-f]+|\d+)" """)]
    private static partial Regex NumberAttribute();

    [GeneratedRegex("""\bpresence="(?<value>mandatory|optional|conditional)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex PresenceAttribute();

    [GeneratedRegex("""\ballowed="((?<value>[\w.-]+)\s*)+" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AllowedAttribute();

    [GeneratedRegex("""\ (repeats|echoes|answers|role|order|since|until|read-as|extension|when|first)="[^"]*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex RuleAttribute();
}
