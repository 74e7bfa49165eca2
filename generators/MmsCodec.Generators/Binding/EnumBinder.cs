using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Binds an enumeration of octets.</summary>
internal static class EnumBinder
{
    public static EnumModel Bind(SpecElement element, string name, BindingContext context)
    {
        List<TokenModel> tokens = [.. TokenBinder.Bind(element, context.Diagnostics)];
        bool isOfPdus = element.Text("tokens") is not null;
        if (isOfPdus)
        {
            tokens.AddRange(context.Table.PdusOf(context.Namespace).Select(ToToken));
        }

        bool isBool = element.Text("clr") == "bool";
        if (isBool)
        {
            if (element.Attribute("extension") is SpecAttribute extension)
            {
                context.Diagnostics.Add(SpecDescriptors.BoolWithTexts, extension.ValueLocation, name);
            }

            CheckCount(element, name, context.Diagnostics);
        }
        else if (!isOfPdus && !element.Elements("token").Any())
        {
            context.Diagnostics.Add(SpecDescriptors.EnumWithoutTokens, element.LocationOf("name"), name);
        }

        StandIn(tokens, isBool ? 2 : 1);
        return new EnumModel(
            name,
            element.Text("clr") ?? Names.ToClr(name),
            context.Namespace,
            element.Text("doc") ?? "",
            context.Cite(element),
            isBool ? null : Words.ReadText(element.Text("extension")),
            (isBool ? tokens.Take(2) : tokens).ToEquatableArray(),
            BindReserved(element, name, tokens, context.Diagnostics).ToEquatableArray());
    }

    private static TokenModel ToToken(PduDeclaration pdu) =>
        new(pdu.Type!.Value, Names.ToWire(pdu.Name), Names.ToWire(pdu.Name), pdu.ClrName, pdu.Since, Until: null, pdu.Name + ".");

    private static void CheckCount(SpecElement element, string name, DiagnosticSink diagnostics)
    {
        int count = element.Elements("token").Count();
        if (count != 2)
        {
            diagnostics.Add(
                SpecDescriptors.BoolNeedsTwoTokens, element.LocationOf("name"), name, count.ToString("D", CultureInfo.InvariantCulture));
        }

        // The runtime reads a bool by these two.
        byte octet = 128;
        foreach (SpecElement token in element.Elements("token").Take(2))
        {
            if (token.Number("octet") is uint other && other != octet)
            {
                diagnostics.Add(
                    SpecDescriptors.BoolOctet,
                    token.LocationOf("octet"),
                    token.Text("name") ?? "token",
                    octet.ToString("D", CultureInfo.InvariantCulture),
                    token.Text("octet")!);
            }

            octet++;
        }
    }

    // What is missing is stood in for, so that the rest compiles.
    private static void StandIn(List<TokenModel> tokens, int least)
    {
        while (tokens.Count < least)
        {
            byte free = Enumerable.Range(0, 2).Select(octet => (byte)octet).First(octet => tokens.All(token => token.Octet != octet));
            string name = $"Missing{tokens.Count}";
            tokens.Add(new TokenModel(free, name, Names.ToWire(name), name, Since: null, Until: null, Doc: ""));
        }
    }

    private static List<ReservedModel> BindReserved(
        SpecElement element, string name, List<TokenModel> tokens, DiagnosticSink diagnostics)
    {
        List<ReservedModel> earlier = [];
        List<ReservedModel> result = [];
        foreach (SpecElement reserved in element.Elements("reserved"))
        {
            if (reserved.Number("from") is not uint from || reserved.Number("to") is not uint to || reserved.Attribute("read-as") is not SpecAttribute readAs)
            {
                continue;
            }

            string fromText = reserved.Text("from")!;
            string toText = reserved.Text("to")!;
            if (from > to)
            {
                diagnostics.Add(SpecDescriptors.ReservedReversed, reserved.LocationOf("from"), fromText, toText);
                continue;
            }

            string? overlapped =
                tokens.Where(token => token.Octet >= from && token.Octet <= to).Select(token => $"the token '{token.Name}'").FirstOrDefault()
                ?? (earlier.Any(range => range.From <= to && from <= range.To) ? "another" : null);
            if (overlapped is not null)
            {
                diagnostics.Add(SpecDescriptors.ReservedOverlaps, reserved.LocationOf("from"), fromText, toText, overlapped);
                continue;
            }

            TokenModel? target = tokens.FirstOrDefault(token => token.Name == readAs.Value);
            ReservedModel range = new((byte)from, (byte)to, target?.ClrName ?? "");
            earlier.Add(range);
            if (target is not null)
            {
                result.Add(range);
            }
            else if (element.Elements("token").All(token => token.Text("name") is string known && known != readAs.Value))
            {
                diagnostics.Add(
                    SpecDescriptors.ReadAsUnknown,
                    readAs.ValueLocation,
                    name,
                    readAs.Value,
                    Spelling.Hint(readAs.Value, tokens.Select(token => token.Name)));
            }
        }

        return result;
    }
}
