namespace MmsCodec.Inspection;

/// <summary>An SMS-DELIVER (3GPP TS 23.040) whose fields know their places, with the push that it carries.</summary>
/// <param name="Sms">The SMS; null when it cannot be followed.</param>
/// <param name="TpduOffset">Octets from the start of the input to the TPDU: those of the service centre's address.</param>
/// <param name="AddressOffset">Octets to the originator's address, which begins with its length.</param>
/// <param name="AddressDigits">Half octets of the originator's address.</param>
/// <param name="TypeOfAddress">The octet that says what kind of address it is.</param>
/// <param name="UserDataOffset">Octets to the length of the user data.</param>
/// <param name="UserDataLength">The length of the user data, in octets or septets.</param>
/// <param name="HasHeader">Whether the user data has a header.</param>
/// <param name="PayloadOffset">Octets to what follows that header.</param>
/// <param name="Payload">What follows that header, as it is on the wire, uncopied.</param>
/// <param name="Push">The push, when the SMS is a whole message to the port of pushes; else null.</param>
/// <param name="Error">Why the octets cannot be followed further; default when they can.</param>
public sealed record SmsDocument(
    SmsDeliver? Sms,
    int TpduOffset,
    int AddressOffset,
    int AddressDigits,
    byte TypeOfAddress,
    int UserDataOffset,
    byte UserDataLength,
    bool HasHeader,
    int PayloadOffset,
    ReadOnlyMemory<byte> Payload,
    PushDocument? Push,
    MmsError Error = default)
{
    /// <summary>Reads an SMS-DELIVER, with or without the service centre's address; never throws on account of the octets.</summary>
    /// <param name="input">The input.</param>
    public static SmsDocument Read(ReadOnlyMemory<byte> input)
    {
        var reader = new SmsDeliverReader(input.Span);
        bool isRead = reader.TryRead(out SmsDeliver? sms, out MmsError error);
        return new SmsDocument(
            sms,
            reader.TpduOffset,
            reader.AddressOffset,
            reader.AddressDigits,
            reader.TypeOfAddress,
            reader.UserDataOffset,
            reader.UserDataLength,
            reader.HasHeader,
            reader.PayloadOffset,
            isRead ? input[reader.PayloadOffset..reader.End] : default,
            IsPush(sms) ? PushDocument.Read(input[..reader.End], reader.PayloadOffset) : null,
            error);
    }

    private static bool IsPush(SmsDeliver? sms) =>
        sms is { UserData: { Concatenation: null, Ports: { } ports } }
        && ports.Destination == SmsPorts.Push.Destination
        && sms.DataCoding.Alphabet == SmsAlphabet.Octets;
}
