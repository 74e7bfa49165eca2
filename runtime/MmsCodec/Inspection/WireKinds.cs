namespace MmsCodec.Inspection;

/// <summary>Tells by their octets what files hold: no layer says it of itself.</summary>
public static class WireKinds
{
    /// <summary>What <paramref name="octets"/> most likely are; what is nothing known counts as a PDU.</summary>
    public static WireKind Of(ReadOnlySpan<byte> octets)
    {
        if (octets is [_, (byte)WspPushType.Push or (byte)WspPushType.ConfirmedPush, ..])
        {
            return MmsHeaders.TryScan(octets, out _, out _) ? WireKind.Pdu
                : !WspPushView.TryDecode(octets, out _, out _) && IsSmsDeliver(octets) ? WireKind.Sms
                : WireKind.Push;
        }

        return IsSmsDeliver(octets) ? WireKind.Sms : WireKind.Pdu;
    }

    // An SMS-DELIVER ends where its user data does; what is none seldom does so by chance.
    private static bool IsSmsDeliver(ReadOnlySpan<byte> octets)
    {
        var reader = new SmsDeliverReader(octets);
        return reader.TryRead(out _, out _) && reader.End == octets.Length;
    }
}
