using System.Globalization;
using MmsCodec.Inspection;
using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Tests.Tshark;

/// <summary>What <c>mms</c> says of files, written as tshark writes it.</summary>
internal static class OurFacts
{
    public static IReadOnlyList<Fact> Of(DecodedFile file)
    {
        List<Fact> facts = [];
        if (file.Push is PushDocument push)
        {
            facts.Add(Fact.At(0, 1, "Transaction ID", $"0x{push.TransactionId:x2}"));
            facts.Add(Fact.At(1, 1, "PDU Type", $"0x{(byte)push.Type:x2}"));
            facts.Add(Fact.At(2, push.Fields.ContentType!.Offset - 2, "Headers Length", push.HeadersLength.ToString(CultureInfo.InvariantCulture)));
            AddFields(push.Fields, 0, facts);
        }

        if (file.Mms is MmsDocument mms)
        {
            facts.AddRange(OfHeaders(mms));
            AddParts(mms, facts);
        }

        return facts;
    }

    public static IEnumerable<Fact> OfHeaders(MmsDocument mms)
    {
        foreach (HeaderNode header in mms.Headers)
        {
            // tshark counts Content-Type from its value on.
            int skipped = header == mms.ContentType ? 1 : 0;
            yield return Fact.At(header.Offset - mms.Offset + skipped, header.Length - skipped, header.Name, Text(header.Value));
        }
    }

    private static void AddParts(MmsDocument mms, List<Fact> facts)
    {
        foreach (PartNode part in mms.Body?.Parts ?? [])
        {
            if (part.Entry is EntryPosition entry)
            {
                facts.Add(Fact.At(entry.Offset - mms.Offset, part.DataOffset + entry.DataLength - entry.Offset, $"part {part.Index}", ""));
                AddFields(part.Fields, mms.Offset, facts);
            }
        }
    }

    private static void AddFields(FieldsNode fields, int start, List<Fact> facts)
    {
        if (fields.ContentType is ValueNode contentType)
        {
            facts.Add(Fact.At(contentType.Offset - start, contentType.Length, HeaderNames.ContentType, Text(contentType)));
        }

        facts.AddRange(fields.Headers.Select(h => Fact.At(h.Offset - start, h.Length, h.Name, Text(h.Value))));
    }

    private static string Text(ValueNode node) => node.Value switch
    {
        TokenValue token => $"0x{token.Octet:x2}",
        NumberValue number when node.Definition is Schema.NumbersDefinition numbers => numbers.Find((uint)number.Number)?.Name ?? "",
        NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
        DateValue date => Date(date.Date),
        VersionValue version => version.Version.ToString(),
        MembersValue members => Text(members),
        ListValue list => string.Concat(list.Items.Select(i => $"; {Text(i)}")),
        ParameterValue parameter => $"{parameter.Name}={Text(parameter.Content)}",
        CaseValue or OpaqueValue => "",
        object text => text.ToString()!,
    };

    private static string Text(MembersValue members) => members.Find("token")?.Value is CaseValue { Name: "insert-address" }
        ? "<insert address>"
        : members.Find("seconds")?.Value is NumberValue seconds
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds.Number}.000000000")
            : string.Concat(members.Members.Where(m => m.Name != "count").Select(Text));

    private static string Date(DateTimeOffset date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date:MMM} {date.Day,2}, {date:yyyy HH:mm:ss}.000000000 UTC");
}
