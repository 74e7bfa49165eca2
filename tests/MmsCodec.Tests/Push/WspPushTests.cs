using MmsCodec.Tests.Wsp;

namespace MmsCodec.Tests.Push;

/// <summary>WAP-230-WSP §8.2.4.1: Push and ConfirmedPush.</summary>
public sealed class WspPushTests
{
    /// <summary>A push of three octets with all headers that MMS knows.</summary>
    private static readonly byte[] Full =
    [
        0x2A, // TID
        0x07, // ConfirmedPush
        0x17, // 23 octets of headers
        0xBE, // application/vnd.wap.mms-message
        0xC3, 0x94, // Encoding-Version 1.4
        0xAF, 0x84, // X-Wap-Application-Id mms.ua
        0xB1, .. "http://a/\0"u8, // X-Wap-Initiator-URI
        0xB4, 0x83, // Push-Flag: authenticated, trusted
        0x8D, 0x83, // Content-Length 3
        0x58, 0x00, 0x00, // "X": empty
        0x8C, 0x82, 0x98, // what is pushed
    ];

    [Fact]
    public void Push_has_headers_and_data()
    {
        Assert.True(WspPushView.TryDecode(Full, out WspPushView push, out MmsError error));

        Assert.Equal(default, error);
        Assert.Equal(0x2A, push.TransactionId);
        Assert.Equal(WspPushType.ConfirmedPush, push.Type);
        Assert.Equal(23, push.HeadersLength);
        Assert.True(push.CarriesMms);
        Assert.Equal("application/vnd.wap.mms-message", push.ContentType.MediaType.ToString());
        Assert.Equal(4, push.ApplicationId);
        Assert.True(push.ApplicationUri.IsEmpty);
        Assert.Equal("http://a/", push.InitiatorUri.ToString());
        Assert.Equal((byte?)3, push.PushFlag);
        Assert.Equal(new MmsVersion(1, 4), push.EncodingVersion);
        Assert.Equal(3UL, push.ContentLength);
        Assert.Equal(26, push.DataOffset);
        Assert.Equal([0x8C, 0x82, 0x98], push.Data.ToArray());
        Assert.Equal(6, push.Headers.ToOwned().Length);
        Assert.True(push.Headers.CanBeFollowed(out _));
    }

    [Fact]
    public void Push_is_written_as_it_was()
    {
        Assert.True(WspPushView.TryDecode(Full, out WspPushView view, out _));
        var push = new WspPush(view.ContentType.ToOwned(), view.Data.ToArray(), view.Headers.ToOwned())
        {
            TransactionId = view.TransactionId,
            Type = view.Type,
        };

        Assert.Equal(Full.Length, push.EncodedLength);
        Assert.Equal(Full, push.Encode());
        byte[] longer = new byte[Full.Length + 1];
        Assert.True(push.TryEncode(longer, out int written));
        Assert.Equal(Full, longer[..written]);
        byte[] exact = new byte[Full.Length];
        Assert.True(push.TryEncode(exact, out written));
        Assert.Equal(Full, exact[..written]);
        Assert.False(push.TryEncode(new byte[Full.Length - 1], out written));
        Assert.Equal(0, written);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        push.Encode(buffer);
        Assert.Equal(Full, buffer.WrittenSpan);
    }

    [Fact]
    public void Push_of_mms_is_for_the_mms_user_agent()
    {
        // TID; Push; 3 octets of headers; application/vnd.wap.mms-message; X-Wap-Application-Id mms.ua; data
        Assert.Equal([0x01, 0x06, 0x03, 0xBE, 0xAF, 0x84, 0x8C, 0x82], WspPush.OfMms(new byte[] { 0x8C, 0x82 }, 1).Encode());
        // the same with X-Wap-Initiator-URI "a:b"
        Assert.Equal(
            [0x01, 0x06, 0x08, 0xBE, 0xAF, 0x84, 0xB1, 0x61, 0x3A, 0x62, 0x00, 0x8C],
            WspPush.OfMms(new byte[] { 0x8C }, 1, "a:b").Encode());
    }

    [Fact]
    public void Content_type_and_application_may_be_texts()
    {
        byte[] octets =
        [
            0x00, 0x06, 0x39, // TID; Push; 57 octets of headers
            .. "application/vnd.wap.mms-message\0"u8,
            0xAF, .. "X-Wap-Application:mms.ua\0"u8, // the URI of number 4, in another case
        ];
        octets[2] = (byte)(octets.Length - 3);

        Assert.True(WspPushView.TryDecode(octets, out WspPushView push, out _));
        Assert.True(push.CarriesMms);
        Assert.Equal(4, push.ApplicationId);
        Assert.Equal("X-Wap-Application:mms.ua", push.ApplicationUri.ToString());
        Assert.True(push.Data.IsEmpty);
    }

    [Fact]
    public void Headers_that_are_absent_or_odd_have_no_value()
    {
        // TID; Push; headers: text/vnd.wap.si; X-Wap-Application-Id "a:b"; Push-Flag as text; Encoding-Version as text without digits
        byte[] octets = [0x00, 0x06, 0x0C, 0xAD, 0xAF, 0x61, 0x3A, 0x62, 0x00, 0xB4, 0x61, 0x00, 0xC3, 0x61, 0x00];

        Assert.True(WspPushView.TryDecode(octets, out WspPushView push, out _));
        Assert.False(push.CarriesMms);
        Assert.Null(push.ApplicationId);
        Assert.Equal("a:b", push.ApplicationUri.ToString());
        Assert.Null(push.PushFlag);
        Assert.Null(push.EncodingVersion);
        Assert.Null(push.ContentLength);
        Assert.True(push.InitiatorUri.IsEmpty);
    }

    [Theory]
    [InlineData(new byte[] { 0x02, 0x61, 0x00 }, 0x6100, "")] // a Long-integer whose octets would read as a text
    [InlineData(new byte[] { 0x1F, 0x02, 0x61, 0x00 }, null, "")] // a length and octets, neither number nor URI
    [InlineData(new byte[] { 0x20, 0x61, 0x00 }, null, " a")]
    [InlineData(new byte[] { 0x61, 0x3A, 0x62, 0x00 }, null, "a:b")]
    [InlineData(new byte[] { 0x7F, 0xC3, 0xA4, 0x00 }, null, "ä")]
    [InlineData(new byte[] { 0x80 }, 0, "")]
    [InlineData(new byte[] { 0xFF }, 127, "")]
    [InlineData(new byte[] { 0x04, 0x7F, 0xFF, 0xFF, 0xFF }, int.MaxValue, "")]
    [InlineData(new byte[] { 0x04, 0x80, 0x00, 0x00, 0x00 }, null, "")] // beyond 31 bits
    public void Application_is_a_number_or_a_URI(byte[] value, int? id, string uri)
    {
        // TID; Push; octets of headers; application/vnd.wap.mms-message; X-Wap-Application-Id
        byte[] octets = [0x00, 0x06, (byte)(2 + value.Length), 0xBE, 0xAF, .. value];

        Assert.True(WspPushView.TryDecode(octets, out WspPushView push, out _));
        Assert.Equal(id, push.ApplicationId);
        Assert.Equal(uri, push.ApplicationUri.ToString());
    }

    [Fact]
    public void Push_without_headers_has_no_content_type()
    {
        Assert.True(WspPushView.TryDecode([0x00, 0x06, 0x00, 0x41], out WspPushView push, out _));
        Assert.True(push.ContentType.IsEmpty);
        Assert.False(push.CarriesMms);
        Assert.Equal("A"u8, push.Data);
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    [InlineData(new byte[] { 0x00 }, MmsErrorCode.Truncated, 1)]
    [InlineData(new byte[] { 0x00, 0x06 }, MmsErrorCode.Truncated, 2)]
    [InlineData(new byte[] { 0x8C, 0x82, 0x98, 0x31, 0x00 }, MmsErrorCode.NotAPush, 1)] // a PDU
    [InlineData(new byte[] { 0x00, 0x05, 0x01, 0xBE }, MmsErrorCode.NotAPush, 1)] // another WSP PDU
    [InlineData(new byte[] { 0x00, 0x06, 0x80 }, MmsErrorCode.Truncated, 3)] // the length is cut
    [InlineData(new byte[] { 0x00, 0x06, 0x02, 0xBE }, MmsErrorCode.Truncated, 4)] // headers beyond the end
    [InlineData(new byte[] { 0x00, 0x06, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F, 0xBE }, MmsErrorCode.Truncated, 8)]
    [InlineData(new byte[] { 0x00, 0x06, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0xBE }, MmsErrorCode.BadUintvar, 2)]
    [InlineData(new byte[] { 0x00, 0x06, 0x02, 0x61, 0x62, 0x00 }, MmsErrorCode.UnterminatedText, 3)] // the content type ends in the data
    public void Octets_that_are_no_push_say_where(byte[] octets, MmsErrorCode code, long offset)
    {
        Assert.False(WspPushView.TryDecode(octets, 30, out WspPushView push, out MmsError error));
        Assert.Equal(new MmsError(code, 30 + offset, 0), error);
        Assert.True(push.Data.IsEmpty);
    }

    [Fact]
    public void Every_truncation_ends_without_harm()
    {
        for (int length = 0; length < Full.Length; length++)
        {
            bool isDecoded = WspPushView.TryDecode(Full.AsSpan(0, length), out WspPushView push, out MmsError error);

            Assert.Equal(length >= 26, isDecoded);
            Assert.Equal(isDecoded, error.Code == MmsErrorCode.None);
            Assert.InRange(error.Offset, 0, length);
            Assert.Equal(Math.Max(0, length - 26), push.Data.Length);
        }
    }

    [Fact]
    public void Any_octets_are_decoded_or_refused()
    {
        int decoded = 0;
        AnyOctets.Check(octets =>
        {
            byte[] push = [0x00, 0x06, .. octets];
            if (!WspPushView.TryDecode(push, 100, out WspPushView view, out MmsError error))
            {
                Assert.InRange(error.Offset, 100, 100 + push.Length);
                return;
            }

            decoded++;
            Assert.Equal(view.DataOffset + view.Data.Length, 100 + push.Length);
            _ = (view.ApplicationId, view.PushFlag, view.EncodingVersion, view.ContentLength, view.CarriesMms);
            Assert.NotNull(view.InitiatorUri.ToString() + view.ApplicationUri.ToString());
        });

        Assert.InRange(decoded, 500, int.MaxValue);
    }

    [Fact]
    public void Decoding_allocates_nothing()
    {
        Assert.Equal(0, Allocation.Of(() =>
        {
            if (!WspPushView.TryDecode(Full, out WspPushView push, out _) || !push.CarriesMms || push.ApplicationId != 4 || push.InitiatorUri.IsEmpty)
            {
                throw new InvalidOperationException();
            }
        }));
    }
}
