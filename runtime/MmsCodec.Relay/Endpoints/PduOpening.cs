namespace MmsCodec.Relay;

/// <summary>
/// The first headers of a PDU, whose places the standard fixes (OMA-TS-MMS_ENC-V1_3 §7): they can be read where what follows cannot.
/// </summary>
/// <param name="Type">X-Mms-Message-Type.</param>
/// <param name="TransactionId">X-Mms-Transaction-Id; null when it is not the second header.</param>
internal readonly record struct PduOpening(MmsMessageType Type, string? TransactionId)
{
    private const byte MessageTypeField = 0x8C;
    private const byte TransactionIdField = 0x98;

    /// <summary>Reads what is there; null when it does not begin like a PDU.</summary>
    public static PduOpening? Of(ReadOnlySpan<byte> octets)
    {
        var reader = new WspReader(octets);
        if (!reader.TryReadOctet(out byte first) || first != MessageTypeField || !reader.TryReadOctet(out byte type))
        {
            return null;
        }

        string? transactionId = reader.TryReadOctet(out byte second)
            && second == TransactionIdField
            && reader.TryReadTextString(out WspText text)
            && !text.IsEmpty
            ? text.ToString()
            : null;
        return new PduOpening((MmsMessageType)type, transactionId);
    }
}
