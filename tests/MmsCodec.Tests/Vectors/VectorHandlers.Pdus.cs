using System.Text.Json.Nodes;
using MmsCodec.Schema;

namespace MmsCodec.Tests.Vectors;

/// <summary>Groups that the values and headers of PDUs answer. Tokens that are not assigned count as refused: a view gives them as they
/// are, <c>IsDefined</c> tells them, and no encoder writes them.</summary>
internal static partial class VectorHandlers
{
    private static Dictionary<string, Func<Vector, JsonNode?>> PduDecoders => new()
    {
        ["mms/CancelStatusValue/decode"] = v => ReadToken<MmsCancelStatus>(v, MmsCancelStatusTokens.IsDefined),
        ["mms/ContentClassValue/decode"] = v => ReadToken<MmsContentClass>(v, MmsContentClassTokens.IsDefined),
        ["mms/MessageTypeValue/decode"] = v => ReadToken<MmsMessageType>(v, MmsMessageTypeTokens.IsDefined),
        ["mms/MmStateValue/decode"] = v => ReadToken<MmsMessageState>(v, MmsMessageStateTokens.IsDefined),
        ["mms/PriorityValue/decode"] = v => ReadToken<MmsPriority>(v, MmsPriorityTokens.IsDefined),
        ["mms/ReadStatusValue/decode"] = v => ReadToken<MmsReadStatus>(v, MmsReadStatusTokens.IsDefined),
        ["mms/ReplyChargingValue/decode"] = v => ReadToken<MmsReplyCharging>(v, MmsReplyChargingTokens.IsDefined),
        ["mms/SenderVisibilityValue/decode"] = v => ReadToken<MmsSenderVisibility>(v, MmsSenderVisibilityTokens.IsDefined),
        ["mms/StatusValue/decode"] = v => ReadToken<MmsStatus>(v, MmsStatusTokens.IsDefined),
        ["mms/RecommendedRetrievalModeValue/decode"] = v =>
            ReadToken<MmsRecommendedRetrievalMode>(v, MmsRecommendedRetrievalModeTokens.IsDefined),
        ["mms/RetrieveStatusValue/decode"] = v => ReadToken<MmsRetrieveStatus>(v, _ => true),
        ["mms/MessageClassValue/decode#decodeClassIdentifier"] = v => ReadMessageClass(v.Bytes!),
        ["mms/ExpiryValue/decode"] = v => ReadExpiry(v.Bytes!),
        ["mms/FromValue/decode"] = v => ReadFrom(v.Bytes!),
        ["mms/MmFlagsValue/decode"] = v => ReadMmFlags(v.Bytes!),
        ["mms/ElementDescriptorValue/decode"] = v => ReadElementDescriptor(v.Bytes!),
        ["mms/ContentLocationValue/decode"] = v => new JsonObject { ["uri"] = ReadText<UriSyntax>(v.Bytes!) },
        ["mms/ResponseText/decode"] = v => ReadResponseText(v),
        ["mms/HeaderField/decode"] = v => ReadMmsHeader(v.Bytes!),
        ["mms/MmsHeader/decode"] = v => ReadMmsHeader(v.Bytes!),
        ["mms/Parameter/decode#decodeParameterName"] = v => ReadText<TokenTextSyntax>(v.Bytes!),
        ["mms/PduHelper/decode#parseHeaders"] = v => ReadHeaders(v.Bytes!),
    };

    private static Dictionary<string, Func<Vector, byte[]>> PduEncoders => new()
    {
        ["mms/CancelStatusValue/encode"] = v => ValueOf(
            new CancelConf { TransactionId = "t", CancelStatus = (MmsCancelStatus)Octet(v) }, MmsHeader.CancelStatus),
        ["mms/ContentClassValue/encode"] = v => ValueOf(Send with { ContentClass = (MmsContentClass)Octet(v) }, MmsHeader.ContentClass),
        ["mms/MessageTypeValue/encode"] = v =>
            ((MmsMessageType)Octet(v)).IsDefined() ? [Octet(v)] : throw new RefusedException(),
        ["mms/MmStateValue/encode"] = v => ValueOf(Send with { MmState = (MmsMessageState)Octet(v) }, MmsHeader.MmState),
        ["mms/PriorityValue/encode"] = v => ValueOf(Send with { Priority = (MmsPriority)Octet(v) }, MmsHeader.Priority),
        ["mms/ReadStatusValue/encode"] = v => ValueOf(
            new ReadRecInd
            {
                MessageId = "m",
                To = (EncodedText)MmsAddress.FromPhoneNumber("+1"),
                From = FromValue.InsertAddress,
                ReadStatus = (MmsReadStatus)Octet(v),
            },
            MmsHeader.ReadStatus),
        ["mms/ReplyChargingValue/encode"] = v => ValueOf(new MboxDescr { ReplyCharging = (MmsReplyCharging)Octet(v) }, MmsHeader.ReplyCharging),
        ["mms/SenderVisibilityValue/encode"] = v =>
            ValueOf(Send with { SenderVisibility = (MmsSenderVisibility)Octet(v) }, MmsHeader.SenderVisibility),
        ["mms/StatusValue/encode"] = v => ValueOf(
            new DeliveryInd { MessageId = "m", To = MmsAddress.FromPhoneNumber("+1"), Date = DateTimeOffset.UnixEpoch, Status = (MmsStatus)Octet(v) },
            MmsHeader.Status),
        ["mms/MessageClassValue/encode"] = v => WriteMessageClass(v.Value!.GetValue<string>()),
        ["mms/FromValue/encode"] = v => WriteFrom(v.Value!),
        ["mms/MmFlagsValue/encode"] = v => WriteMmFlags((MmFlagsOperation)v.Value!["type"]!.GetValue<int>(), v.Value["text"]!.GetValue<string>()),
        ["mms/MmsHeader/encode"] = v => MmsSchema.Headers.Find(v.Value!["name"]!.GetValue<string>()) is null
            ? throw new RefusedException()
            : throw new InvalidOperationException("no vector writes a known header"),
        ["mms/Parameter/encode"] = v => v.Value?["name"] is JsonNode name
            ? WriteElementParameter(name.GetValue<string>(), Number(v.Value["value"]))
            : throw new RefusedException(),
        ["mms/PduHelper/encode#encodeHeader"] = v => HeadersOf(SendTo(v.Value!["to"]!.AsArray()), MmsHeader.To),
        ["mms/PduHelper/encode#encodeHeaderIfExists"] = v => HeadersOf(SendTo([]), MmsHeader.To),
        ["mms/PduHelper/encode#encodeHeaders"] = v => WriteSend(v.Value!),
    };

    private static SendReq Send => new()
    {
        TransactionId = "t",
        From = FromValue.InsertAddress,
        Cc = (EncodedText)MmsAddress.FromPhoneNumber("+1"),
        ContentType = new ContentType("application/vnd.wap.multipart.related"),
    };

    private static byte Octet(Vector vector) => vector.Value!.GetValue<byte>();

    private static JsonNode ReadToken<TEnum>(Vector vector, Func<TEnum, bool> isDefined)
        where TEnum : unmanaged, Enum
    {
        TEnum token = Read<TEnum, TokenSyntax<TEnum>>(vector.Bytes!);
        return isDefined(token) ? Convert.ToInt32(token, System.Globalization.CultureInfo.InvariantCulture) : throw new RefusedException();
    }

    private static JsonNode ReadMessageClass(byte[] octets)
    {
        var reader = new WspReader(octets);
        return MmsMessageClassView.Syntax.TryRead(ref reader, out MmsMessageClassView value) && value.Token is MmsMessageClass token && token.IsDefined()
            ? token.ToString().ToLowerInvariant()
            : throw new RefusedException();
    }

    /// <summary>The vectors write an absolute time as a date, a relative one as its seconds.</summary>
    private static JsonNode ReadExpiry(byte[] octets)
    {
        ExpiryValue expiry = Read<ExpiryValue, ExpiryValue.Syntax>(octets);
        return expiry.Date is DateTimeOffset date
            ? new JsonObject { ["$date"] = date.ToUnixTimeSeconds() }
            : (long)expiry.Delta!.Value.TotalSeconds;
    }

    private static JsonObject ReadFrom(byte[] octets)
    {
        var reader = new WspReader(octets);
        if (!FromView.Syntax.TryRead(ref reader, out FromView from))
        {
            throw new RefusedException();
        }

        MmsAddress address = from.Address.ToAddress();
        return new JsonObject { ["address"] = address.Value, ["type"] = TypeOf(address.Kind) };
    }

    private static JsonObject ReadMmFlags(byte[] octets)
    {
        var reader = new WspReader(octets);
        return MmFlagsView.Syntax.TryRead(ref reader, out MmFlagsView flags)
            ? new JsonObject { ["type"] = (int)flags.Operation, ["text"] = flags.Keyword.ToString() }
            : throw new RefusedException();
    }

    private static JsonObject ReadElementDescriptor(byte[] octets)
    {
        var reader = new WspReader(octets);
        if (!ElementDescriptorView.Syntax.TryRead(ref reader, out ElementDescriptorView descriptor))
        {
            throw new RefusedException();
        }

        var read = new JsonObject { ["contentReference"] = descriptor.ContentReference.ToString() };
        if (!descriptor.Params.IsEmpty)
        {
            read["params"] = ReadElementParameter(descriptor.Params);
        }

        return read;
    }

    private static JsonObject ReadResponseText(Vector vector)
    {
        var type = (MmsMessageType)vector.Json["context"]!["x-mms-message-type"]!.GetValue<int>();
        if (type is not (MmsMessageType.MboxDeleteConf or MmsMessageType.DeleteConf))
        {
            return new JsonObject { ["text"] = ReadEncodedString(vector.Bytes!) };
        }

        var reader = new WspReader(vector.Bytes!);
        return CountedResponseTextView.Syntax.TryRead(ref reader, out CountedResponseTextView text)
            ? new JsonObject { ["statusCount"] = text.StatusCount, ["text"] = text.Text.ToString() }
            : throw new RefusedException();
    }

    private static JsonObject ReadMmsHeader(byte[] octets)
    {
        // M-Notification.ind, the header
        byte[] pdu = [0x8C, 0x82, .. octets];
        Assert.True(MmsHeaders.TryScan(pdu, out MmsHeaders headers, out _));
        MmsHeaderEnumerator fields = headers.GetEnumerator();
        Assert.True(fields.MoveNext() && fields.MoveNext());
        return new JsonObject
        {
            ["name"] = fields.Current.ToString().ToLowerInvariant(),
            ["value"] = headers.GetOrNull<bool, YesNoSyntax>((MmsHeader)(fields.Current.Code & 0x7F)),
        };
    }

    private static byte[] WriteMessageClass(string value)
    {
        MmsMessageClassValue messageClass = Enum.TryParse(value, ignoreCase: true, out MmsMessageClass token)
            ? token
            : new MmsMessageClassValue(value);
        return Write(messageClass.WriteTo);
    }

    private static byte[] WriteFrom(JsonNode value)
    {
        Assert.True(MmsAddress.TryParse($"{value["address"]}/TYPE={value["type"]}", out MmsAddress? address));
        return Write(FromValue.AddressPresent(address).WriteTo);
    }

    private static byte[] WriteMmFlags(MmFlagsOperation operation, string keyword)
    {
        return ValueOf(new MboxDescr { MmFlags = new MmFlagsValue(operation, keyword) }, MmsHeader.MmFlags);
    }

    /// <summary>Views give these parameters as octets; the specs name their tokens.</summary>
    private static JsonObject ReadElementParameter(ReadOnlySpan<byte> octets)
    {
        var reader = new WspReader(octets);
        return reader.TryReadShortInteger(out byte token)
            && MmsSchema.Values.ElementDescriptorParameter.Find(token) is ParameterDefinition parameter
            && reader.TryReadInteger(out ulong value)
            ? new JsonObject { [parameter.Name] = value }
            : throw new RefusedException();
    }

    private static byte[] WriteElementParameter(string name, ulong value)
    {
        byte[] written = MmsSchema.Values.ElementDescriptorParameter.Find(name) is ParameterDefinition parameter
            ? Write((ref w) => w.WriteShortInteger(parameter.Token))
            : Write((ref w) => w.WriteTokenText(name));
        return [.. written, .. Write((ref w) => w.WriteInteger(value))];
    }

    /// <summary>The vector has no X-Mms-Message-Type, without which there is no PDU: it is put in front.</summary>
    private static JsonObject ReadHeaders(byte[] octets)
    {
        Assert.True(RetrieveConfView.TryDecode([0x8C, 0x84, .. octets], out RetrieveConfView view, out _));
        return new JsonObject
        {
            ["x-mms-mms-version"] = view.Version.Octet & 0x7F,
            ["content-type"] = new JsonObject
            {
                ["media"] = view.ContentType.MediaType.ToString(),
                ["params"] = view.ContentType.Parameters.Octets.IsEmpty ? null : view.ContentType.ToString(),
            },
        };
    }

    private static SendReq SendTo(JsonArray addresses)
    {
        return Send with { To = addresses.Select(address => ToText(address!)).ToArray() };
    }

    private static EncodedText ToText(JsonNode address)
    {
        string type = address["type"]!.GetValue<string>();
        return new(type == "num" ? address["address"]!.GetValue<string>() : $"{address["address"]}/TYPE={type}");
    }

    /// <summary>The vector has no From, without which there is no M-Send.req: it is taken out again.</summary>
    private static byte[] WriteSend(JsonNode headers)
    {
        byte[] pdu = (SendTo([headers["to"]!.DeepClone()]) with
        {
            TransactionId = headers["x-mms-transaction-id"]!.GetValue<string>(),
            Version = MmsVersion.FromOctet(headers["x-mms-mms-version"]!.GetValue<byte>()),
            ContentType = new ContentType(headers["content-type"]!["media"]!.GetValue<string>()),
            Cc = default,
        }).Encode();
        byte[] from = [0x89, 0x01, 0x81];
        int at = pdu.AsSpan().IndexOf(from);
        return [.. pdu[..at], .. pdu[(at + from.Length)..]];
    }

    /// <summary>The octets of a header's value in an encoded PDU.</summary>
    private static byte[] ValueOf(MmsPdu pdu, MmsHeader header)
    {
        return HeadersOf(pdu, header)[1..];
    }

    /// <summary>The octets of all headers of a kind in an encoded PDU.</summary>
    private static byte[] HeadersOf(MmsPdu pdu, MmsHeader header)
    {
        byte[] encoded = pdu.Encode();
        Assert.True(MmsHeaders.TryScan(encoded, out MmsHeaders headers, out _));
        byte[] found = [];
        foreach (MmsHeaderField field in headers)
        {
            found = field.Code == (0x80 | (byte)header) ? [.. found, .. encoded[field.Offset..(field.Offset + field.Length)]] : found;
        }

        return found;
    }
}
