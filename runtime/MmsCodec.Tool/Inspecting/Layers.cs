using System.Globalization;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Inspecting;

/// <summary>The titles of what lies inside each other in a file: SMS, push, PDU, part.</summary>
internal static class Layers
{
    public static string Title(PushDocument push)
    {
        string type = $"WSP {push.Type}";
        string content = push.Fields.ContentType is null ? "" : $", {ValueText.Of(push.Fields.ContentType)}";
        return string.Create(CultureInfo.InvariantCulture, $"{type} {push.TransactionId}{content}");
    }

    public static string Title(SmsDeliver sms)
    {
        string part = sms.UserData.Concatenation is { } concatenation
            ? string.Create(CultureInfo.InvariantCulture, $", part {concatenation.Number} of {concatenation.Total}, reference {concatenation.Reference}")
            : "";
        return $"SMS-DELIVER from {SafeText.Of(sms.Originator.ToString())}{part}";
    }

    public static string Title(MmsDocument pdu) => pdu.Pdu?.Name ?? "PDU of unknown type";

    public static string Title(PartNode part)
    {
        string name = part.Entry is null ? "body" : string.Create(CultureInfo.InvariantCulture, $"part {part.Index}");
        string content = part.Fields.ContentType is null ? "no type" : ValueText.Of(part.Fields.ContentType);
        return string.Create(CultureInfo.InvariantCulture, $"{name}: {content}, {part.Data.Length} octets");
    }
}
