using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Finds what a spec declares.</summary>
internal static class DeclarationReader
{
    public static Declarations Read(SpecDocument document)
    {
        List<ValueDeclaration> values = [];
        List<HeaderDeclaration> headers = [];
        List<HeaderSetDeclaration> headerSets = [];
        List<PduDeclaration> pdus = [];
        List<ExtensionDeclaration> extensions = [];
        SpecElement? root = document.Root;
        string? source = root?.Text("source");
        for (int i = 0; root is not null && i < root.Children.Count; i++)
        {
            SpecElement element = root.Children[i];
            if (element.Name == "extend" && element.Text("pdu") is string extended)
            {
                extensions.Add(new ExtensionDeclaration(i, extended));
            }

            if (element.Text("name") is not string name)
            {
                continue;
            }

            switch (element.Name)
            {
                case "header":
                    headers.Add(ReadHeader(i, name, element, source));
                    break;
                case "header-set":
                    headerSets.Add(new HeaderSetDeclaration(i, name, element.Text("clr") ?? Names.ToClr(name), element.Text("includes")));
                    break;
                case "pdu":
                    pdus.Add(ReadPdu(i, name, element));
                    break;
                default:
                    values.Add(ReadValue(i, name, element));
                    break;
            }
        }

        return new Declarations(
            document.Path,
            document.LosesNames,
            root?.Text("name"),
            document.Namespace ?? Primitives.ClrNamespace,
            values.ToEquatableArray(),
            headers.ToEquatableArray(),
            headerSets.ToEquatableArray(),
            pdus.ToEquatableArray(),
            extensions.ToEquatableArray());
    }

    public static string? CiteClause(SpecElement element, string? source) =>
        element.Text("clause") is string clause ? $"{source} §{clause}".TrimStart() : null;

    private static HeaderDeclaration ReadHeader(int index, string name, SpecElement element, string? source) => new(
        index,
        name,
        (byte?)element.Number("code"),
        element.Text("clr") ?? Names.ToHeaderClr(name),
        element.Text("type"),
        Words.ReadOrder(element.Text("order")),
        element.Text("since") ?? Versions.First,
        CiteClause(element, source),
        element.Text("doc") ?? "");

    private static PduDeclaration ReadPdu(int index, string name, SpecElement element) => new(
        index,
        name,
        (byte?)element.Number("type"),
        element.Text("clr") ?? Names.ToPduClr(name),
        Words.ReadDirection(element.Text("direction")),
        element.Text("answers"),
        element.Text("since"),
        element.Elements("field")
            .Where(field => field.Text("header") is not null)
            .Select(field => new FieldDeclaration(field.Text("header")!, field.Text("echoes")))
            .ToEquatableArray());

    private static ValueDeclaration ReadValue(int index, string name, SpecElement element)
    {
        ValueKind kind = element.Name switch
        {
            "enum" => ValueKind.Enum,
            "numbers" => ValueKind.Numbers,
            "parameters" => ValueKind.Parameters,
            _ => ValueKind.Type,
        };
        List<SpecElement> parts = [];
        AddDescendants(element, parts);
        ChoiceDeclaration[] choices = ChoicesOf(element, parts);
        return new ValueDeclaration(
            index,
            kind,
            name,
            element.Text("clr") ?? Names.ToClr(name),
            IsHandWritten: kind == ValueKind.Type && element.Text("clr") is not null,
            element.Text("clr") == "bool" ? null : Words.ReadText(element.Text("extension") ?? element.Text("text")),
            choices.ToEquatableArray(),
            parts
                .Where(part => part.Name is "token" or "case")
                .Select(part => part.Text("name"))
                .OfType<string>()
                .Except(choices.Select(choice => choice.Name))
                .ToEquatableArray(),
            IsPlain(parts),
            parts
                .Where(part => part.Name is "member" or "list" or "parameter")
                .Select(part => part.Text("type"))
                .OfType<string>()
                .Distinct()
                .ToEquatableArray());
    }

    // Members one after the other, and at most one choice whose cases have members: what C# types are made for.
    private static bool IsPlain(List<SpecElement> parts) =>
        parts.Count(part => part.Name == "choice") <= 1
        && parts.All(part => part.Name != "forms" && (part.Name != "case" || part.Children.All(child => child.Name == "member")));

    // What is wrong with them is reported where they are bound.
    private static ChoiceDeclaration[] ChoicesOf(SpecElement element, List<SpecElement> parts)
    {
        if (element.Name == "enum")
        {
            return [.. TokenBinder.Bind(element, new DiagnosticSink()).Select(token => new ChoiceDeclaration(token.Name, token.ClrName, Choice: null))];
        }

        List<ChoiceDeclaration> choices = [];
        foreach (SpecElement choice in parts)
        {
            if (choice.Name == "choice" && choice.Text("name") is string name)
            {
                string clrName = choice.Text("property") ?? Names.ToClr(name);
                choices.AddRange(CaseBinder.Bind(choice, new DiagnosticSink())
                    .Select(sound => new ChoiceDeclaration(sound.Element.Text("name")!, sound.ClrName, clrName)));
            }
        }

        return [.. choices];
    }

    private static void AddDescendants(SpecElement element, List<SpecElement> parts)
    {
        foreach (SpecElement child in element.Children)
        {
            parts.Add(child);
            AddDescendants(child, parts);
        }
    }
}
