namespace MmsCodec;

/// <summary>Writes an SMS-DELIVER.</summary>
internal static class SmsDeliverWriter
{
    public static byte[] Write(SmsDeliver deliver)
    {
        byte[] serviceCentre = deliver.ServiceCentre is { } centre ? WriteServiceCentre(centre) : [];
        byte[] originator = SmsAddressSyntax.Write(deliver.Originator, out int digits);
        byte[] userData = WriteUserData(deliver, out int length);
        byte[] timestamp = new byte[SmsTimestamp.Length];
        deliver.Timestamp.Write(timestamp);
        return
        [
            .. serviceCentre,
            FirstOctet(deliver),
            (byte)digits,
            deliver.Originator.TypeOfAddress,
            .. originator,
            deliver.ProtocolId,
            deliver.DataCoding.Octet,
            .. timestamp,
            (byte)length,
            .. userData,
        ];
    }

    private static byte[] WriteServiceCentre(SmsAddress address)
    {
        byte[] octets = SmsAddressSyntax.Write(address, out _);
        return [(byte)(1 + octets.Length), address.TypeOfAddress, .. octets];
    }

    private static byte FirstOctet(SmsDeliver deliver) => (byte)(
        (deliver.HasMoreMessages ? 0 : SmsFirstOctet.NoMoreMessages)
        | (deliver.PreventsLoops ? SmsFirstOctet.LoopPrevention : 0)
        | (deliver.HasStatusReport ? SmsFirstOctet.StatusReport : 0)
        | (deliver.UserData.Elements.Count > 0 ? SmsFirstOctet.HasHeader : 0)
        | (deliver.HasReplyPath ? SmsFirstOctet.ReplyPath : 0));

    private static byte[] WriteUserData(SmsDeliver deliver, out int length)
    {
        SmsUserData userData = deliver.UserData;
        int headerLength = SmsUserDataHeader.LengthOf(userData.Elements);
        byte[] payload = userData.Payload.Memory.ToArray();
        length = headerLength + payload.Length;
        if (deliver.DataCoding.Alphabet == SmsAlphabet.Default)
        {
            int headerSeptets = SmsUserDataHeader.SeptetsOf(headerLength);
            length = headerSeptets + payload.Length;
            payload = SmsSeptets.Pack(payload, fillBits: (headerSeptets * 7) - (headerLength * 8));
        }

        if (headerLength + payload.Length > SmsUserData.MaxLength)
        {
            throw new ArgumentException($"The user data of an SMS has at most {SmsUserData.MaxLength} octets, its header included.", nameof(deliver));
        }

        byte[] octets = new byte[headerLength + payload.Length];
        if (headerLength > 0)
        {
            SmsUserDataHeader.Write(userData.Elements, octets);
        }

        payload.CopyTo(octets, headerLength);
        return octets;
    }
}
