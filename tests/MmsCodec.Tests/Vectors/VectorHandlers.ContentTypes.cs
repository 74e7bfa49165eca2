using System.Text.Json.Nodes;

namespace MmsCodec.Tests.Vectors;

/// <summary>Groups that content types, parameters and WSP headers answer. The vectors write assigned names in lower case.</summary>
internal static partial class VectorHandlers
{
    private static Dictionary<string, Func<Vector, JsonNode?>> ContentTypeDecoders => new()
    {
        ["wsp/ConstrainedEncoding/decode"] = v => ReadCodeOrText(v.Bytes!, code => code),
        ["wsp/ContentTypeValue/decode"] = v => ReadContentType(v.Bytes!),
        ["wsp/ContentTypeValue/decode#decodeConstrainedMedia"] = v => ReadContentType(v.Bytes!),
        ["wsp/ContentTypeValue/decode#decodeContentGeneralForm"] = v => ReadContentType(v.Bytes!),
        ["wsp/ContentTypeValue/decode#decodeMedia"] = v => ReadContentType(v.Bytes!)["media"]!.DeepClone(),
        ["wsp/ContentTypeValue/decode#decodeMediaType"] = v => ReadContentType([(byte)v.Bytes!.Length, .. v.Bytes]),
        ["wsp/Parameter/decode"] = v => ReadParameter(v.Bytes!),
        ["wsp/Parameter/decode#decodeTypedParameter"] = v => ReadParameter(v.Bytes!),
        ["wsp/Parameter/decode#decodeUntypedParameter"] = v => ReadParameter(v.Bytes!),
        ["wsp/Parameter/decode#decodeMultiple"] = v => ReadParameters(new ContentParameters(v.Bytes!, 0)),
        ["wsp/WellKnownCharset/decode"] = v => ReadCharset(v.Bytes!),
        ["wsp/AcceptCharsetValue/decode"] = v => ReadAcceptCharset(v.Bytes!),
        ["wsp/ApplicationIdValue/decode"] = v => ReadApplicationId(v.Bytes!),
        ["wsp/FieldName/decode"] = v => ReadCodeOrText(v.Bytes!, code => AssignedHeaderNames.NameOf(code)?.ToLowerInvariant()),
        ["wsp/WellKnownHeader/decode"] = v => ReadHeader(v.Bytes!),
        ["wsp/ApplicationHeader/decode"] = v => ReadHeader(v.Bytes!),
    };

    private static Dictionary<string, Func<Vector, byte[]>> ContentTypeEncoders => new()
    {
        ["wsp/ConstrainedEncoding/encode"] = v => v.Value!.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? Write((ref w) => w.WriteInteger(Number(v.Value)))
            : Write((ref w) => w.WriteTextString(Latin1(v.Value))),
        ["wsp/ContentTypeValue/encode"] = v => Write((ref w) => w.WriteContentType(ToContentType(v.Value!))),
        ["wsp/ContentTypeValue/encode#encodeConstrainedMedia"] = v => Write((ref w) => w.WriteContentType(ToContentType(v.Value!))),
        ["wsp/ContentTypeValue/encode#encodeMediaType"] = v =>
            WithoutLength(Write((ref w) => w.WriteContentType(ToContentType(v.Value!) with { IsGeneralForm = true }))),
        ["wsp/TypeValue/encode"] = v => ContentParameter.ForType(v.Value!.GetValue<string>()).Value.ToArray(),
        ["wsp/Parameter/encode"] = v => WriteParameter(v.Value!["name"]!.GetValue<string>(), v.Value["value"]),
        ["wsp/Parameter/encode#encodeTypedParameter"] = v => AssignedParameters.TryGetCode(v.Value!["name"]!.GetValue<string>(), out _)
            ? WriteParameter(v.Value["name"]!.GetValue<string>(), v.Value["value"])
            : throw new RefusedException(),
        ["wsp/WellKnownCharset/encode"] = v => WriteCharset(v.Value!["charset"]!.GetValue<string>()),
        ["wsp/AcceptCharsetValue/encode#encodeAnyCharset"] = v =>
            (v.Value!["charset"]?.GetValue<string>() ?? "*") is "*" ? WriteCharset("*") : throw new RefusedException(),
        ["wsp/FieldName/encode"] = v => AssignedHeaderNames.TryGetCode(v.Value!.GetValue<string>(), out int code)
            ? Write((ref w) => w.WriteFieldName((byte)code))
            : throw new RefusedException(),
        ["wsp/ApplicationHeader/encode"] = v => WriteHeader(v.Value!),
        ["mms/HeaderField/encode"] = v => WriteHeader(v.Value!),
    };

    private static JsonNode? ReadCodeOrText(byte[] octets, Func<int, JsonNode?> ofCode)
    {
        var reader = new WspReader(octets);
        return reader.TryReadCodeOrText(out int? code, out WspText text)
            ? code is int number ? ofCode(number) : Latin1(text.Octets)
            : throw new RefusedException();
    }

    private static JsonObject ReadContentType(byte[] octets)
    {
        var reader = new WspReader(octets);
        return ContentTypeSyntax.TryRead(ref reader, out ContentTypeView contentType)
            ? new JsonObject { ["media"] = contentType.MediaType.ToString(), ["params"] = ReadParameters(contentType.Parameters) }
            : throw new RefusedException();
    }

    private static JsonObject? ReadParameters(ContentParameters parameters)
    {
        var read = new JsonObject();
        foreach (ContentParameterView parameter in parameters)
        {
            read[parameter.Name] = parameter.ValueToString();
        }

        return read.Count == 0 ? null : read;
    }

    /// <summary>A value that is no text where one belongs makes the vectors' parameter null, a No-value its value.</summary>
    private static JsonObject? ReadParameter(byte[] octets)
    {
        var reader = new WspReader(octets);
        if (!ContentParameterView.TryRead(ref reader, out ContentParameterView parameter))
        {
            throw new RefusedException();
        }

        bool isNone = parameter.Value is [0];
        return isNone || parameter.TryGetText(out _)
            ? new JsonObject { ["name"] = parameter.Name, ["value"] = isNone ? null : parameter.ValueToString() }
            : null;
    }

    private static JsonObject ReadCharset(byte[] octets)
    {
        return new JsonObject { ["charset"] = MmsCharsets.NameOf((int)Read<ulong, IntegerSyntax>(octets)) };
    }

    private static JsonObject ReadAcceptCharset(byte[] octets)
    {
        return ReadCharset(octets is [<= 31, ..] ? octets[1..] : octets);
    }

    private static JsonNode? ReadApplicationId(byte[] octets)
    {
        // TID, push, headers length, application/vnd.wap.mms-message, X-Wap-Application-Id
        byte[] push = [0x00, 0x06, (byte)(2 + octets.Length), 0xBE, 0xAF, .. octets];
        Assert.True(WspPushView.TryDecode(push, out WspPushView view, out _));
        return view.ApplicationId is int id ? AssignedApplicationIds.NameOf(id) : view.ApplicationUri.ToString();
    }

    /// <summary>A header whose value is neither number nor text is skipped.</summary>
    private static JsonObject? ReadHeader(byte[] octets)
    {
        WspHeaderEnumerator headers = new WspHeaders(octets, 0).GetEnumerator();
        if (!headers.MoveNext())
        {
            throw new RefusedException();
        }

        JsonNode? value = headers.Current.TryRead<byte, ShortIntegerSyntax>(out byte number) ? number
            : headers.Current.Value is [> 31, ..] && headers.Current.TryRead<WspText, TextValueSyntax>(out WspText text)
                ? Latin1(text.Octets)
                : null;
        return value is null
            ? null
            : new JsonObject { ["name"] = headers.Current.Name.ToLowerInvariant(), ["value"] = value };
    }

    private static ContentType ToContentType(JsonNode value)
    {
        IEnumerable<KeyValuePair<string, JsonNode?>> parameters = value["params"]?.AsObject() ?? [];
        return new(value["media"]!.GetValue<string>(), [.. parameters.Select(parameter => ToParameter(parameter.Key, parameter.Value))]);
    }

    private static ContentParameter ToParameter(string name, JsonNode? value)
    {
        return AssignedParameters.TryGetCode(name, out int token)
            ? ContentParameter.FromToken(token, value!.ToString())
            : ContentParameter.FromText(name, value!.GetValue<string>());
    }

    private static byte[] WriteParameter(string name, JsonNode? value)
    {
        byte[] contentType = Write((ref w) => w.WriteContentType(new ContentType("*/*", ToParameter(name, value))));
        return WithoutLength(contentType)[1..];
    }

    private static byte[] WriteCharset(string name)
    {
        return MmsCharsets.TryGetMib(name, out int mib) ? Write((ref w) => w.WriteInteger((ulong)mib)) : throw new RefusedException();
    }

    private static byte[] WriteHeader(JsonNode header)
    {
        var written = WspHeader.FromText(header["name"]!.GetValue<string>(), header["value"]?.GetValue<string>() ?? "");
        return Write((ref w) => w.WriteHeaders([written]));
    }

    private static byte[] WithoutLength(byte[] octets) => octets[1..];
}
