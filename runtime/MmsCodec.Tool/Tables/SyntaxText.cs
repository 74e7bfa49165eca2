using MmsCodec.Schema;

namespace MmsCodec.Tool.Tables;

/// <summary>The syntax of a value in a line, in the notation of the standards.</summary>
internal static class SyntaxText
{
    // Beyond this an enumeration is named; `mms table --tokens` lists it.
    private const int MostTokens = 8;

    /// <param name="value">The syntax.</param>
    /// <param name="allowed">The tokens or cases that there are here; empty: all.</param>
    public static string Of(ValueDefinition value, IReadOnlyList<string> allowed) => value switch
    {
        PrimitiveDefinition primitive => OfPrimitive(primitive.Primitive),
        EnumDefinition enumeration => OfEnum(enumeration, allowed),
        NumbersDefinition { Text: WspPrimitive text } numbers => $"{numbers.Name} | {OfPrimitive(text)}",
        CompositeDefinition composite => OfLayout(composite.Layout, allowed),
        _ => value.Name,
    };

    private static string OfEnum(EnumDefinition enumeration, IReadOnlyList<string> allowed)
    {
        string[] tokens = [.. enumeration.Tokens.Select(t => t.Name).Where(name => IsAllowed(name, allowed))];
        string text = tokens.Length > MostTokens ? enumeration.Name : string.Join(" | ", tokens);
        return enumeration.Extension is WspPrimitive extension ? $"{text} | {OfPrimitive(extension)}" : text;
    }

    private static string OfLayout(Layout layout, IReadOnlyList<string> allowed) => layout switch
    {
        SequenceLayout sequence => string.Join(' ', sequence.Items.Select(item => OfLayout(item, allowed))),
        ValueLengthLayout { Content: ChoiceLayout choice } => $"Value-length ({OfCases(choice, allowed)})",
        ValueLengthLayout bounded => $"Value-length ({OfLayout(bounded.Content, allowed)})",
        MemberLayout member => Grouped(Of(member.Value, allowed)),
        ChoiceLayout choice => Grouped(OfCases(choice, allowed)),
        ListLayout list => $"*{Grouped(Of(list.Value, []))}",
        FormsLayout forms => string.Join(" | ", forms.Forms.Select(form => OfLayout(form.Content, allowed))),
        _ => throw new ArgumentException($"A layout cannot be a {layout.GetType().Name}.", nameof(layout)),
    };

    private static string OfCases(ChoiceLayout choice, IReadOnlyList<string> allowed) => string.Join(
        " | ",
        choice.Cases.Where(c => IsAllowed(c.Name, allowed)).Select(c => $"{c.Name} {OfLayout(c.Content, [])}".TrimEnd()));

    private static string Grouped(string text) => text.Contains('|', StringComparison.Ordinal) ? $"({text})" : text;

    private static bool IsAllowed(string name, IReadOnlyList<string> allowed) => allowed.Count == 0 || allowed.Contains(name);

    private static string OfPrimitive(WspPrimitive primitive) => primitive switch
    {
        WspPrimitive.Octet => "Octet",
        WspPrimitive.ShortInteger => "Short-integer",
        WspPrimitive.LongInteger => "Long-integer",
        WspPrimitive.Integer => "Integer-value",
        WspPrimitive.Uintvar => "Uintvar-integer",
        WspPrimitive.TextString => "Text-string",
        WspPrimitive.TokenText => "Token-text",
        WspPrimitive.QuotedString => "Quoted-string",
        WspPrimitive.TextValue => "Text-value",
        WspPrimitive.Uri => "Uri-value",
        WspPrimitive.NoValue => "No-value",
        WspPrimitive.QValue => "Q-value",
        WspPrimitive.Version => "Version-value",
        WspPrimitive.Date => "Date-value",
        WspPrimitive.DeltaSeconds => "Delta-seconds-value",
        WspPrimitive.EncodedString => "Encoded-string-value",
        WspPrimitive.FieldName => "Field-name",
        _ => "any value",
    };
}
