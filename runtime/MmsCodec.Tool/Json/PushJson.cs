using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>WSP pushes, with the PDU that they carry.</summary>
internal static class PushJson
{
    private const string TransactionId = "tid";
    private const string PduType = "pduType";
    private const string Headers = "headers";
    private const string BodyLength = "bodyLength";
    private const string Mms = "mms";

    /// <summary>Whether an object is a push.</summary>
    public static bool IsOne(JsonNode node) => node.Find(TransactionId) is not null || node.Find(PduType) is not null;

    public static void WriteKeys(JsonOutput output, PushDocument push)
    {
        Utf8JsonWriter json = output.Json;
        json.WriteNumber(TransactionId, push.TransactionId);
        json.WriteNumber(PduType, push.PduType);
        json.WriteNumber("headersLen", push.HeadersLength);
        ContentTypeJson.Write(json, push.ContentType, push.ContentTypeFault, output.Input);
        HeaderJson.OfPush.WriteAll(json, Headers, push.Headers);
        BodyJson.WritePosition(json, push.BodyOffset, push.Body.Length);
        json.WriteString("bodySha256", JsonOutput.Sha256(push.Body));
        if (push.Mms is MmsDocument mms)
        {
            json.WriteStartObject(Mms);
            PduJson.WriteKeys(output, mms);
            json.WriteEndObject();
        }
        else
        {
            output.WriteData(push.Body);
        }

        FaultJson.WriteMember(json, FaultJson.Error, push.Error);
    }

    public static PushDocument Read(JsonNode node)
    {
        if (node.FindValue(FaultJson.Error) is JsonNode error)
        {
            throw error.Fault("What could not be decoded cannot be encoded.");
        }

        JsonNode type = node.Require(PduType);
        if (type.Number() is not (PushDocument.Push or PushDocument.ConfirmedPush))
        {
            throw type.Fault($"This must be {PushDocument.Push} (Push) or {PushDocument.ConfirmedPush} (ConfirmedPush).");
        }

        MmsDocument? mms = node.FindValue(Mms) is JsonNode inner ? PduJson.Read(inner) : null;
        return new(
            (byte)node.Require(TransactionId).NumberUpTo(byte.MaxValue),
            (byte)type.Number(),
            0,
            ContentTypeJson.Read(node),
            default,
            HeaderJson.OfPush.ReadAll(node, Headers),
            0,
            mms is null ? ReadBody(node) : default,
            mms);
    }

    private static byte[] ReadBody(JsonNode node) =>
        node.FindValue(BodyLength) is JsonNode length && length.Number() == 0 ? [] : node.Require(JsonOutput.Data).Base64();
}
