using Microsoft.CodeAnalysis;

namespace MmsCodec.Generators.Diagnostics;

/// <content>What is wrong with a spec as XML and by the grammar.</content>
internal static partial class SpecDescriptors
{
    public static readonly DiagnosticDescriptor NotWellFormed = Create(
        "MMS0001",
        "Spec is not well-formed XML",
        "The spec is not well-formed XML: {0}");

    public static readonly DiagnosticDescriptor DtdRefused = Create(
        "MMS0002",
        "Spec has a DTD",
        "A spec has no document type declaration: remove it");

    public static readonly DiagnosticDescriptor TooLarge = Create(
        "MMS0003",
        "Spec is too large",
        "The spec has {0} characters; no more than {1} are read: split it");

    public static readonly DiagnosticDescriptor TooDeep = Create(
        "MMS0004",
        "Spec is nested too deeply",
        "Element '{0}' lies deeper than {1} levels");

    public static readonly DiagnosticDescriptor UnexpectedText = Create(
        "MMS0005",
        "Spec has text",
        "Element '{0}' has text; everything is said in attributes");

    public static readonly DiagnosticDescriptor UnknownElement = Create(
        "MMS0006",
        "Unknown element",
        "Element '{0}' is not known in {1}{2}");

    public static readonly DiagnosticDescriptor UnknownAttribute = Create(
        "MMS0007",
        "Unknown attribute",
        "Attribute '{0}' is not known on '{1}'{2}");

    public static readonly DiagnosticDescriptor MissingAttribute = Create(
        "MMS0008",
        "Missing attribute",
        "Element '{0}' lacks the attribute '{1}'");

    public static readonly DiagnosticDescriptor NotOneOf = Create(
        "MMS0009",
        "Value is not one of those possible",
        "'{0}' is not a value of '{1}' ({2}){3}");

    public static readonly DiagnosticDescriptor NotANumber = Create(
        "MMS0010",
        "Not a number",
        "'{0}' is not a number for '{1}': write it in decimal or as 0x and hex digits");

    public static readonly DiagnosticDescriptor OutOfRange = Create(
        "MMS0011",
        "Number is out of range",
        "{0} is out of range for '{1}': {2} to {3}");

    public static readonly DiagnosticDescriptor NotAVersion = Create(
        "MMS0012",
        "Not a version",
        "'{0}' is not a version for '{1}': write major and minor, as in '1.3'");

    public static readonly DiagnosticDescriptor NotAName = Create(
        "MMS0013",
        "Not a name",
        "'{0}' is not usable as '{1}': it is empty or has characters that such a name cannot have");

    public static readonly DiagnosticDescriptor InvalidNamespace = Create("MMS0014", "Not a C# namespace", "'{0}' is not a C# namespace");

    public static readonly DiagnosticDescriptor InvalidClrName = Create(
        "MMS0015",
        "Not a C# name",
        "'{0}' in '{1}' is not a C# identifier, or is a keyword");
}
