using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>PDUs: type, headers, body, and the error when they cannot be followed.</summary>
internal static class PduJson
{
    private const string Type = "type";
    private const string Headers = "headers";

    private static readonly HeaderDefinition MessageType = InspectionSchema.Mms.Headers.Headers.First(h => h.Order == HeaderOrder.First);
    private static readonly HeaderDefinition ContentType = InspectionSchema.Mms.Headers.Headers.First(h => h.Order == HeaderOrder.Last);

    public static void WriteKeys(JsonOutput output, MmsDocument pdu)
    {
        Utf8JsonWriter json = output.Json;
        json.WriteString(Type, pdu.Pdu?.WireName);
        HeaderJson.OfPdu.WriteAll(json, Headers, pdu.Headers);
        if (pdu.ContentType is HeaderNode contentType)
        {
            ContentTypeJson.Write(json, contentType.Value, contentType.Fault, output.Input);
        }

        if (pdu.Body is BodyNode body)
        {
            BodyJson.WritePosition(json, body.Offset, body.Length);
            BodyJson.WriteContent(output, body);
        }

        BodyJson.WriteTrailing(output, pdu.Trailing);
        FaultJson.WriteMember(json, FaultJson.Error, pdu.Error);
    }

    public static MmsDocument Read(JsonNode node)
    {
        if (node.FindValue(FaultJson.Error) is JsonNode error)
        {
            throw error.Fault("What could not be decoded cannot be encoded.");
        }

        PduDefinition? pdu = FindPdu(node);
        IReadOnlyList<HeaderNode> headers = HeaderJson.OfPdu.ReadAll(node, Headers, pdu);
        for (int i = 0; i < headers.Count - 1; i++)
        {
            if (headers[i].Definition == ContentType)
            {
                throw node.Require(Headers).Items()[i + 1].Fault("No header may follow Content-Type: the body does.");
            }
        }

        MmsDocument document = new(0, 0, pdu, headers);
        BodyNode? body = BodyJson.Read(node, document.ContentType?.Value);
        return body is not null && document.ContentType is null
            ? throw node.Require(Headers).Fault("A PDU with a body needs Content-Type as its last header.")
            : document with { Body = body, Trailing = body is null ? BodyJson.ReadTrailing(node) : null };
    }

    // The count forms of delete confirmations need to know the PDU before its headers are read.
    private static PduDefinition? FindPdu(JsonNode node)
    {
        foreach (JsonNode header in node.Require(Headers).Items())
        {
            if (HeaderJson.OfPdu.Describes(header, MessageType))
            {
                return FindPdu(node, header);
            }
        }

        throw node.Require(Headers).Fault($"{MessageType.Name} is missing.");
    }

    private static PduDefinition? FindPdu(JsonNode node, JsonNode header)
    {
        PduDefinition? pdu = ValueShapes.ReadMember(header, "value", MessageType.Name, MessageType.Value, Place.PduHeader).Value is TokenValue token
            ? InspectionSchema.Mms.FindPdu(token.Octet)
            : null;
        if (node.FindValue(Type) is JsonNode type && type.Text() != pdu?.WireName)
        {
            throw type.Fault($"{MessageType.Name} says {pdu?.WireName ?? "a type that is not known"}.");
        }

        return pdu;
    }
}
