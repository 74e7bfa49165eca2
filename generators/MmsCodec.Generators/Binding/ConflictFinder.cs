using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Emitting;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>Finds declarations that claim what an earlier one has: in the order of the files' names, the second is at fault.</summary>
internal sealed class ConflictFinder
{
    private readonly Dictionary<DeclarationKey, Conflict> _conflicts = [];
    private readonly Dictionary<string, Owner> _claims = new(StringComparer.Ordinal);

    /// <summary>The conflicts; that of a spec's own name is at index -1.</summary>
    public static IReadOnlyDictionary<DeclarationKey, Conflict> Find(IEnumerable<Declarations> specs)
    {
        ConflictFinder finder = new();
        foreach (Declarations spec in specs)
        {
            finder.Add(spec);
        }

        return finder._conflicts;
    }

    private void Add(Declarations spec)
    {
        if (spec.Name is not null)
        {
            TryClaim(spec, SpecTable.SpecIndex, spec.Name, Claim.OfName("spec", spec.Name.ToUpperInvariant(), SpecDescriptors.DuplicateSpecName));
        }

        foreach (ValueDeclaration value in spec.Values)
        {
            string[] types = TypeNamesOf(value);
            TryClaim(
                spec, value.Index, value.Name, [Claim.OfName("value", value.Name, SpecDescriptors.DuplicateValueName), .. ClaimTypes(spec, types)]);
            RefuseTaken(spec, value.Index, value.Name, types.FirstOrDefault(ReservedNames.IsTakenInNamespaces));
        }

        foreach (HeaderDeclaration header in spec.Headers)
        {
            TryClaim(spec, header.Index, header.Name, ClaimsOf(spec, header));
            RefuseTaken(spec, header.Index, header.Name, ReservedNames.IsTakenInPdus(header.ClrName) ? header.ClrName : null);
        }

        foreach (HeaderSetDeclaration set in spec.HeaderSets)
        {
            TryClaim(
                spec,
                set.Index,
                set.Name,
                Claim.OfName("header-set", set.Name, SpecDescriptors.DuplicateHeaderSetName),
                Claim.OfClrName("header-set " + spec.Namespace, set.ClrName));
        }

        foreach (ExtensionDeclaration extension in spec.Extensions)
        {
            TryClaim(
                spec,
                extension.Index,
                extension.Pdu,
                Claim.OfName("extension " + spec.Namespace, extension.Pdu.ToUpperInvariant(), SpecDescriptors.DuplicateExtension) with { Attribute = "pdu" });
        }

        foreach (PduDeclaration pdu in spec.Pdus)
        {
            TryClaim(spec, pdu.Index, pdu.Name, ClaimsOf(spec, pdu));
            RefuseTaken(spec, pdu.Index, pdu.Name, ReservedNames.IsTakenInNamespaces(pdu.ClrName) ? pdu.ClrName : null);
        }
    }

    private static Claim[] ClaimsOf(Declarations spec, HeaderDeclaration header)
    {
        List<Claim> claims = [Claim.OfName("header", header.Name.ToUpperInvariant(), SpecDescriptors.DuplicateHeaderName)];
        if (header.Code is byte code)
        {
            string octet = ToHex(code);
            claims.Add(Claim.OfNumber("header-code", octet, SpecDescriptors.DuplicateHeaderCode, "code"));
        }

        if (header.Order != HeaderOrder.Any)
        {
            string order = Words.WriteOrder(header.Order);
            claims.Add(Claim.OfNumber("header-order", order, SpecDescriptors.DuplicateHeaderOrder, "order"));
        }

        claims.Add(Claim.OfClrName("header " + spec.Namespace, header.ClrName));
        return [.. claims];
    }

    private static Claim[] ClaimsOf(Declarations spec, PduDeclaration pdu)
    {
        List<Claim> claims = [Claim.OfName("pdu", pdu.Name.ToUpperInvariant(), SpecDescriptors.DuplicatePduName)];
        if (pdu.Type is byte type)
        {
            string number = type.ToString(CultureInfo.InvariantCulture);
            claims.Add(Claim.OfNumber("pdu-type", number, SpecDescriptors.DuplicatePduType, "type"));
        }

        claims.AddRange(ClaimTypes(spec, [pdu.ClrName, pdu.ClrName + "View", pdu.ClrName + "Encoder"]));
        return [.. claims];
    }

    // An enumeration has its names beside it, and a view and a value if it has texts; a type has a view and the enumerations
    // of its choices; numbers and parameters become no types.
    private static string[] TypeNamesOf(ValueDeclaration value) => value switch
    {
        { Kind: ValueKind.Enum, ClrName: not "bool", Extension: null } => [value.ClrName, value.ClrName + "Tokens"],
        { Kind: ValueKind.Enum, ClrName: not "bool" } =>
            [value.ClrName, value.ClrName + "Tokens", value.ClrName + "View", value.ClrName + "Value"],
        { Kind: ValueKind.Type, IsHandWritten: true } => [value.ClrName, value.ClrName + "View"],
        { Kind: ValueKind.Type } =>
        [
            value.ClrName,
            ValueShape.ViewName(value.ClrName),
            .. value.Choices.Select(choice => ValueShape.BaseName(value.ClrName) + choice.Choice).Distinct(),
        ],
        _ => [],
    };

    private static IEnumerable<Claim> ClaimTypes(Declarations spec, string[] clrNames) =>
        clrNames.Select(name => Claim.OfClrName("type " + spec.Namespace, name));

    private static string ToHex(byte code) => "0x" + code.ToString("X2", CultureInfo.InvariantCulture);

    private void RefuseTaken(Declarations spec, int index, string name, string? clrName)
    {
        if (clrName is not null)
        {
            EquatableArray<string> arguments = new([name, clrName]);
            _conflicts[new DeclarationKey(spec.Path, index)] = new Conflict(SpecDescriptors.ClrNameTaken, "clr", Drops: true, arguments);
        }
    }

    private void TryClaim(Declarations spec, int index, string name, params Claim[] claims)
    {
        Claim? taken = claims.FirstOrDefault(claim => _claims.ContainsKey(claim.Key));
        if (taken is not null)
        {
            Owner first = _claims[taken.Key];
            _conflicts[new DeclarationKey(spec.Path, index)] = taken.Against(name, first.Name, Path.GetFileName(first.Path));
        }

        Owner owner = new(name, spec.Path);
        foreach (Claim claim in taken is { Drops: true } ? [] : claims)
        {
            if (!ReferenceEquals(claim, taken))
            {
                _claims[claim.Key] = owner;
            }
        }
    }

    private sealed class Owner(string name, string path)
    {
        public string Name { get; } = name;

        public string Path { get; } = path;
    }
}
