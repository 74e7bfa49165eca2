namespace MmsCodec;

/// <summary>A decoded connectionless WSP push over the caller's octets (WAP-230-WSP §8.2.4.1): what carries M-Notification.ind and the
/// other PDUs that a relay sends unasked (OMA-TS-MMS_CTR-V1_3 §8.2.2).</summary>
public readonly ref struct WspPushView
{
    private WspPushView(byte transactionId, WspPushType type, ContentTypeView contentType, WspHeaders headers, int headersLength,
        ReadOnlySpan<byte> data, long dataOffset)
    {
        TransactionId = transactionId;
        Type = type;
        ContentType = contentType;
        Headers = headers;
        HeadersLength = headersLength;
        Data = data;
        DataOffset = dataOffset;
    }

    /// <summary>The TID octet (WAP-230-WSP §8.2.1).</summary>
    public byte TransactionId { get; }

    /// <summary>Whether the push is confirmed.</summary>
    public WspPushType Type { get; }

    /// <summary>Octets of content type and headers.</summary>
    public int HeadersLength { get; }

    /// <summary>The content type; empty when <see cref="HeadersLength"/> is 0.</summary>
    public ContentTypeView ContentType { get; }

    /// <summary>The headers after the content type.</summary>
    public WspHeaders Headers { get; }

    /// <summary>What is pushed, for example an M-Notification.ind.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Octets from the start of what was decoded, offset included, to the data.</summary>
    public long DataOffset { get; }

    /// <summary>Whether the content type says that an MMS PDU is pushed.</summary>
    public bool CarriesMms => ContentType.MediaType.Is(MediaTypeNames.MmsMessage);

    /// <summary>X-Wap-Application-Id as assigned number, 4 for mms.ua, from a number or a known URI; <c>null</c> when there is none or
    /// its URI has no number (WAP-230-WSP §8.4.2.54).</summary>
    public int? ApplicationId =>
        !Headers.TryFind(WspFieldNames.ApplicationId, out WspHeaderView header) ? null
        : header.TryRead<ulong, IntegerSyntax>(out ulong number) && number <= int.MaxValue ? (int)number
        : AssignedApplicationIds.TryGetCode(ApplicationUri.ToString(), out int code) ? code
        : null;

    /// <summary>X-Wap-Application-Id as URI; empty when there is none or it is a number.</summary>
    public WspText ApplicationUri =>
        Headers.TryFind(WspFieldNames.ApplicationId, out WspHeaderView header)
            && header.Value is [> 31, ..]
            && header.TryRead<WspText, UriSyntax>(out WspText uri)
            ? uri
            : default;

    /// <summary>X-Wap-Initiator-URI, who asked for the push; empty when there is none. It can be forged: a hint, no proof.</summary>
    public WspText InitiatorUri => Headers.TextOf(WspFieldNames.InitiatorUri);

    /// <summary>Push-Flag: 0x01 the initiator is authenticated, 0x02 the content is trusted, 0x04 this is the last push; <c>null</c>
    /// when there is none.</summary>
    public byte? PushFlag =>
        Headers.TryFind(WspFieldNames.PushFlag, out WspHeaderView header) && header.TryRead<byte, ShortIntegerSyntax>(out byte flags)
            ? flags
            : null;

    /// <summary>Encoding-Version of the headers; <c>null</c> when there is none (WAP-230-WSP §8.4.2.70).</summary>
    public MmsVersion? EncodingVersion =>
        Headers.TryFind(WspFieldNames.EncodingVersion, out WspHeaderView header)
            && header.TryRead<MmsVersion, VersionSyntax>(out MmsVersion version)
            ? version
            : null;

    /// <summary>Content-Length, octets that <see cref="Data"/> should have; <c>null</c> when there is none.</summary>
    public ulong? ContentLength =>
        Headers.TryFind(WspFieldNames.ContentLength, out WspHeaderView header) && header.TryRead<ulong, IntegerSyntax>(out ulong length)
            ? length
            : null;

    /// <summary>Decodes a push. Headers are read when they are asked for: what is wrong with them does not make it fail.</summary>
    /// <param name="push">The push, from its TID on: what a datagram to port 2948 holds.</param>
    /// <param name="view">The push, valid as long as <paramref name="push"/> is.</param>
    /// <param name="error">On false, what is wrong and where, counted from the start of <paramref name="push"/>.</param>
    [MustUseResult]
    public static bool TryDecode([LiesOver] ReadOnlySpan<byte> push, out WspPushView view, out MmsError error)
    {
        return TryDecode(push, 0, out view, out error);
    }

    /// <inheritdoc cref="TryDecode(ReadOnlySpan{byte}, out WspPushView, out MmsError)"/>
    /// <param name="push">The push, from its TID on: what a datagram to port 2948 holds.</param>
    /// <param name="offset">Where <paramref name="push"/> starts in what holds it; offsets count from there.</param>
    /// <param name="view">The push, valid as long as <paramref name="push"/> is.</param>
    /// <param name="error">On false, what is wrong and where.</param>
    [MustUseResult]
    public static bool TryDecode([LiesOver] ReadOnlySpan<byte> push, long offset, out WspPushView view, out MmsError error)
    {
        view = default;
        var reader = new WspReader(push, offset);
        if (push is [_, not ((byte)WspPushType.Push or (byte)WspPushType.ConfirmedPush), ..])
        {
            error = new(MmsErrorCode.NotAPush, offset + 1, 0);
            return false;
        }

        if (!reader.TryReadOctet(out byte transactionId) || !reader.TryReadOctet(out byte type)
            || !reader.TryReadUintvar(out uint headersLength)
            || !reader.TrySlice((int)Math.Min(headersLength, int.MaxValue), out WspReader headers))
        {
            error = reader.ToError();
            return false;
        }

        ContentTypeView contentType = default;
        if (!headers.IsAtEnd && !ContentTypeSyntax.TryRead(ref headers, out contentType))
        {
            error = headers.ToError();
            return false;
        }

        view = new(transactionId, (WspPushType)type, contentType, new WspHeaders(headers.Unread, headers.Offset), (int)headersLength,
            reader.Unread, reader.Offset);
        error = default;
        return true;
    }
}
