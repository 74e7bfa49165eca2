using System.Buffers;
using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>
/// SMS-DELIVER TPDUs, with the push that a whole one carries. Where the values alone would not give the octets back (a digit that is none,
/// fill bits that are set), <c>wireHex</c> has them all; it counts as long as it says what the other keys say.
/// </summary>
internal static class SmsJson
{
    private const string Tpdu = "tpdu";
    private const string Deliver = "SMS-DELIVER";
    private const string MoreMessages = "moreMessages";
    private const string LoopPrevention = "loopPrevention";
    private const string StatusReport = "statusReport";
    private const string ReplyPath = "replyPath";
    private const string Pid = "pid";
    private const string Dcs = "dcs";
    private const string Timestamp = "scts";
    private const string Push = "push";
    private const string WireHex = "wireHex";
    private const int TimestampLength = 7;

    /// <summary>Whether an object is an SMS.</summary>
    public static bool IsOne(JsonNode node) => node.Find(Tpdu) is not null;

    public static void WriteKeys(JsonOutput output, SmsDocument document)
    {
        Utf8JsonWriter json = output.Json;
        if (document.Sms is not { } sms)
        {
            FaultJson.WriteMember(json, FaultJson.Error, document.Error);
            return;
        }

        WriteValues(output, document, sms);
        if (IsWhole(document.Push) && !ComesBack(output.Input))
        {
            json.WriteString(WireHex, Convert.ToHexStringLower(output.Input.Span));
        }
    }

    /// <summary>The octets of the SMS that an object describes.</summary>
    public static byte[] Read(JsonNode node) =>
        node.FindValue(WireHex)?.Hex() is byte[] octets && Says(octets, node) ? octets : ReadValues(node);

    private static bool IsWhole(PushDocument? push) =>
        (push?.Error.Code ?? MmsErrorCode.None) == MmsErrorCode.None && (push?.Mms?.Error.Code ?? MmsErrorCode.None) == MmsErrorCode.None;

    private static bool ComesBack(ReadOnlyMemory<byte> octets)
    {
        using JsonDocument values = Values(octets)!;
        try
        {
            return octets.Span.SequenceEqual(ReadValues(new JsonNode(values.RootElement, "")));
        }
        catch (Exception fault) when (fault is JsonInputException or ValueSyntaxException)
        {
            return false;
        }
    }

    private static bool Says(byte[] octets, JsonNode node)
    {
        using JsonDocument? values = Values(octets);
        return values is not null
            && values.RootElement.EnumerateObject().All(
                key => node.Find(key.Name) is JsonNode given && JsonElement.DeepEquals(key.Value, given.Element));
    }

    private static JsonDocument? Values(ReadOnlyMemory<byte> octets)
    {
        SmsDocument document = SmsDocument.Read(octets);
        if (document.Sms is not { } sms)
        {
            return null;
        }

        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            WriteValues(new JsonOutput(json, octets, withData: true), document, sms);
            json.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    private static void WriteValues(JsonOutput output, SmsDocument document, SmsDeliver sms)
    {
        Utf8JsonWriter json = output.Json;
        json.WriteString(Tpdu, Deliver);
        SmsAddressJson.WriteServiceCentre(json, sms.ServiceCentre);
        json.WriteBoolean(MoreMessages, sms.HasMoreMessages);
        json.WriteBoolean(LoopPrevention, sms.PreventsLoops);
        json.WriteBoolean(StatusReport, sms.HasStatusReport);
        json.WriteBoolean(ReplyPath, sms.HasReplyPath);
        SmsAddressJson.WriteOriginator(json, sms.Originator, document.AddressDigits, document.TypeOfAddress);
        json.WriteNumber(Pid, sms.ProtocolId);
        json.WriteString(Dcs, SmsAddressJson.Hex(sms.DataCoding.Octet));
        ReadOnlySpan<byte> octets = output.Input.Span;
        json.WriteString(Timestamp, Convert.ToHexStringLower(octets.Slice(document.UserDataOffset - TimestampLength, TimestampLength)));
        if (sms.Timestamp.Time is not null)
        {
            json.WriteString("iso", sms.Timestamp.ToString());
        }

        json.WriteNumber("udl", document.UserDataLength);
        json.WriteBoolean("udhi", document.HasHeader);
        SmsElementJson.WriteAll(json, sms.UserData.Elements);
        json.WriteNumber("payloadOffset", document.PayloadOffset);
        json.WriteNumber("payloadLength", document.Payload.Length);
        json.WriteString("payloadSha256", JsonOutput.Sha256(document.Payload));
        if (sms.Text is { } text)
        {
            json.WriteString("text", text);
        }

        if (document.Push is { } push)
        {
            json.WriteStartObject(Push);
            PushJson.WriteKeys(output, push);
            json.WriteEndObject();
        }
        else
        {
            output.WriteData(sms.UserData.Payload.Memory);
        }
    }

    private static byte[] ReadValues(JsonNode node)
    {
        JsonNode type = node.Require(Tpdu);
        if (type.Text() != Deliver)
        {
            throw type.Fault($"This must be \"{Deliver}\".");
        }

        SmsDeliver sms = new()
        {
            ServiceCentre = SmsAddressJson.ReadServiceCentre(node),
            HasMoreMessages = Flag(node, MoreMessages),
            PreventsLoops = Flag(node, LoopPrevention),
            HasStatusReport = Flag(node, StatusReport),
            HasReplyPath = Flag(node, ReplyPath),
            Originator = SmsAddressJson.ReadOriginator(node),
            ProtocolId = (byte)node.Require(Pid).NumberUpTo(byte.MaxValue),
            DataCoding = new SmsDataCoding((byte)node.Require(Dcs).HexNumberUpTo(byte.MaxValue)),
            Timestamp = ReadTimestamp(node.Require(Timestamp)),
            UserData = new SmsUserData { Elements = SmsElementJson.ReadAll(node), Payload = ReadPayload(node) },
        };
        try
        {
            return sms.Encode();
        }
        catch (ArgumentException fault)
        {
            throw node.Fault(fault.Message);
        }
    }

    private static bool Flag(JsonNode node, string key) => node.FindValue(key)?.Flag() ?? false;

    private static SmsTimestamp ReadTimestamp(JsonNode node) => node.Hex() is { Length: TimestampLength } octets
        ? SmsTimestamp.OfOctets(octets)
        : throw node.Fault($"These must be {TimestampLength} octets.");

    private static ReadOnlyMemory<byte> ReadPayload(JsonNode node)
    {
        if (node.FindValue(Push) is not JsonNode push)
        {
            return node.Require(JsonOutput.Data).Base64();
        }

        ArrayBufferWriter<byte> octets = new();
        PushJson.Read(push).Encode(octets);
        return octets.WrittenMemory;
    }
}
