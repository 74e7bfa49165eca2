using System.Collections.Generic;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Binds a table of parameters.</summary>
internal static class ParametersBinder
{
    public static ParametersModel Bind(SpecElement element, string name, BindingContext context) => new(
        name,
        element.Text("clr") ?? Names.ToClr(name),
        context.Namespace,
        element.Text("doc") ?? "",
        context.Cite(element),
        BindParameters(element, name, context).ToEquatableArray());

    private static List<ParameterModel> BindParameters(SpecElement element, string owner, BindingContext context)
    {
        Dictionary<uint, string> tokens = [];
        List<ParameterModel> parameters = [];
        foreach (SpecElement parameter in element.Elements("parameter"))
        {
            if (parameter.Text("name") is not string name || parameter.Number("token") is not uint token)
            {
                continue;
            }

            if (tokens.TryGetValue(token, out string? other))
            {
                context.Diagnostics.Add(
                    SpecDescriptors.DuplicateParameterToken, parameter.LocationOf("token"), name, parameter.Text("token")!, other);
                continue;
            }

            tokens.Add(token, name);
            parameters.Add(new ParameterModel(
                (byte)token,
                name,
                parameter.Text("clr") ?? Names.ToClr(name),
                context.BindPart(parameter, owner),
                parameter.Text("since"),
                parameter.Text("doc") ?? ""));
        }

        return parameters;
    }
}
