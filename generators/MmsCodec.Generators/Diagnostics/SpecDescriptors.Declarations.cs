using Microsoft.CodeAnalysis;

namespace MmsCodec.Generators.Diagnostics;

/// <content>What is wrong with the names and codes that specs declare.</content>
internal static partial class SpecDescriptors
{
    public static readonly DiagnosticDescriptor DuplicateSpecName = Create(
        "MMS0016",
        "Duplicate spec name",
        "Spec '{0}' is declared already in {1}");

    public static readonly DiagnosticDescriptor DuplicateValueName = Create(
        "MMS0017",
        "Duplicate name of a value",
        "Value '{0}' is declared already in {1}");

    public static readonly DiagnosticDescriptor DuplicateHeaderName = Create(
        "MMS0018",
        "Duplicate header name",
        "Header '{0}' is declared already in {1}");

    public static readonly DiagnosticDescriptor DuplicateHeaderCode = Create(
        "MMS0019",
        "Duplicate header code",
        "Header '{0}' has the code {1}, which '{2}' in {3} has already");

    public static readonly DiagnosticDescriptor DuplicateHeaderOrder = Create(
        "MMS0020",
        "Duplicate header order",
        "Header '{0}' has the order '{1}', which '{2}' in {3} has already");

    public static readonly DiagnosticDescriptor DuplicateHeaderSetName = Create(
        "MMS0021",
        "Duplicate header set name",
        "Header set '{0}' is declared already in {1}");

    public static readonly DiagnosticDescriptor TextualHeaderNotText = Create(
        "MMS0022",
        "Textual header is not text",
        "Header '{0}' has no code, so its value is text, and '{1}' is not: give it a code or another type");

    public static readonly DiagnosticDescriptor UnknownHeaderSet = Create(
        "MMS0023",
        "Unknown header set",
        "Header set '{0}' does not exist{1}");

    public static readonly DiagnosticDescriptor RecursiveHeaderSet = Create(
        "MMS0024",
        "Header set includes itself",
        "Header set '{0}' includes itself");

    public static readonly DiagnosticDescriptor DuplicatePduName = Create(
        "MMS0025",
        "Duplicate PDU name",
        "PDU '{0}' is declared already in {1}");

    public static readonly DiagnosticDescriptor DuplicatePduType = Create(
        "MMS0026",
        "Duplicate PDU type",
        "PDU '{0}' has the type {1}, which '{2}' in {3} has already");

    public static readonly DiagnosticDescriptor ClrNameCollision = Create(
        "MMS0027",
        "Two C# names collide",
        "'{0}' and '{1}' in {2} both become the C# name '{3}': give one of them another with 'clr' or 'property'");

    public static readonly DiagnosticDescriptor ClrNameTaken = Create(
        "MMS0028",
        "C# name is taken",
        "'{0}' becomes the C# name '{1}', which generated code needs itself: give it another with 'clr' or 'property'");

    public static readonly DiagnosticDescriptor UnknownSpec = Create("MMS0029", "Unknown spec", "Spec '{0}' does not exist{1}");
}
