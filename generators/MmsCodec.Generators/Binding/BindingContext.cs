using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>What binding any part of a spec needs.</summary>
internal sealed class BindingContext(SpecTable table, DiagnosticSink diagnostics, string ns, string? source)
{
    private readonly HashSet<Recursion> _reported = [];

    public SpecTable Table { get; } = table;

    public DiagnosticSink Diagnostics { get; } = diagnostics;

    public string Namespace { get; } = ns;

    public string? Cite(SpecElement element) => DeclarationReader.CiteClause(element, source);

    /// <summary>Resolves the value type in the attribute <c>type</c>; a text stands in for one that does not exist.</summary>
    public ValueReference BindValue(SpecElement element)
    {
        if (element.Attribute("type") is not SpecAttribute type)
        {
            return Primitives.Unknown;
        }

        ValueReference? found = Table.FindReference(type.Value);
        if (found is null && Table.IsComplete)
        {
            Diagnostics.Add(
                SpecDescriptors.UnknownValueType, type.ValueLocation, type.Value, Spelling.Hint(type.Value, Table.ValueNames));
        }

        if (found is { Kind: ValueKind.Parameters } && element.Name != "list")
        {
            Diagnostics.Add(SpecDescriptors.ParametersOutsideList, type.ValueLocation, type.Value);
            return Primitives.Unknown;
        }

        return found ?? Primitives.Unknown;
    }

    /// <summary>The same for a header: one without a code is text.</summary>
    public ValueReference BindHeaderValue(SpecElement header)
    {
        ValueReference value = BindValue(header);
        bool isText = value.Kind == ValueKind.Primitive && Primitives.IsText(value.Primitive);
        if (header.Attribute("code") is null && !isText && !ReferenceEquals(value, Primitives.Unknown))
        {
            Diagnostics.Add(SpecDescriptors.TextualHeaderNotText, header.LocationOf("type"), header.Text("name") ?? "", value.Name);
        }

        return value;
    }

    /// <summary>Resolves the name of a PDU; null when it does not exist.</summary>
    public PduDeclaration? BindPdu(SpecAttribute name)
    {
        PduDeclaration? found = Table.FindPdu(name.Value);
        if (found is null && Table.IsComplete)
        {
            Diagnostics.Add(SpecDescriptors.UnknownPdu, name.ValueLocation, name.Value, Spelling.Hint(name.Value, Table.PduNames));
        }

        return found;
    }

    /// <summary>Resolves the value type of a part of <paramref name="owner"/>, which must not contain itself.</summary>
    public ValueReference BindPart(SpecElement element, string owner)
    {
        ValueReference value = BindValue(element);
        if (Table.FindRecursion(owner) is not Recursion recursion || !recursion.Values.Contains(value.Name))
        {
            return value;
        }

        if (recursion.IsReportedAt(owner) && _reported.Add(recursion))
        {
            Diagnostics.Add(SpecDescriptors.RecursiveTypes, element.LocationOf("type"), recursion.ToString());
        }

        return Primitives.Unknown;
    }
}
