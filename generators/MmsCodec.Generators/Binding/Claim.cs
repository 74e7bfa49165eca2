using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>Something that only one declaration can have.</summary>
/// <param name="Key">What is claimed, after that among which it is the only one.</param>
/// <param name="Descriptor">What is wrong when another has it.</param>
/// <param name="Attribute">The attribute that claims it.</param>
/// <param name="Drops">Without it the declaration cannot stand at all.</param>
/// <param name="Detail">What the message says of it, or null when the name says it.</param>
internal sealed record Claim(
    string Key,
    DiagnosticDescriptor Descriptor,
    string Attribute,
    bool Drops,
    string? Detail)
{
    public static Claim OfName(string space, string name, DiagnosticDescriptor descriptor) =>
        new(KeyOf(space, name), descriptor, "name", Drops: true, Detail: null);

    /// <summary>Names of files are made of C# names, and differ by more than case.</summary>
    public static Claim OfClrName(string space, string clrName) =>
        new(KeyOf(space, clrName.ToUpperInvariant()), SpecDescriptors.ClrNameCollision, "clr", Drops: true, clrName);

    public static Claim OfNumber(string space, string number, DiagnosticDescriptor descriptor, string attribute) =>
        new(KeyOf(space, number), descriptor, attribute, Drops: false, number);

    /// <summary>The conflict of <paramref name="name"/> with <paramref name="first"/>, which has it already.</summary>
    public Conflict Against(string name, string first, string firstFile)
    {
        string[] arguments =
            Detail is null ? [name, firstFile]
            : Drops ? [name, first, firstFile, Detail]
            : [name, Detail, first, firstFile];
        return new Conflict(Descriptor, Attribute, Drops, arguments.ToEquatableArray());
    }

    private static string KeyOf(string space, string value) => space + ": " + value;
}
