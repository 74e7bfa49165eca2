using System;
using System.Collections.Generic;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Binds a table of assigned numbers.</summary>
internal static class NumbersBinder
{
    public static NumbersModel Bind(SpecElement element, string name, BindingContext context) => new(
        name,
        element.Text("clr") ?? Names.ToClr(name),
        context.Namespace,
        element.Text("doc") ?? "",
        context.Cite(element),
        Words.ReadText(element.Text("text")),
        BindNumbers(element, context.Diagnostics).ToEquatableArray(),
        BindKey(element, "code-key", "name-key", context.Diagnostics),
        BindKey(element, "name-key", "code-key", context.Diagnostics));

    // Both keys or neither.
    private static string? BindKey(SpecElement element, string key, string other, DiagnosticSink diagnostics)
    {
        if (element.Attribute(key) is not SpecAttribute attribute || element.Attribute(other) is not null)
        {
            return element.Text(key);
        }

        diagnostics.Add(SpecDescriptors.KeyWithoutOther, attribute.ValueLocation, key, other);
        return null;
    }

    private static List<NumberModel> BindNumbers(SpecElement element, DiagnosticSink diagnostics)
    {
        Dictionary<uint, string> codes = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        List<NumberModel> numbers = [];
        foreach (SpecElement number in element.Elements("number"))
        {
            if (number.Text("name") is not string name || number.Number("code") is not uint code)
            {
                continue;
            }

            if (codes.TryGetValue(code, out string? other))
            {
                diagnostics.Add(SpecDescriptors.DuplicateNumberCode, number.LocationOf("code"), name, number.Text("code")!, other);
                continue;
            }

            if (!names.Add(name))
            {
                diagnostics.Add(SpecDescriptors.DuplicateNumberName, number.LocationOf("name"), name);
                continue;
            }

            codes.Add(code, name);
            numbers.Add(new NumberModel(code, name, number.Text("since"), number.Text("doc") ?? ""));
        }

        return numbers;
    }
}
