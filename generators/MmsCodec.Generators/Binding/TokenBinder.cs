using System.Collections.Generic;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Binds the tokens of an enumeration and drops those that cannot stand beside the ones before them.</summary>
internal static class TokenBinder
{
    private const byte LeastBesideText = 128;

    public static IReadOnlyList<TokenModel> Bind(SpecElement enumeration, DiagnosticSink diagnostics)
    {
        Dictionary<string, string> names = [];
        Dictionary<uint, string> octets = [];
        ClrNameScope clrNames = new(enumeration.Text("name") ?? enumeration.Name, diagnostics);
        List<TokenModel> tokens = [];
        foreach (SpecElement element in enumeration.Elements("token"))
        {
            if (element.Text("name") is not string name || element.Number("octet") is not uint octet)
            {
                continue;
            }

            if (names.ContainsKey(name))
            {
                diagnostics.Add(SpecDescriptors.DuplicateTokenName, element.LocationOf("name"), name);
                continue;
            }

            if (octets.TryGetValue(octet, out string? other))
            {
                diagnostics.Add(SpecDescriptors.DuplicateTokenOctet, element.LocationOf("octet"), name, element.Text("octet")!, other);
                continue;
            }

            if (octet < LeastBesideText && enumeration.Text("extension") is not null)
            {
                diagnostics.Add(
                    SpecDescriptors.TokenLooksLikeText,
                    element.LocationOf("octet"),
                    name,
                    element.Text("octet")!,
                    enumeration.Text("name") ?? "enum");
                continue;
            }

            string clrName = element.Text("clr") ?? Names.ToClr(name);
            if (!clrNames.TryAdd(clrName, name, element.LocationOf(element.Text("clr") is null ? "name" : "clr")))
            {
                continue;
            }

            names.Add(name, name);
            octets.Add(octet, name);
            tokens.Add(new TokenModel(
                (byte)octet,
                name,
                Names.ToWire(name),
                clrName,
                element.Text("since"),
                ReadUntil(element, name, diagnostics),
                element.Text("doc") ?? ""));
        }

        return tokens;
    }

    private static string? ReadUntil(SpecElement element, string name, DiagnosticSink diagnostics)
    {
        string? until = element.Text("until");
        string since = element.Text("since") ?? Versions.First;
        if (until is not null && Versions.IsEarlier(until, since))
        {
            diagnostics.Add(SpecDescriptors.UntilBeforeSince, element.LocationOf("until"), name, until, since);
            return null;
        }

        return until;
    }
}
