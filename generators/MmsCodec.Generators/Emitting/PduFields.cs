using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>A PDU's fields as its emitters see them.</summary>
internal static class PduFields
{
    public const string MessageType = "X-Mms-Message-Type";
    public const string Version = "X-Mms-MMS-Version";
    public const string ContentType = "Content-Type";

    /// <summary>The fields that have a property: all but the message type, which is the PDU's own.</summary>
    public static IEnumerable<FieldModel> WithProperty(this PduModel pdu) =>
        pdu.Fields.Where(f => f.Header.Name != MessageType);

    /// <summary>Whether an encoder cannot do without it: mandatory, and with no value that goes without saying.</summary>
    public static bool IsRequired(this FieldModel field) =>
        field.Presence == Presence.Mandatory && field.Header.Name != Version;

    /// <summary>The version is 1.3 unless said otherwise.</summary>
    public static bool IsVersion(this FieldModel field) => field.Header.Name == Version;

    /// <summary>The version of a PDU that must have one: 1.3 unless said otherwise.</summary>
    public static bool IsMandatoryVersion(this FieldModel field) => field.IsVersion() && field.Presence == Presence.Mandatory;

    public static bool IsContentType(this FieldModel field) => field.Header.Name == ContentType;

    /// <summary>The namespaces that code for these fields names things of, beside that of the PDU.</summary>
    public static IEnumerable<string> Namespaces(this IEnumerable<FieldModel> fields) =>
        fields.Select(f => f.Value.ClrNamespace).Distinct();

    /// <summary>The field of a header that the PDU has.</summary>
    public static FieldModel FieldOf(this PduModel pdu, string header) => pdu.Fields.First(f => f.Header.Name == header);

    /// <summary>The attributes that tell the analyzers what a property or parameter is.</summary>
    public static string Attributes(this PduModel pdu, FieldModel field)
    {
        if (field.IsOriginatingAddress)
        {
            return "[OriginatingAddress]";
        }

        bool isKey = (pdu.IsAcknowledgement && field.Echoes is not null) || (pdu.IsAcknowledged && field.IsEchoed);
        return isKey ? "[TransactionKey]" : "";
    }

    /// <summary>The attributes that tell the analyzers what a PDU's type is.</summary>
    public static IReadOnlyList<string> TypeAttributes(this PduModel pdu, bool isEncoder = false)
    {
        List<string> attributes = [];
        if (pdu.IsAcknowledgement)
        {
            attributes.Add($"[Acknowledgement({Identifiers.Literal(pdu.Answers)})]");
        }

        if (pdu.IsAcknowledged)
        {
            attributes.Add($"[Notification({Identifiers.Literal(pdu.Name)})]");
        }

        if (pdu.Transport == PduTransport.GetResponse && !isEncoder)
        {
            attributes.Add("[Retrieved]");
        }

        return attributes;
    }

    /// <summary>What a field's property says of itself.</summary>
    public static string DocOf(this FieldModel field)
    {
        string doc = field.Doc.Length > 0 ? field.Doc : field.Header.Doc;
        string presence = field.Presence switch
        {
            Presence.Mandatory => "Mandatory",
            Presence.Optional => "Optional",
            _ => "Conditional" + (field.When is null ? "" : ": " + field.When.TrimEnd('.')),
        };
        string since = field.Since is "1.0" ? "" : $", since {field.Since}";
        string repeats = field.Repeats ? ", may repeat" : "";
        string allowed = field.Allowed.Count > 0 ? $" Allowed: {string.Join(", ", field.Allowed)}." : "";
        return $"{Docs.Sentence(Docs.Of(field.Header.Name, doc))} {presence}{repeats}{since}.{allowed}";
    }
}
