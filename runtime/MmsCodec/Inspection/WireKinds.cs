namespace MmsCodec.Inspection;

/// <summary>Tells by their octets what files hold: no layer says it of itself.</summary>
public static class WireKinds
{
    private const byte MessageTypeField = 0x80 | (byte)MmsHeader.MessageType;
    private const int LongestServiceCentre = 12;

    /// <summary>What <paramref name="octets"/> most likely are; what is nothing known counts as a PDU.</summary>
    public static WireKind Of(ReadOnlySpan<byte> octets)
    {
        if (octets is [MessageTypeField, >= 0x80, ..])
        {
            return WireKind.Pdu;
        }

        if (octets is [_, (byte)WspPushType.Push or (byte)WspPushType.ConfirmedPush, ..])
        {
            return MmsHeaders.TryScan(octets, out _, out _) ? WireKind.Pdu : WireKind.Push;
        }

        return IsSmsDeliver(octets) ? WireKind.Sms : WireKind.Pdu;
    }

    /// <summary>
    /// Whether the octets are an SMS-DELIVER (3GPP TS 23.040 §9.2.2.1), with or without the service centre's address before it, that
    /// ends where its user data does.
    /// </summary>
    private static bool IsSmsDeliver(ReadOnlySpan<byte> octets)
    {
        return IsDeliverTpdu(octets)
            || (octets is [>= 2 and <= LongestServiceCentre, >= 0x80, ..] && octets.Length > octets[0] && IsDeliverTpdu(octets[(octets[0] + 1)..]));
    }

    private static bool IsDeliverTpdu(ReadOnlySpan<byte> tpdu)
    {
        const int Deliver = 0;
        const int AfterAddress = 1 + 1 + 7;
        if (tpdu.Length < 3 || (tpdu[0] & 3) != Deliver || tpdu[1] > 20 || tpdu[2] < 0x80)
        {
            return false;
        }

        int lengthAt = 3 + ((tpdu[1] + 1) / 2) + AfterAddress;
        int userData = tpdu.Length - lengthAt - 1;
        return userData >= 0 && (tpdu[lengthAt] == userData || ((tpdu[lengthAt] * 7) + 7) / 8 == userData);
    }
}
