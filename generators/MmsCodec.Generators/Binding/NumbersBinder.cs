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
        context.BindText(element, "text"),
        BindNumbers(element, context.Diagnostics).ToEquatableArray());

    private static IEnumerable<NumberModel> BindNumbers(SpecElement element, DiagnosticSink diagnostics)
    {
        Dictionary<uint, string> codes = [];
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

            codes.Add(code, name);
            yield return new NumberModel(code, name, number.Text("since"), number.Text("doc") ?? "");
        }
    }
}
