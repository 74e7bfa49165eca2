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
        bool isBool = element.Text("clr") == "bool";
        if (isBool)
        {
            MakeTwo(tokens, element, name, context.Diagnostics);
        }
        else if (!element.Elements("token").Any())
        {
            context.Diagnostics.Add(SpecDescriptors.EnumWithoutTokens, element.LocationOf("name"), name);
        }

        return new EnumModel(
            name,
            element.Text("clr") ?? Names.ToClr(name),
            context.Namespace,
            element.Text("doc") ?? "",
            context.Cite(element),
            Words.ReadText(element.Text("extension")),
            tokens.ToEquatableArray(),
            BindReserved(element, name, tokens, context.Diagnostics).ToEquatableArray());
    }

    // With other than two tokens there is no bool; two of them keep the rest compiling.
    private static void MakeTwo(List<TokenModel> tokens, SpecElement element, string name, DiagnosticSink diagnostics)
    {
        int count = element.Elements("token").Count();
        if (count != 2)
        {
            diagnostics.Add(
                SpecDescriptors.BoolNeedsTwoTokens, element.LocationOf("name"), name, count.ToString("D", CultureInfo.InvariantCulture));
        }

        while (tokens.Count < 2)
        {
            byte free = Enumerable.Range(0, 3).Select(octet => (byte)octet).First(octet => tokens.All(token => token.Octet != octet));
            string standIn = $"Missing{tokens.Count}";
            tokens.Add(new TokenModel(free, standIn, Names.ToWire(standIn), standIn, Since: null, Until: null, Doc: ""));
        }

        tokens.RemoveRange(2, tokens.Count - 2);
    }

    private static IEnumerable<ReservedModel> BindReserved(
        SpecElement element, string name, List<TokenModel> tokens, DiagnosticSink diagnostics)
    {
        List<(uint From, uint To)> earlier = [];
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

            earlier.Add((from, to));
            if (tokens.FirstOrDefault(token => token.Name == readAs.Value) is TokenModel target)
            {
                yield return new ReservedModel((byte)from, (byte)to, target.ClrName);
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
    }
}
