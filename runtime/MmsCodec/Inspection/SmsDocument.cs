namespace MmsCodec.Inspection;

/// <summary>An SMS-DELIVER (3GPP TS 23.040) whose fields know their places, with the push that it carries.</summary>
/// <param name="sms">The SMS; null when it cannot be followed.</param>
/// <param name="tpduOffset">Octets from the start of the input to the TPDU: those of the service centre's address.</param>
/// <param name="addressOffset">Octets to the originator's address, which begins with its length.</param>
/// <param name="addressDigits">Half octets of the originator's address.</param>
/// <param name="typeOfAddress">The octet that says what kind of address it is.</param>
/// <param name="userDataOffset">Octets to the length of the user data.</param>
/// <param name="userDataLength">The length of the user data, in octets or septets.</param>
/// <param name="hasHeader">Whether the user data has a header.</param>
/// <param name="payloadOffset">Octets to what follows that header.</param>
/// <param name="payload">What follows that header, as it is on the wire, uncopied.</param>
/// <param name="push">The push, when the SMS is a whole message to the port of pushes; else null.</param>
/// <param name="error">Why the octets cannot be followed further; default when they can.</param>
public sealed class SmsDocument(
    SmsDeliver? sms,
    int tpduOffset,
    int addressOffset,
    int addressDigits,
    byte typeOfAddress,
    int userDataOffset,
    byte userDataLength,
    bool hasHeader,
    int payloadOffset,
    ReadOnlyMemory<byte> payload,
    PushDocument? push,
    MmsError error = default)
{
    /// <summary>The SMS; null when it cannot be followed.</summary>
    public SmsDeliver? Sms { get; } = sms;

    /// <summary>Octets from the start of the input to the TPDU: those of the service centre's address.</summary>
    public int TpduOffset { get; } = tpduOffset;

    /// <summary>Octets to the originator's address, which begins with its length.</summary>
    public int AddressOffset { get; } = addressOffset;

    /// <summary>Half octets of the originator's address.</summary>
    public int AddressDigits { get; } = addressDigits;

    /// <summary>The octet that says what kind of address it is.</summary>
    public byte TypeOfAddress { get; } = typeOfAddress;

    /// <summary>Octets to the length of the user data.</summary>
    public int UserDataOffset { get; } = userDataOffset;

    /// <summary>The length of the user data, in octets or septets.</summary>
    public byte UserDataLength { get; } = userDataLength;

    /// <summary>Whether the user data has a header.</summary>
    public bool HasHeader { get; } = hasHeader;

    /// <summary>Octets to what follows that header.</summary>
    public int PayloadOffset { get; } = payloadOffset;

    /// <summary>What follows that header, as it is on the wire, uncopied.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    /// <summary>The push, when the SMS is a whole message to the port of pushes; else null.</summary>
    public PushDocument? Push { get; } = push;

    /// <summary>Why the octets cannot be followed further; default when they can.</summary>
    public MmsError Error { get; } = error;

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
