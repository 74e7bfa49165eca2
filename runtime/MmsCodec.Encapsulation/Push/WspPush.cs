using System.Buffers;

namespace MmsCodec;

/// <summary>A connectionless WSP push to send (WAP-230-WSP §8.2.4.1).</summary>
public sealed class WspPush
{
    private const int MmsApplication = 4;

    /// <summary>Makes a push.</summary>
    /// <param name="contentType">The type of <paramref name="data"/>.</param>
    /// <param name="data">What is pushed; it is not copied.</param>
    /// <param name="headers">The headers after the content type, in the order in which they are written.</param>
    public WspPush(ContentType contentType, ReadOnlyMemory<byte> data, params IReadOnlyList<WspHeader> headers)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        ArgumentNullException.ThrowIfNull(headers);
        ContentType = contentType;
        Data = data;
        Headers = [.. headers];
    }

    /// <summary>The TID octet, which the sender chooses (WAP-230-WSP §8.2.1).</summary>
    public byte TransactionId { get; init; }

    /// <summary>Whether the push is confirmed; not, if not said otherwise.</summary>
    public WspPushType Type { get; init; } = WspPushType.Push;

    /// <summary>The content type.</summary>
    public ContentType ContentType { get; }

    /// <summary>The headers after the content type, in wire order.</summary>
    public IReadOnlyList<WspHeader> Headers { get; }

    /// <summary>What is pushed.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Octets of the push.</summary>
    public int EncodedLength
    {
        get
        {
            int headersLength = HeadersLength;
            return 2 + WspLength.OfUintvar((uint)headersLength) + headersLength + Data.Length;
        }
    }

    private int HeadersLength => WspLength.OfContentType(ContentType) + WspLength.OfHeaders(Headers);

    /// <summary>A push of an MMS PDU to the application mms.ua, number 4 (OMA-TS-MMS_CTR-V1_3 §8.2.2).</summary>
    /// <param name="pdu">The PDU, for example an encoded M-Notification.ind; it is not copied.</param>
    /// <param name="transactionId">The TID octet.</param>
    /// <param name="initiatorUri">X-Wap-Initiator-URI, or <c>null</c> for none.</param>
    public static WspPush OfMms(ReadOnlyMemory<byte> pdu, byte transactionId, string? initiatorUri = null)
    {
        WspHeader application = WspHeader.ForApplicationId(MmsApplication);
        return new(
            new ContentType(MediaTypeNames.MmsMessage),
            pdu,
            initiatorUri is null ? [application] : [application, WspHeader.ForInitiatorUri(initiatorUri)])
        {
            TransactionId = transactionId,
        };
    }

    /// <summary>The push in an array of its own.</summary>
    /// <exception cref="ArgumentException">The content type cannot be written.</exception>
    public byte[] Encode()
    {
        byte[] octets = new byte[EncodedLength];
        Write(octets);
        return octets;
    }

    /// <summary>Writes the push to the start of <paramref name="destination"/>.</summary>
    /// <param name="destination">At least <see cref="EncodedLength"/> octets.</param>
    /// <param name="written">Octets written.</param>
    /// <returns>False when the destination is too short; nothing is written then.</returns>
    /// <exception cref="ArgumentException">The content type cannot be written.</exception>
    public bool TryEncode(Span<byte> destination, out int written)
    {
        written = 0;
        if (destination.Length < EncodedLength)
        {
            return false;
        }

        written = Write(destination);
        return true;
    }

    /// <summary>Writes the push to <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentException">The content type cannot be written.</exception>
    public void Encode(IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.Advance(Write(destination.GetSpan(EncodedLength)));
    }

    private int Write(Span<byte> destination)
    {
        var writer = new WspWriter(destination);
        writer.WriteOctet(TransactionId);
        writer.WriteOctet((byte)Type);
        writer.WriteUintvar((uint)HeadersLength);
        writer.WriteContentType(ContentType);
        writer.WriteHeaders(Headers);
        writer.WriteOctets(Data.Span);
        return writer.Written;
    }
}
