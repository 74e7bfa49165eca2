using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MmsCodec.Generators.Diagnostics;

namespace MmsCodec.Generators.Reading;

/// <summary>
/// Checks elements and attributes against the grammar and keeps those that can be used: a misspelt one counts as what it
/// was meant to be, a wrong value is left out or stood in for.
/// </summary>
internal sealed class GrammarChecker(DiagnosticSink diagnostics)
{
    private const string HeaderNameSeparators = "()<>@,;:\\\"/[]?={} \t";

    private static readonly ElementRule[] Roots = [SpecGrammar.Spec];

    /// <summary>Something that declares or names a thing was dropped.</summary>
    public bool LosesNames { get; private set; }

    public SpecElement? CheckRoot(SpecElement root)
    {
        ElementRule? rule = FindRule(root, Roots, "the file");
        return rule is null ? null : Check(root, rule);
    }

    private SpecElement Check(SpecElement element, ElementRule rule)
    {
        SpecElement result = new(rule.Name, element.Location, CheckAttributes(element, rule));
        foreach (SpecElement child in element.Children)
        {
            ElementRule? childRule = FindRule(child, rule.Children, $"'{rule.Name}'");
            if (childRule is not null)
            {
                result.Add(Check(child, childRule));
            }
        }

        return result;
    }

    private ElementRule? FindRule(SpecElement element, IReadOnlyList<ElementRule> rules, string container)
    {
        if (rules.FirstOrDefault(rule => rule.Name == element.Name) is ElementRule known)
        {
            return known;
        }

        string[] names = [.. rules.Select(rule => rule.Name)];
        string? meant = Spelling.Closest(element.Name, names);
        LosesNames |= meant is null;
        diagnostics.AddAt(
            element.Location, element.EndLocation, SpecDescriptors.UnknownElement, element.Name, container, Spelling.HintAt(meant));
        return rules.FirstOrDefault(rule => rule.Name == meant);
    }

    private List<SpecAttribute> CheckAttributes(SpecElement element, ElementRule rule)
    {
        List<SpecAttribute> given = [];
        foreach (SpecAttribute attribute in element.Attributes)
        {
            if (Rename(attribute, element, rule) is SpecAttribute known)
            {
                given.Add(known);
            }
        }

        foreach (AttributeRule required in rule.Attributes)
        {
            if (required.IsRequired && given.All(attribute => attribute.Name != required.Name))
            {
                LosesNames |= IsNaming(required);
                diagnostics.Add(SpecDescriptors.MissingAttribute, element.Location, element.Name, required.Name);
            }
        }

        List<SpecAttribute> result = [];
        foreach (SpecAttribute attribute in given)
        {
            AttributeRule attributeRule = rule.Attribute(attribute.Name)!;
            if (CheckValue(attribute, attributeRule) is SpecAttribute usable)
            {
                result.Add(usable);
            }
            else
            {
                LosesNames |= IsNaming(attributeRule);
            }
        }

        return result;
    }

    private static bool IsNaming(AttributeRule rule) => rule.Name is "name" or "header" or "pdu";

    // A misspelt attribute counts as the one that it was meant to be, unless that is there too.
    private SpecAttribute? Rename(SpecAttribute attribute, SpecElement element, ElementRule rule)
    {
        if (rule.Attribute(attribute.Name) is not null)
        {
            return attribute;
        }

        string? meant = FindMeant(attribute, element, rule);
        diagnostics.Add(SpecDescriptors.UnknownAttribute, attribute.NameLocation, attribute.Name, rule.Name, Spelling.HintAt(meant));
        return meant is null ? null : attribute with { Name = meant };
    }

    private static string? FindMeant(SpecAttribute attribute, SpecElement element, ElementRule rule)
    {
        AttributeRule[] free = [.. rule.Attributes.Where(known => element.Attribute(known.Name) is null)];
        if (Spelling.Closest(attribute.Name, free.Select(known => known.Name)) is string closest)
        {
            return closest;
        }

        // One that is too many and one that is missing are one mistake.
        AttributeRule[] missing = [.. free.Where(known => known.IsRequired)];
        int unknown = element.Attributes.Count(other => rule.Attribute(other.Name) is null);
        return missing.Length == 1 && unknown == 1 ? missing[0].Name : null;
    }

    private SpecAttribute? CheckValue(SpecAttribute attribute, AttributeRule rule) => rule.Syntax switch
    {
        AttributeSyntax.Number => CheckNumber(attribute, rule),
        AttributeSyntax.OneOf => CheckWord(attribute, rule),
        AttributeSyntax.Version => Keep(attribute, IsVersion(attribute.Value), SpecDescriptors.NotAVersion),
        AttributeSyntax.Name => Keep(attribute, attribute.Value.Any(char.IsLetterOrDigit), SpecDescriptors.NotAName),
        AttributeSyntax.SomeText => Keep(attribute, attribute.Value.Trim().Length > 0, SpecDescriptors.NotAName),
        AttributeSyntax.TypeName => Keep(attribute, IsTypeName(attribute.Value), SpecDescriptors.NotAName),
        AttributeSyntax.HeaderName => Keep(attribute, IsHeaderName(attribute.Value), SpecDescriptors.NotAName),
        AttributeSyntax.SpecName => Keep(attribute, IsSpecName(attribute.Value), SpecDescriptors.NotAName),
        AttributeSyntax.Names => Keep(attribute, attribute.Words().Count > 0, SpecDescriptors.NotAName),
        AttributeSyntax.Namespace => Keep(attribute, IsNamespace(attribute.Value), SpecDescriptors.InvalidNamespace),
        AttributeSyntax.Identifier => Keep(attribute, IsIdentifier(attribute.Value), SpecDescriptors.InvalidClrName),
        AttributeSyntax.IdentifierOrBool => Keep(
            attribute, attribute.Value == "bool" || IsIdentifier(attribute.Value), SpecDescriptors.InvalidClrName),
        _ => attribute,
    };

    private SpecAttribute? Keep(
        SpecAttribute attribute, bool isRight, DiagnosticDescriptor descriptor)
    {
        if (isRight)
        {
            return attribute;
        }

        diagnostics.Add(descriptor, attribute.ValueLocation, attribute.Value, attribute.Name);
        return null;
    }

    private SpecAttribute? CheckNumber(SpecAttribute attribute, AttributeRule rule)
    {
        if (attribute.Number is not uint number)
        {
            diagnostics.Add(SpecDescriptors.NotANumber, attribute.ValueLocation, attribute.Value, attribute.Name);
            return null;
        }

        if (number < rule.Least || number > rule.Greatest)
        {
            diagnostics.Add(
                SpecDescriptors.OutOfRange,
                attribute.ValueLocation,
                attribute.Value,
                attribute.Name,
                rule.Least.ToString(CultureInfo.InvariantCulture),
                rule.Greatest.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return attribute;
    }

    private SpecAttribute? CheckWord(SpecAttribute attribute, AttributeRule rule)
    {
        if (rule.Words.Contains(attribute.Value))
        {
            return attribute;
        }

        diagnostics.Add(
            SpecDescriptors.NotOneOf,
            attribute.ValueLocation,
            attribute.Value,
            attribute.Name,
            string.Join(", ", rule.Words),
            Spelling.Hint(attribute.Value, rule.Words));
        string? meant = Spelling.Closest(attribute.Value, rule.Words) ?? (rule.IsRequired ? rule.Words[0] : null);
        return meant is null ? null : attribute with { Value = meant };
    }

    // The octet of a version has three bits for the major and four for the minor.
    private static bool IsVersion(string value)
    {
        string[] parts = value.Split('.');
        return parts.Length == 2
            && byte.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out byte major) && major is >= 1 and <= 7
            && byte.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out byte minor) && minor <= 14;
    }

    private static bool IsTypeName(string value) =>
        value.Length > 0 && value[0] is >= 'A' and <= 'Z' && value.All(IsAsciiLetterOrDigit);

    private static bool IsAsciiLetterOrDigit(char character) => character < 0x7F && char.IsLetterOrDigit(character);

    private static bool IsHeaderName(string value) =>
        value.Any(char.IsLetterOrDigit)
        && value.All(character => character > ' ' && character < 0x7F && HeaderNameSeparators.IndexOf(character) < 0);

    private static bool IsSpecName(string value) =>
        value.Length > 0 && value.All(character => IsAsciiLetterOrDigit(character) || "-._".IndexOf(character) >= 0);

    public static bool IsNamespace(string value) => value.Split('.').All(IsIdentifier);

    private static bool IsIdentifier(string value) =>
        SyntaxFacts.IsValidIdentifier(value) && SyntaxFacts.GetKeywordKind(value) == SyntaxKind.None;
}
