using System.Collections.Generic;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Finds the cases of a choice that can stand beside each other.</summary>
internal static class CaseBinder
{
    public static IReadOnlyList<SoundCase> Bind(SpecElement choice, DiagnosticSink diagnostics)
    {
        HashSet<string> names = [];
        Dictionary<uint, string> octets = [];
        ClrNameScope clrNames = new(choice.Text("name") ?? choice.Name, diagnostics);
        List<SoundCase> cases = [];
        foreach (SpecElement element in choice.Elements("case"))
        {
            if (element.Text("name") is not string name || element.Number("octet") is not uint octet)
            {
                continue;
            }

            if (names.Contains(name))
            {
                diagnostics.Add(SpecDescriptors.DuplicateCaseName, element.LocationOf("name"), name);
                continue;
            }

            if (octets.TryGetValue(octet, out string? other))
            {
                diagnostics.Add(SpecDescriptors.DuplicateCaseOctet, element.LocationOf("octet"), name, element.Text("octet")!, other);
                continue;
            }

            string clrName = element.Text("clr") ?? Names.ToClr(name);
            if (clrNames.TryAdd(clrName, name, element.LocationOf(element.Text("clr") is null ? "name" : "clr")))
            {
                names.Add(name);
                octets.Add(octet, name);
                cases.Add(new SoundCase(element, (byte)octet, clrName));
            }
        }

        return cases;
    }
}
