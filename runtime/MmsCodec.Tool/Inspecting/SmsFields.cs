using System.Globalization;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Inspecting;

/// <summary>The fields of an SMS-DELIVER before its payload: where each ends, its name and what it says.</summary>
internal static class SmsFields
{
    private const int TimestampLength = 7;

    public static IEnumerable<(int End, string Name, string Text)> Of(SmsDocument document, SmsDeliver sms)
    {
        if (document.TpduOffset > 0)
        {
            yield return (document.TpduOffset, "service centre", SafeText.Of(sms.ServiceCentre?.ToString() ?? "none"));
        }

        int protocol = document.UserDataOffset - TimestampLength - 2;
        yield return (document.TpduOffset + 1, "flags", Flags(sms));
        yield return (protocol, "TP-OA", $"{SafeText.Of(sms.Originator.ToString())} ({sms.Originator.TypeOfNumber})");
        yield return (protocol + 1, "TP-PID", sms.ProtocolId.ToString(CultureInfo.InvariantCulture));
        yield return (protocol + 2, "TP-DCS", $"0x{sms.DataCoding.Octet:x2} ({sms.DataCoding.Alphabet})");
        yield return (document.UserDataOffset, "TP-SCTS", sms.Timestamp.ToString());
        yield return (document.UserDataOffset + 1, "TP-UDL", document.UserDataLength.ToString(CultureInfo.InvariantCulture));
        int at = document.UserDataOffset + 1;
        if (document.HasHeader)
        {
            yield return (++at, "TP-UDHL", (document.PayloadOffset - at).ToString(CultureInfo.InvariantCulture));
        }

        for (int i = 0; i < sms.UserData.Elements.Count; i++)
        {
            SmsInformationElement element = sms.UserData.Elements[i];
            at += 2 + element.Data.Length;
            yield return (at, $"element 0x{element.Id:x2}", Say(element));
        }
    }

    private static string Flags(SmsDeliver sms) => string.Join(", ", Words(sms));

    private static IEnumerable<string> Words(SmsDeliver sms)
    {
        yield return sms.HasMoreMessages ? "more messages" : "no more messages";
        if (sms.PreventsLoops)
        {
            yield return "no forwarding";
        }

        if (sms.HasStatusReport)
        {
            yield return "status report";
        }

        if (sms.HasReplyPath)
        {
            yield return "reply path";
        }
    }

    private static string Say(SmsInformationElement element)
    {
        SmsUserData header = new() { Elements = element };
        return header switch
        {
            { Ports: { } ports } => string.Create(CultureInfo.InvariantCulture, $"ports {ports.Destination} from {ports.Source}"),
            { Concatenation: { } part } => string.Create(CultureInfo.InvariantCulture, $"part {part.Number} of {part.Total}, reference {part.Reference}"),
            _ => Convert.ToHexStringLower(element.Data.Span),
        };
    }
}
