using System.Collections.Generic;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Binds the field names of a header set, a code space of its own.</summary>
internal static class HeaderSetBinder
{
    public static HeaderSetModel Bind(SpecElement element, string name, BindingContext context) => new(
        name,
        element.Text("clr") ?? Names.ToClr(name),
        context.Namespace,
        element.Text("doc") ?? "",
        BindHeaders(element, name, context).ToEquatableArray(),
        BindIncludes(element, name, context));

    private static string? BindIncludes(SpecElement element, string name, BindingContext context)
    {
        if (element.Attribute("includes") is not SpecAttribute includes)
        {
            return null;
        }

        if (!context.Table.HasHeaderSet(includes.Value))
        {
            if (context.Table.IsComplete)
            {
                string hint = Spelling.Hint(includes.Value, context.Table.HeaderSetNames);
                context.Diagnostics.Add(SpecDescriptors.UnknownHeaderSet, includes.ValueLocation, includes.Value, hint);
            }

            return null;
        }

        if (context.Table.IncludesItself(name))
        {
            context.Diagnostics.Add(SpecDescriptors.RecursiveHeaderSet, includes.ValueLocation, name);
            return null;
        }

        return includes.Value;
    }

    private static List<HeaderModel> BindHeaders(SpecElement set, string setName, BindingContext context)
    {
        Dictionary<uint, string> codes = [];
        List<HeaderModel> headers = [];
        ClrNameScope clrNames = new(setName, context.Diagnostics);
        foreach (SpecElement element in set.Elements("header"))
        {
            if (element.Text("name") is not string name)
            {
                continue;
            }

            uint? code = element.Number("code");
            if (code is not null && codes.TryGetValue(code.Value, out string? other))
            {
                context.Diagnostics.Add(
                    SpecDescriptors.DuplicateHeaderCode, element.LocationOf("code"), name, element.Text("code")!, other, setName);
                code = null;
            }

            string clrName = element.Text("clr") ?? Names.ToHeaderClr(name);
            if (!clrNames.TryAdd(clrName, name, element.LocationOf(element.Text("clr") is null ? "name" : "clr")))
            {
                continue;
            }

            if (code is not null)
            {
                codes.Add(code.Value, name);
            }

            headers.Add(new HeaderModel(
                name,
                (byte?)code,
                clrName,
                context.Namespace,
                context.BindHeaderValue(element),
                HeaderOrder.Any,
                element.Text("since") ?? Versions.First,
                context.Cite(element),
                element.Text("doc") ?? ""));
        }

        return headers;
    }
}
