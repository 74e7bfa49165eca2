using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>WSP pushes, with the PDU that they carry.</summary>
internal static class PushJson
{
    private const string TransactionId = "tid";
    private const string PduType = "pduType";
    private const string BodyLength = "bodyLength";
    private const string Mms = "mms";

    /// <summary>Whether an object is a push.</summary>
    public static bool IsOne(JsonNode node) => node.Find(TransactionId) is not null || node.Find(PduType) is not null;

    public static void WriteKeys(JsonOutput output, PushDocument push)
    {
        Utf8JsonWriter json = output.Json;
        json.WriteNumber(TransactionId, push.TransactionId);
        json.WriteNumber(PduType, (byte)push.Type);
        json.WriteNumber("headersLen", push.HeadersLength);
        FieldsJson.OfPush.WriteKeys(output, push.Fields);
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
        if (type.Number() is not ((byte)WspPushType.Push or (byte)WspPushType.ConfirmedPush))
        {
            throw type.Fault($"This must be {(byte)WspPushType.Push} (Push) or {(byte)WspPushType.ConfirmedPush} (ConfirmedPush).");
        }

        MmsDocument? mms = node.FindValue(Mms) is JsonNode inner ? PduJson.Read(inner) : null;
        return new(
            (byte)node.Require(TransactionId).NumberUpTo(byte.MaxValue),
            (WspPushType)type.Number(),
            0,
            FieldsJson.OfPush.Read(node),
            0,
            mms is null ? ReadBody(node) : default,
            mms);
    }

    private static byte[] ReadBody(JsonNode node) =>
        node.FindValue(BodyLength) is JsonNode length && length.Number() == 0 ? [] : node.Require(JsonOutput.Data).Base64();
}
