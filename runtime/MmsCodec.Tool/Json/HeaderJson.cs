using System.Globalization;
using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>Headers of PDUs, pushes and parts.</summary>
/// <param name="set">Where field octets get their meaning.</param>
/// <param name="place">Whether they are those of a PDU or of WSP.</param>
internal sealed class HeaderJson(HeaderSetDefinition set, Place place)
{
    private const string Name = "name";
    private const string Code = "code";
    private const string CodePage = "codePage";
    private const string Offset = "offset";
    private const string Length = "length";
    private const string ValueHex = "valueHex";
    private const string Value = "value";

    /// <summary>Those of PDUs.</summary>
    public static HeaderJson OfPdu { get; } = new(InspectionSchema.Mms.Headers, Place.PduHeader);

    /// <summary>Those of pushes.</summary>
    public static HeaderJson OfPush { get; } = new(InspectionSchema.Mms.PushHeaders, Place.WspHeader);

    /// <summary>Those of parts.</summary>
    public static HeaderJson OfPart { get; } = new(InspectionSchema.Mms.PartHeaders, Place.WspHeader);

    public void WriteAll(Utf8JsonWriter json, string key, IReadOnlyList<HeaderNode> headers)
    {
        json.WriteStartArray(key);
        foreach (HeaderNode header in headers)
        {
            json.WriteStartObject();
            Write(json, header);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public IReadOnlyList<HeaderNode> ReadAll(JsonNode parent, string key, PduDefinition? pdu = null) =>
        parent.FindValue(key) is JsonNode headers ? [.. headers.Items().Select(header => Read(header, pdu))] : [];

    /// <summary>Whether an object describes the header with this definition.</summary>
    public bool Describes(JsonNode header, HeaderDefinition definition) => Identify(header).Definition == definition;

    /// <summary>Writes a header's value under a key of its own.</summary>
    public void WriteValue(Utf8JsonWriter json, string key, HeaderNode header)
    {
        ValueShape shape = ValueShapes.For(header.Value, place);
        NodeValue value = shape is OpaqueShape ? new OpaqueValue(header.Octets) : header.Value.Value;
        if (ContentDispositionVersion.Of(header) is string version && shape is ObjectShape members)
        {
            json.WriteStartObject(key);
            members.WriteKeys(json, value);
            json.WriteString(ContentDispositionVersion.Key, version);
            json.WriteEndObject();
        }
        else
        {
            shape.WriteMember(json, key, value);
        }
    }

    private void Write(Utf8JsonWriter json, HeaderNode header)
    {
        json.WriteText(Name, header.Name);
        json.WriteString(Code, header.Code is byte code ? string.Create(CultureInfo.InvariantCulture, $"0x{code:x2}") : null);
        if (header.CodePage != HeaderSyntax.DefaultCodePage)
        {
            json.WriteNumber(CodePage, header.CodePage);
        }

        json.WriteNumber(Offset, header.Offset);
        json.WriteNumber(Length, header.Length);
        json.WriteHex(ValueHex, header.Octets);
        ValueOf(header).Write(json, header.Value, header.Octets);
        FaultJson.WriteMember(json, FaultJson.Fault, header.Fault);
    }

    private HeaderNode Read(JsonNode node, PduDefinition? pdu)
    {
        var (name, code, definition) = Identify(node);
        HeaderNode header = new(name, code, definition, 0, 0, default, ValueNode.Of(name, HeaderSyntax.Of(definition, code, pdu), new EmptyValue()));
        return header with { Value = ValueOf(header).Read(node) };
    }

    private ExactOctets ValueOf(HeaderNode header) => new(
        header.Name,
        header.Value.Definition!,
        (json, value, octets) => WriteValue(json, Value, header with { Value = value, Octets = octets }),
        node => ValueShapes.ReadMember(node, Value, header.Name, header.Value.Definition!, place));

    // A code says it all; without the key a name that has a number goes by it, and any other is textual.
    private (string Name, byte? Code, HeaderDefinition? Definition) Identify(JsonNode node)
    {
        string? said = node.FindValue(Name)?.Text();
        byte? code = node.Find(Code) switch
        {
            { IsNull: false } given => (byte)given.HexNumberUpTo(byte.MaxValue),
            null when said is not null && set.Find(said)?.Code is byte number => (byte)(number | HeaderSyntax.FirstField),
            _ => null,
        };
        if (code is null && said is null)
        {
            throw node.Require(Name).Fault("A textual header needs a name.");
        }

        byte codePage = (byte)(node.FindValue(CodePage)?.NumberUpTo(byte.MaxValue) ?? HeaderSyntax.DefaultCodePage);
        HeaderDefinition? definition = HeaderSyntax.Find(set, code, said ?? "", codePage);
        if (code is not null && definition is not null && said is not null && !said.Equals(definition.Name, StringComparison.OrdinalIgnoreCase))
        {
            throw node.Require(Name).Fault($"Header 0x{code:x2} is {definition.Name}.");
        }

        return (definition?.Name ?? said ?? $"0x{code:X2}", code, definition);
    }
}
