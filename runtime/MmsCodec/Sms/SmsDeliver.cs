using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// An SMS-DELIVER: a short message on its way to a mobile station (3GPP TS 23.040), with the service centre's address before it where the
/// equipment that received it writes that. Immutable.
/// </summary>
public sealed record SmsDeliver
{
    /// <summary>The service centre that delivers it; <see langword="null"/> when the octets do not begin with its address.</summary>
    public SmsAddress? ServiceCentre { get; init; }

    /// <summary>TP-OA: who sent it. Anyone can write it.</summary>
    public required SmsAddress Originator { get; init; }

    /// <summary>TP-PID: 0 for a plain short message.</summary>
    public byte ProtocolId { get; init; }

    /// <summary>TP-DCS: how the user data is coded.</summary>
    public SmsDataCoding DataCoding { get; init; }

    /// <summary>TP-SCTS: when the service centre took it.</summary>
    public SmsTimestamp Timestamp { get; init; }

    /// <summary>TP-UD: the user data.</summary>
    public required SmsUserData UserData { get; init; }

    /// <summary>TP-MMS: whether more messages wait at the service centre.</summary>
    public bool HasMoreMessages { get; init; }

    /// <summary>TP-LP: whether the message may not be forwarded once more.</summary>
    public bool PreventsLoops { get; init; }

    /// <summary>TP-SRI: whether the sender gets a status report.</summary>
    public bool HasStatusReport { get; init; }

    /// <summary>TP-RP: whether a reply may go through the same service centre.</summary>
    public bool HasReplyPath { get; init; }

    /// <summary>The payload as text; <see langword="null"/> when it is octets.</summary>
    public string? Text => SmsText.Of(UserData.Payload.Span, DataCoding.Alphabet);

    /// <summary>Decodes an SMS-DELIVER.</summary>
    /// <param name="octets">
    /// The TPDU, alone or after the service centre's address (a length, which may be 0, and as many octets), which the octets tell. Copied.
    /// </param>
    /// <param name="deliver">The SMS; <see langword="null"/> on false.</param>
    /// <param name="error">On false, what is wrong and where. Octets after the user data are none of it.</param>
    /// <returns>Whether the octets can be followed. No input throws.</returns>
    [MustUseResult]
    public static bool TryDecode(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out SmsDeliver? deliver, out MmsError error)
    {
        var reader = new SmsDeliverReader(octets);
        return reader.TryRead(out deliver, out error);
    }

    /// <summary>The SMS-DELIVER in an array of its own, with the service centre's address when there is one.</summary>
    /// <exception cref="ArgumentException">An address has another character than it can have, or something is too long.</exception>
    public byte[] Encode() => SmsDeliverWriter.Write(this);
}
