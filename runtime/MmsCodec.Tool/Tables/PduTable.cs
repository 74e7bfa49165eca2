using System.Globalization;
using MmsCodec.Schema;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Tables;

/// <summary>A PDU as the standard's tables have it: its headers with their content and presence.</summary>
internal static class PduTable
{
    public static void Write(PduDefinition pdu, ITextSink sink)
    {
        sink.Write(Title(pdu), TextKind.Heading);
        sink.EndLine();
        TextTable table = new("Name", "Presence", "Since", "Content", "Notes");
        foreach (FieldDefinition field in pdu.Fields)
        {
            table.Add(field.Header.Name, Presence(field), field.Since.ToString(), Content(field, pdu), Notes(field));
        }

        table.Write(sink);
        foreach (IReadOnlyList<string> group in pdu.AtLeastOneOf)
        {
            Line(sink, $"At least one of {string.Join(", ", group)}.");
        }

        if (pdu.Body is Schema.Presence body)
        {
            Line(sink, $"Body: {body.ToString().ToLowerInvariant()}.");
        }

        sink.EndLine();
    }

    private static string Title(PduDefinition pdu)
    {
        string direction = pdu.Direction switch
        {
            PduDirection.ClientToRelay => "client to relay",
            PduDirection.RelayToClient => "relay to client",
            _ => "either way",
        };
        string answers = pdu.Answers is null ? "" : $", answers {pdu.Answers}";
        string clause = pdu.Clause is null ? "" : $", {pdu.Clause}";
        return string.Create(CultureInfo.InvariantCulture, $"{pdu.Name} ({pdu.Type}): {direction}{answers}, since {pdu.Since}{clause}");
    }

    private static string Presence(FieldDefinition field) => $"{field.Presence.ToString()[0]}{(field.Repeats ? " *" : "")}";

    private static string Content(FieldDefinition field, PduDefinition pdu) => field.Header.Order == HeaderOrder.First
        ? string.Create(CultureInfo.InvariantCulture, $"{pdu.WireName} = {pdu.Type}")
        : SyntaxText.Of(field.Value, field.Allowed);

    private static string Notes(FieldDefinition field)
    {
        string echoes = field.Echoes is null ? "" : $"As in {field.Echoes}. ";
        return $"{echoes}{field.When}".TrimEnd();
    }

    private static void Line(ITextSink sink, string text)
    {
        sink.Write(text, TextKind.Plain);
        sink.EndLine();
    }
}
