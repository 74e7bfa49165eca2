using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Emits a value made of others. With text in it, two types: a view over the PDU's octets and an owned struct; without, one
/// struct for both:
/// <code>
/// public enum ExpiryMode : byte { Absolute = 128, Relative = 129 }
/// public readonly record struct ExpiryValue { static ExpiryValue Relative(TimeSpan delta); ExpiryMode Mode; TimeSpan? Delta; ... }
/// </code>
/// </summary>
internal static class TypeEmitter
{
    /// <summary>
    /// Whether the type has C# types of its own. One with forms or assigned numbers is for tools alone, unless the runtime has
    /// hand-written types for it.
    /// </summary>
    public static bool CanEmit(TypeModel type) => !type.IsHandWritten && type.IsPlain;

    public static string Emit(TypeModel type)
    {
        TypeParts parts = TypeParts.Of(type);
        SourceWriter writer = SourceFile.Start(type.Namespace, ["System", "System.Text", .. NamespacesOf(type.Layout)]);
        if (parts.Choice is ChoiceLayout choice)
        {
            WriteChoiceEnum(writer, type, choice);
            writer.Line();
        }

        if (type.HasText)
        {
            WriteView(writer, type, parts);
            writer.Line();
        }

        WriteOwned(writer, type, parts);
        return writer.ToString();
    }

    private static string[] NamespacesOf(Layout layout) => layout switch
    {
        SequenceLayout sequence => [.. sequence.Items.SelectMany(NamespacesOf)],
        ValueLengthLayout length => NamespacesOf(length.Content),
        ChoiceLayout choice => [.. choice.Cases.SelectMany(c => NamespacesOf(c.Content))],
        MemberLayout member => [member.Value.ClrNamespace],
        _ => [],
    };

    private static string ChoiceName(TypeModel type, ChoiceLayout choice) => ValueShape.BaseName(type.ClrName) + choice.ClrName;

    private static void WriteChoiceEnum(SourceWriter writer, TypeModel type, ChoiceLayout choice)
    {
        writer.Summary($"What a {ValueShape.BaseName(type.ClrName)} value holds.", type.Citation);
        writer.Open($"public enum {ChoiceName(type, choice)} : byte");
        bool first = true;
        foreach (CaseModel item in choice.Cases)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            writer.Summary(item.Doc.Length > 0 ? item.Doc : item.Name).Line($"{item.ClrName} = {item.Octet},");
        }

        writer.Close();
    }

    private static void WriteView(SourceWriter writer, TypeModel type, TypeParts parts)
    {
        string view = ValueShape.ViewName(type.ClrName);
        writer.Summary(type.Doc + " A view over the PDU's octets.", type.Citation);
        writer.Open($"public readonly ref struct {view} : IMmsView<{type.ClrName}>");
        WriteViewProperties(writer, type, parts);
        writer.Line();
        writer.Line("/// <summary>A copy that is independent of the PDU's octets.</summary>");
        WriteToOwned(writer, type, parts);
        writer.Line();
        WriteSyntax(writer, type, parts, view);
        writer.Close();
    }

    private static void WriteViewProperties(SourceWriter writer, TypeModel type, TypeParts parts)
    {
        bool first = true;
        foreach (Property property in Properties(type, parts))
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            writer.Summary(property.Doc);
            string nullable = property.Case is not null && !property.Shape.IsViewRef ? "?" : "";
            writer.Line($"public {property.Shape.View}{nullable} {property.Name} {{ get; private init; }}");
        }
    }

    private static void WriteToOwned(SourceWriter writer, TypeModel type, TypeParts parts)
    {
        string Arguments(IEnumerable<MemberLayout> members) =>
            string.Join(", ", members.Select(m => OwnedArgument(m, IsCaseMember(parts, m))));

        if (parts.Choice is ChoiceLayout choice && parts.CasesHaveMembers)
        {
            writer.Line($"public {type.ClrName} ToOwned() => {choice.ClrName} switch");
            writer.Open();
            foreach (CaseModel item in choice.Cases)
            {
                MemberLayout[] members = [.. TypeParts.MembersOf(item), .. parts.Common];
                string call = members.Length > 0 ? $"{item.ClrName}({Arguments(members)})" : item.ClrName;
                writer.Line($"{ChoiceName(type, choice)}.{item.ClrName} => {type.ClrName}.{call},");
            }

            writer.Line("_ => default,");
            writer.Close(";");
            return;
        }

        List<string> arguments = [];
        foreach (Layout layout in parts.Order)
        {
            switch (layout)
            {
                case ChoiceLayout c:
                    arguments.Add(c.ClrName);
                    break;
                case MemberLayout m:
                    arguments.Add(OwnedArgument(m, isCase: false));
                    break;
                case ListLayout l:
                    arguments.Add($"MmsOctets.CopyOf({l.ClrName})");
                    break;
            }
        }

        writer.Line($"public {type.ClrName} ToOwned() => new({string.Join(", ", arguments)});");
    }

    private static bool IsCaseMember(TypeParts parts, MemberLayout member) => !parts.Common.Contains(member);

    private static string OwnedArgument(MemberLayout member, bool isCase)
    {
        ValueShape shape = ValueShape.Of(member.Value);
        string value = isCase && !shape.IsViewRef ? member.ClrName + ".GetValueOrDefault()" : member.ClrName;
        return shape.OwnedOf(value);
    }

    private static void WriteOwned(SourceWriter writer, TypeModel type, TypeParts parts)
    {
        writer.Summary(type.Doc, type.Citation);
        writer.Open($"public readonly record struct {type.ClrName}");
        Property[] kept = [.. Properties(type, parts).Where(p => p.Case is not null && !p.Shape.IsOwnedClass)];
        foreach (Property property in kept)
        {
            writer.Line($"private readonly {property.Shape.Owned} {Identifiers.Field(property.Name)};");
        }

        if (kept.Length > 0)
        {
            writer.Line();
        }

        WriteConstructors(writer, type, parts);
        foreach (Property property in Properties(type, parts))
        {
            WriteOwnedProperty(writer, property);
            writer.Line();
        }

        WriteLength(writer, type, parts);
        writer.Line();
        WriteWriteTo(writer, type, parts);
        writer.Line();
        WritePrint(writer, type, parts);
        if (!type.HasText)
        {
            writer.Line();
            WriteSyntax(writer, type, parts, type.ClrName);
        }

        writer.Close();
    }

    private static void WriteOwnedProperty(SourceWriter writer, Property property)
    {
        writer.Summary(property.Doc);
        if (property.Case is null || property.Shape.IsOwnedClass)
        {
            writer.Line($"public {property.Shape.Owned}{(property.Case is null ? "" : "?")} {property.Name} {{ get; private init; }}");
            return;
        }

        // Whether it is there is said by the choice, and need not be kept twice. A bare null would be a text by conversion.
        string none = property.Shape.IsInputRef ? $"default({property.Shape.Owned}?)" : "null";
        string field = Identifiers.Field(property.Name);
        writer.Open($"public {property.Shape.Owned}? {property.Name}");
        writer.Line($"get => {property.Case} ? {field} : {none};");
        writer.Line($"private init => {field} = value.GetValueOrDefault();").Close();
    }

    private static void WriteConstructors(SourceWriter writer, TypeModel type, TypeParts parts)
    {
        if (parts.Choice is ChoiceLayout choice && parts.CasesHaveMembers)
        {
            foreach (CaseModel item in choice.Cases)
            {
                WriteFactory(writer, type, choice, item, parts.Common);
                writer.Line();
            }

            return;
        }

        List<Property> properties = Properties(type, parts);
        writer.Line("/// <summary>A value of these parts.</summary>");
        writer.Open($"public {type.ClrName}({string.Join(", ", properties.Select(p => $"{p.Shape.Owned} {Identifiers.Camel(p.Name)}"))})");
        foreach (Property property in properties)
        {
            writer.Line($"{property.Name} = {Identifiers.Camel(property.Name)};");
        }

        writer.Close().Line();
    }

    private static void WriteFactory(SourceWriter writer, TypeModel type, ChoiceLayout choice, CaseModel item, IReadOnlyList<MemberLayout> common)
    {
        List<MemberLayout> members = [.. TypeParts.MembersOf(item), .. common];
        writer.Summary(item.Doc.Length > 0 ? item.Doc : $"The form {item.Name}.");
        List<string> sets = [$"{choice.ClrName} = {ChoiceName(type, choice)}.{item.ClrName}", .. members.Select(m => $"{m.ClrName} = {Identifiers.Camel(m.ClrName)}")];
        string body = $"new() {{ {string.Join(", ", sets)} }}";
        string parameters = string.Join(", ", members.Select(m => $"{ValueShape.Of(m.Value).Owned} {Identifiers.Camel(m.ClrName)}"));

        // A property or method may not have the name of the value that it makes a property of: the cases are named by the spec.
        writer.Line(members.Count > 0
            ? $"public static {type.ClrName} {item.ClrName}({parameters}) => {body};"
            : $"public static {type.ClrName} {item.ClrName} => {body};");
    }

    private static void WriteLength(SourceWriter writer, TypeModel type, TypeParts parts)
    {
        if (!parts.HasValueLength)
        {
            writer.Line("/// <summary>The octets that the value takes.</summary>");
            writer.Line($"public int EncodedLength => {ContentLength(parts)};");
            WriteCaseLength(writer, type, parts);
            return;
        }

        writer.Line("/// <summary>The octets that the value takes, its Value-length included.</summary>");
        writer.Line("public int EncodedLength => WspLength.OfValueLength(ContentLength) + ContentLength;");
        writer.Line();
        writer.Line($"private int ContentLength => {ContentLength(parts)};");
        WriteCaseLength(writer, type, parts);
    }

    private static void WriteCaseLength(SourceWriter writer, TypeModel type, TypeParts parts)
    {
        if (parts.Choice is not ChoiceLayout choice)
        {
            return;
        }

        writer.Line();
        writer.Line("// A value that was never set is no case: it is refused before anything is written.");
        writer.Line($"private int CaseLength => {choice.ClrName} switch");
        writer.Open();
        foreach (CaseModel item in choice.Cases)
        {
            MemberLayout[] members = TypeParts.MembersOf(item);
            string sum = members.Length > 0 ? string.Join(" + ", members.Select(m => ValueShape.Of(m.Value).LengthOf(CaseValue(m)))) : "0";
            writer.Line($"{ChoiceName(type, choice)}.{item.ClrName} => {sum},");
        }

        string cases = string.Join(" or ", choice.Cases.Select(c => c.Name));
        writer.Line($"_ => throw new ArgumentException({Identifiers.Literal($"A {type.Name} is {cases}.")}),");
        writer.Close(";");
    }

    private static string ContentLength(TypeParts parts)
    {
        List<string> terms = [];
        foreach (Layout layout in parts.Order)
        {
            switch (layout)
            {
                case MemberLayout member:
                    terms.Add(MemberLength(member));
                    break;
                case ListLayout list:
                    terms.Add($"{list.ClrName}.Length");
                    break;
                case ChoiceLayout choice:
                    terms.Add("1 + CaseLength");
                    break;
            }
        }

        return string.Join(" + ", terms);
    }

    private static string MemberLength(MemberLayout member)
    {
        string length = ValueShape.Of(member.Value).LengthOf(member.ClrName);
        bool isToken = member.Value.Kind == ValueKind.Enum && member.Value.Extension is null && member.Value.ClrName != "bool";
        return isToken
            ? $"({member.ClrName}.IsDefined() ? {length} : throw new ArgumentException({Identifiers.Literal($"A {member.Name} is a token of {member.Value.Name}.")}))"
            : length;
    }

    private static string CaseValue(MemberLayout member) =>
        ValueShape.Of(member.Value).IsOwnedClass ? member.ClrName : member.ClrName + ".GetValueOrDefault()";

    private static void WriteWriteTo(SourceWriter writer, TypeModel type, TypeParts parts)
    {
        writer.Line("/// <summary>Writes the value.</summary>");
        writer.Open("public void WriteTo(ref WspWriter writer)");
        if (parts.HasValueLength)
        {
            writer.Line("writer.WriteValueLength(ContentLength);");
        }

        foreach (Layout layout in parts.Order)
        {
            switch (layout)
            {
                case MemberLayout member:
                    writer.Line(ValueShape.Of(member.Value).WriteOf(member.ClrName));
                    break;
                case ListLayout list:
                    writer.Line($"writer.WriteOctets({list.ClrName}.Span);");
                    break;
                case ChoiceLayout choice:
                    WriteChoice(writer, type, choice, parts);
                    break;
            }
        }

        writer.Close();
    }

    private static void WritePrint(SourceWriter writer, TypeModel type, TypeParts parts)
    {
        IEnumerable<string> members = Properties(type, parts).Select(p => $"{p.Name} = {{{p.Name}}}");
        writer.Line("// Without the length, which a value that cannot be written does not have.");
        writer.Open("private bool PrintMembers(StringBuilder builder)");
        writer.Line($"builder.Append($\"{string.Join(", ", members)}\");");
        writer.Line("return true;").Close();
    }

    private static void WriteChoice(SourceWriter writer, TypeModel type, ChoiceLayout choice, TypeParts parts)
    {
        writer.Line($"writer.WriteOctet((byte){choice.ClrName});");
        if (!parts.CasesHaveMembers)
        {
            return;
        }

        writer.Open($"switch ({choice.ClrName})");
        foreach (CaseModel item in choice.Cases.Where(c => TypeParts.MembersOf(c).Length > 0))
        {
            writer.Line($"case {ChoiceName(type, choice)}.{item.ClrName}:");
            writer.Indented(() =>
            {
                foreach (MemberLayout member in TypeParts.MembersOf(item))
                {
                    writer.Line(ValueShape.Of(member.Value).WriteOf(CaseValue(member)));
                }

                writer.Line("break;");
            });
        }

        writer.Close();
    }

    private static void WriteSyntax(SourceWriter writer, TypeModel type, TypeParts parts, string target)
    {
        writer.Line("/// <summary>Reads the value.</summary>");
        writer.Open($"public readonly struct Syntax : IValueSyntax<{target}>");
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public static bool TryRead(scoped ref WspReader reader, out {target} result)");
        writer.Line("result = default;");
        string reader = "reader";
        if (parts.HasValueLength)
        {
            reader = "content";
            writer.Open("if (!reader.TryReadValueLength(out int length) || !reader.TrySlice(length, out WspReader content))");
            writer.Line("return false;").Close().Line();
        }

        List<string> sets = [];
        foreach (Layout layout in parts.Order)
        {
            switch (layout)
            {
                case MemberLayout member:
                    WriteRead(writer, reader, ValueShape.Of(member.Value), member.ClrName);
                    sets.Add($"{member.ClrName} = {Local(member.ClrName)}");
                    break;
                case ListLayout list:
                    writer.Line($"ReadOnlySpan<byte> {Local(list.ClrName)} = {reader}.Unread;");
                    sets.Add($"{list.ClrName} = {(type.HasText ? Local(list.ClrName) : $"MmsOctets.CopyOf({Local(list.ClrName)})")}");
                    break;
                case ChoiceLayout choice:
                    string isNoCase = parts.CasesHaveMembers
                        ? ""
                        : $"({ChoiceName(type, choice)}){Local(choice.ClrName)} is not ({string.Join(" or ", choice.Cases.Select(c => $"{ChoiceName(type, choice)}.{c.ClrName}"))})";
                    writer.Open($"if (!{reader}.TryReadOctet(out byte {Local(choice.ClrName)}))");
                    writer.Line(reader == "content" ? "return reader.Fail(in content);" : "return false;").Close().Line();
                    if (isNoCase.Length > 0)
                    {
                        writer.Open($"if ({isNoCase})");
                        WriteNoCase(writer, reader);
                        writer.Close().Line();
                    }

                    sets.Add($"{choice.ClrName} = ({ChoiceName(type, choice)}){Local(choice.ClrName)}");
                    if (parts.CasesHaveMembers)
                    {
                        WriteReadCases(writer, type, reader, choice, parts);
                        writer.Close().Close();
                        return;
                    }

                    break;
            }
        }

        writer.Line($"result = new() {{ {string.Join(", ", sets)} }};");
        writer.Line("return true;");
        writer.Close().Close();
    }

    private static void WriteReadCases(SourceWriter writer, TypeModel type, string reader, ChoiceLayout choice, TypeParts parts)
    {
        writer.Open($"switch (({ChoiceName(type, choice)}){Local(choice.ClrName)})");
        foreach (CaseModel item in choice.Cases)
        {
            writer.Line($"case {ChoiceName(type, choice)}.{item.ClrName}:");
            writer.Open();
            List<MemberLayout> members = [.. TypeParts.MembersOf(item), .. parts.Common];
            foreach (MemberLayout member in members)
            {
                WriteRead(writer, reader, ValueShape.Of(member.Value), member.ClrName);
            }

            IEnumerable<string> sets = members.Select(m => $"{m.ClrName} = {Local(m.ClrName)}");
            writer.Line($"result = new() {{ {string.Join(", ", new[] { $"{choice.ClrName} = {ChoiceName(type, choice)}.{item.ClrName}" }.Concat(sets))} }};");
            writer.Line("return true;").Close().Line();
        }

        writer.Line("default:");
        writer.Indented(() => WriteNoCase(writer, reader));
        writer.Close();
    }

    // The fault is the octet that was just read; it is told by the cursor that the caller has.
    private static void WriteNoCase(SourceWriter writer, string reader)
    {
        if (reader == "content")
        {
            writer.Line("content.FailAtLast(MmsErrorCode.BadInteger);");
            writer.Line("return reader.Fail(in content);");
        }
        else
        {
            writer.Line("return reader.FailAtLast(MmsErrorCode.BadInteger);");
        }
    }

    private static void WriteRead(SourceWriter writer, string reader, ValueShape shape, string name)
    {
        writer.Open($"if (!{shape.Syntax}.TryRead(ref {reader}, out {shape.View} {Local(name)}))");
        writer.Line(reader == "content" ? "return reader.Fail(in content);" : "return false;").Close().Line();
    }

    // A local's name: not that of another local of the method.
    private static string Local(string name)
    {
        string camel = Identifiers.Camel(name);
        return camel is "reader" or "content" or "length" or "result" ? camel + "Part" : camel;
    }

    private static List<Property> Properties(TypeModel type, TypeParts parts)
    {
        List<Property> properties = [];
        foreach (Layout layout in parts.Order)
        {
            switch (layout)
            {
                case MemberLayout member:
                    properties.Add(new(member.ClrName, ValueShape.Of(member.Value), null, DocOf(member.Doc, member.Name)));
                    break;
                case ListLayout list:
                    properties.Add(new(list.ClrName, ListShape, null, DocOf(list.Doc, list.Name) + " As octets."));
                    break;
                case ChoiceLayout choice:
                    string name = ChoiceName(type, choice);
                    ValueShape shape = new(name, false, name, false, name, false, "", "1", "", "{0}");
                    properties.Add(new(choice.ClrName, shape, null, "What the value holds."));
                    foreach (CaseModel item in choice.Cases)
                    {
                        foreach (MemberLayout member in TypeParts.MembersOf(item))
                        {
                            string doc = DocOf(member.Doc, member.Name) + $" Only with {item.ClrName}.";
                            properties.Add(new(member.ClrName, ValueShape.Of(member.Value), $"{choice.ClrName} == {name}.{item.ClrName}", doc));
                        }
                    }

                    break;
            }
        }

        return properties;
    }

    private static ValueShape ListShape => new(
        "ReadOnlySpan<byte>", true, "MmsOctets", false, "MmsOctets", false, "", "{0}.Length", "", "MmsOctets.CopyOf({0})");

    private static string DocOf(string doc, string name) => Docs.Sentence(doc.Length > 0 ? doc : "The " + name);

    private sealed record Property(string Name, ValueShape Shape, string? Case, string Doc);
}
