using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>What the readers and writers of trees go by: the described PDUs, header names and the types that frame bodies.</summary>
/// <param name="FindPdu">The PDU with an octet of X-Mms-Message-Type, or null.</param>
/// <param name="Headers">The headers of PDUs.</param>
/// <param name="PushHeaders">The headers of pushes.</param>
/// <param name="PartHeaders">The headers of parts.</param>
/// <param name="ContentType">The syntax of Content-Type in pushes and parts, where no field octet precedes it.</param>
public sealed record InspectionSchema(
    Func<byte, PduDefinition?> FindPdu,
    HeaderSetDefinition Headers,
    HeaderSetDefinition PushHeaders,
    HeaderSetDefinition PartHeaders,
    ValueDefinition ContentType)
{
    /// <summary>The name of the media type among the members of a Content-Type.</summary>
    public const string MediaTypeMember = "mediaType";

    private const string ParametersMember = "params";

    /// <summary>MM1 as the package's specs describe it.</summary>
    public static InspectionSchema Mms { get; } = new(
        MmsSchema.FindPdu,
        MmsSchema.Headers,
        MmsSchema.HeaderSets.Push,
        MmsSchema.HeaderSets.Part,
        MmsSchema.Values.ContentType);

    /// <summary>The schema with what a vendor's specs add, for reading and checking PDUs that have it.</summary>
    /// <param name="additions">PDUs, headers, and headers on PDUs that the schema knows.</param>
    public InspectionSchema Extend(SchemaAdditions additions)
    {
        ArgumentNullException.ThrowIfNull(additions);
        Func<byte, PduDefinition?> earlier = FindPdu;
        Dictionary<byte, PduDefinition> pdus = additions.Pdus.ToDictionary(pdu => pdu.Type);
        foreach (PduExtension extension in additions.Extensions)
        {
            byte type = extension.Pdu.Type;
            pdus[type] = (pdus.GetValueOrDefault(type) ?? earlier(type) ?? extension.Pdu).With(extension.Fields);
        }

        return this with
        {
            FindPdu = type => pdus.GetValueOrDefault(type) ?? earlier(type),
            Headers = new(Headers.Name, additions.Headers, Headers),
        };
    }

    /// <summary>The media type that a Content-Type names, in lower case; null when it names none that is known.</summary>
    /// <param name="contentType">A value of <see cref="ContentType"/>.</param>
    public static string? MediaTypeOf(ValueNode? contentType) => contentType?.Find(MediaTypeMember) switch
    {
        { Value: TextValue text } => text.ToString().ToLowerInvariant(),
        { Value: NumberValue { Number: <= uint.MaxValue } number, Definition: NumbersDefinition numbers } => numbers.Find((uint)number.Number)?.Name.ToLowerInvariant(),
        _ => null,
    };

    /// <summary>The value of the first parameter with this name (case does not matter), whether written by token or by name; or null.</summary>
    /// <param name="contentType">A value of <see cref="ContentType"/>, or of another header with parameters.</param>
    /// <param name="name">The parameter's name.</param>
    public static ValueNode? FindParameter(ValueNode? contentType, string name)
    {
        if (contentType?.Find(ParametersMember)?.Value is not ListValue parameters)
        {
            return null;
        }

        foreach (ValueNode item in parameters.Items)
        {
            if (item.Value is ParameterValue parameter && parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter.Content;
            }
        }

        return null;
    }

    /// <summary>The MIBenum of the charset that a Content-Type says; null when it says none that is known.</summary>
    /// <param name="contentType">A value of <see cref="ContentType"/>.</param>
    public static int? CharsetOf(ValueNode? contentType) => FindParameter(contentType, "charset")?.Value switch
    {
        NumberValue { Number: <= int.MaxValue } number => (int)number.Number,
        TextValue text when MmsCharsets.TryGetMib(text.ToString(), out int mib) => mib,
        _ => null,
    };

    /// <summary>Whether a Content-Type says that the body is a multipart, which WSP writes in binary form (WAP-230-WSP §8.5).</summary>
    /// <param name="contentType">A value of <see cref="ContentType"/>.</param>
    public static bool IsMultipart(ValueNode? contentType) =>
        MediaTypeOf(contentType) is string name
        && (name.StartsWith("multipart/", StringComparison.Ordinal) || name.StartsWith("application/vnd.wap.multipart.", StringComparison.Ordinal));

    /// <summary>Whether a Content-Type says that the body is a PDU of MMS.</summary>
    /// <param name="contentType">A value of <see cref="ContentType"/>.</param>
    public static bool IsMmsMessage(ValueNode? contentType) => MediaTypeOf(contentType) == "application/vnd.wap.mms-message";
}
