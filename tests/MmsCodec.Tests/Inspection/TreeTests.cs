using System.Buffers;
using MmsCodec.Inspection;
using MmsCodec.Tests.Sms;

namespace MmsCodec.Tests.Inspection;

/// <summary>Where the nodes of trees lie, and that trees are written as they were read.</summary>
public class TreeTests
{
    private static readonly byte[] NotifyResp =
    [
        0x8C, 0x83, // X-Mms-Message-Type: m-notifyresp-ind
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x95, 0x81, // X-Mms-Status: Retrieved
    ];

    private static readonly byte[] Retrieve =
    [
        0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        .. "X-Acme"u8, 0x00, .. "y"u8, 0x00, // X-Acme: y
        0x84, 0xA3, // Content-Type: application/vnd.wap.multipart.mixed
        0x02, // nEntries: 2
        0x04, 0x02, 0x83, 0x8E, 0x61, 0x00, .. "hi"u8, // text/plain, Content-Location: a
        0x01, 0x04, 0xA3, 0x01, 0x01, 0x00, 0x83, // a multipart of one empty text/plain
        0x05, 0x06, // octets of no part
    ];

    [Fact]
    public void Headers_lie_one_after_another()
    {
        MmsDocument document = MmsDocument.Read(Retrieve);

        Assert.Equal(
            [("X-Mms-Message-Type", 0, 2, 1), ("X-Mms-MMS-Version", 2, 2, 3), ("X-Acme", 4, 9, 11), ("Content-Type", 13, 2, 14)],
            document.Headers.Select(header => (header.Name, header.Offset, header.Length, header.ValueOffset)));
        Assert.Equal((0, Retrieve.Length), (document.Offset, document.Length));
        Assert.Equal([0x8C, 0x8D, null, 0x84], document.Headers.Select(header => (int?)header.Code));
        Assert.Same(document.Headers[3], document.ContentType);
        Assert.Equal(MmsErrorCode.None, document.Error.Code);
    }

    [Fact]
    public void Parts_lie_one_after_another_and_in_each_other()
    {
        BodyNode body = MmsDocument.Read(Retrieve).Body!;

        Assert.Equal((15, 18, 2u), (body.Offset, body.Length, body.DeclaredEntries));
        Assert.Equal(
            [(0, new EntryPosition(16, 4, 2), 22, 2), (1, new EntryPosition(24, 1, 4), 27, 4)],
            body.Parts.Select(part => (part.Index, part.Entry!, part.DataOffset, part.Data.Length)));
        Assert.Equal((19, 3), (body.Parts[0].Fields.Headers[0].Offset, body.Parts[0].Fields.Headers[0].Length));
        Assert.Equal((18, 1), (body.Parts[0].Fields.ContentType!.Offset, body.Parts[0].Fields.ContentType!.Length));
        BodyNode nested = body.Parts[1].Nested!;
        Assert.Equal((27, 4, 1u), (nested.Offset, nested.Length, nested.DeclaredEntries));
        Assert.Equal((new EntryPosition(28, 1, 0), 31, 0), (nested.Parts[0].Entry!, nested.Parts[0].DataOffset, nested.Parts[0].Data.Length));
        Assert.Null(nested.Trailing);
        Assert.Equal(31, body.Trailing!.Offset);
        Assert.Equal([0x05, 0x06], body.Trailing.Octets.ToArray());
        Assert.Equal(Retrieve, Written(MmsDocument.Read(Retrieve).Encode));
    }

    [Fact]
    public void A_body_that_is_no_multipart_is_one_part()
    {
        byte[] pdu = [0x8C, 0x84, 0x84, 0x83, .. "hi"u8];

        BodyNode body = MmsDocument.Read(pdu).Body!;

        Assert.Equal((4, 2, null), (body.Offset, body.Length, body.DeclaredEntries));
        PartNode part = Assert.Single(body.Parts);
        Assert.Equal((0, null, 4, 2), (part.Index, part.Entry, part.DataOffset, part.Data.Length));
        Assert.Equal(pdu, Written(MmsDocument.Read(pdu).Encode));
    }

    [Fact]
    public void What_follows_the_headers_is_kept_and_written()
    {
        byte[] padded = [.. NotifyResp, 0x00, 0x00];

        MmsDocument document = MmsDocument.Read(padded);

        Assert.Equal((9, 2), (document.Trailing!.Offset, document.Trailing.Octets.Length));
        Assert.Null(MmsDocument.Read(NotifyResp).Trailing);
        Assert.Equal(padded, Written(document.Encode));
    }

    [Fact]
    public void Offsets_count_from_the_start_of_the_input()
    {
        byte[] input = [0xFF, 0xFF, 0xFF, .. Retrieve];

        MmsDocument document = MmsDocument.Read(input, 3);

        Assert.Equal((3, Retrieve.Length), (document.Offset, document.Length));
        Assert.Equal([(3, 4), (5, 6), (7, 14), (16, 17)], document.Headers.Select(header => (header.Offset, header.ValueOffset)));
        Assert.Equal(18, document.Body!.Offset);
        Assert.Equal(25, document.Body.Parts[0].DataOffset);
        Assert.Equal(30, document.Body.Parts[1].Nested!.Offset);
        Assert.Equal(Retrieve, Written(document.Encode));
    }

    [Fact]
    public void A_fault_in_the_headers_ends_the_tree_and_counts_from_the_start_too()
    {
        byte[] cut = [0xFF, .. NotifyResp[..4]]; // the transaction id has no end

        MmsDocument document = MmsDocument.Read(cut, 1);

        Assert.Equal((MmsErrorCode.UnterminatedText, 4L), (document.Error.Code, document.Error.Offset));
        Assert.Equal(["X-Mms-Message-Type"], document.Headers.Select(header => header.Name));
        Assert.Equal("M-NotifyResp.ind", document.Pdu!.Name);
        Assert.Equal(new MmsError(MmsErrorCode.NotAPdu, 1, 0), MmsDocument.Read(new byte[] { 0x8C, 0x20 }, 1).Error);
        Assert.Null(MmsDocument.Read(new byte[] { 0x20 }).Pdu);
    }

    [Fact]
    public void A_fault_in_a_value_names_the_header()
    {
        HeaderNode date = MmsDocument.Read(new byte[] { 0x8C, 0x83, 0x85, 0x61, 0x00 }).Headers[1]; // Date: a, as text

        Assert.Equal((3L, 0x85), (date.Fault.Offset, date.Fault.Header));
        Assert.Equal(default, MmsDocument.Read(NotifyResp).Headers[1].Fault);
    }

    // Two nodes of X-Mms-Message-Type and its token, three of Content-Type, its value and the media type, then one for each part.
    [Fact]
    public void A_tree_has_2_to_the_18th_nodes_at_most()
    {
        byte[] Parts(int count, params byte[] entries) => [0x8C, 0x84, 0x84, 0xA3, .. entries, .. Enumerable.Repeat<byte[]>([0x00, 0x01, 0x78], count).SelectMany(part => part)]; // of an octet, without headers

        Assert.Equal(default, MmsDocument.Read(Parts(262_139, 0x8F, 0xFF, 0x7B)).Error);
        Assert.Equal(MmsErrorCode.LimitExceeded, MmsDocument.Read(Parts(262_140, 0x8F, 0xFF, 0x7C)).Error.Code);
    }

    [Fact]
    public void A_push_and_the_PDU_in_it()
    {
        byte[] push =
        [
            0x07, 0x06, // TID 7, Push
            0x05, // HeadersLen
            0xBE, // Content-Type: application/vnd.wap.mms-message
            0xAF, 0x84, // X-Wap-Application-Id: mms.ua
            0x10, 0x10, // two shifts of the code page
            .. NotifyResp,
        ];

        PushDocument document = PushDocument.Read(push);
        PushDocument later = PushDocument.Read(new byte[] { 0xFF, 0xFF }.Concat(push).ToArray(), 2);

        Assert.Equal((7, WspPushType.Push, 5, 8), (document.TransactionId, document.Type, document.HeadersLength, document.BodyOffset));
        Assert.Equal([("X-Wap-Application-Id", 4, 2), ("shift", 6, 2)], document.Fields.Headers.Select(h => (h.Name.Equals("X-Wap-Application-Id") ? h.Name : "shift", h.Offset, h.Length)));
        Assert.Equal((8, 9), (document.Mms!.Offset, document.Mms.Length));
        Assert.Equal([(8, 9), (10, 11), (13, 14), (15, 16)], document.Mms.Headers.Select(header => (header.Offset, header.ValueOffset)));
        Assert.Equal(default, document.Error);
        Assert.Equal((10, 10, 3), (later.BodyOffset, later.Mms!.Offset, later.Fields.ContentType!.Offset - 2));
        Assert.Equal(push, Written(document.Encode));
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    [InlineData(new byte[] { 0x01 }, MmsErrorCode.Truncated, 1)]
    [InlineData(new byte[] { 0x01, 0x05, 0x00 }, MmsErrorCode.NotAPush, 1)]
    [InlineData(new byte[] { 0x01, 0x06 }, MmsErrorCode.Truncated, 2)] // no length
    [InlineData(new byte[] { 0x01, 0x06, 0x02, 0xBE }, MmsErrorCode.Truncated, 4)] // one octet of two
    public void What_is_no_push_says_why(byte[] octets, MmsErrorCode code, long offset)
    {
        Assert.Equal(new MmsError(code, offset, 0), PushDocument.Read(octets).Error);
        Assert.Equal(new MmsError(code, offset + 2, 0), PushDocument.Read(new byte[] { 0xFF, 0xFF }.Concat(octets).ToArray(), 2).Error);
        Assert.Null(PushDocument.Read(octets).Mms);
    }

    [Fact]
    public void A_push_of_something_else_has_octets_alone()
    {
        byte[] push = [0x01, 0x07, 0x01, 0x83, .. "hi"u8]; // Confirmed-Push, text/plain

        PushDocument document = PushDocument.Read(push);

        Assert.Null(document.Mms);
        Assert.Equal("hi"u8.ToArray(), document.Body.ToArray());
        Assert.Equal(push, Written(document.Encode));
    }

    [Fact]
    public void An_SMS_and_the_push_in_it()
    {
        byte[] push = [0x01, 0x06, 0x03, 0xBE, 0xAF, 0x84, .. NotifyResp];
        byte[] ports = [0x06, 0x05, 0x04, 0x0B, 0x84, 0x23, 0xF0]; // UDHL, ports 2948 and 9200
        byte[] tpdu = Tpdu.Of(0x40, 0x04, [(byte)(ports.Length + push.Length), .. ports, .. push]);

        SmsDocument sms = SmsDocument.Read(tpdu);

        Assert.Equal(default, sms.Error);
        Assert.Equal((0, 1, 8, 0x91), (sms.TpduOffset, sms.AddressOffset, sms.AddressDigits, sms.TypeOfAddress));
        Assert.Equal((16, 22, true, 24), (sms.UserDataOffset - 0, sms.UserDataLength, sms.HasHeader, sms.PayloadOffset));
        Assert.Equal(push, sms.Payload.ToArray());
        Assert.Equal((30, "M-NotifyResp.ind"), (sms.Push!.BodyOffset, sms.Push.Mms!.Pdu!.Name));
    }

    [Fact]
    public void An_SMS_that_cannot_be_followed_has_no_payload()
    {
        SmsDocument sms = SmsDocument.Read(Tpdu.Of(0x40, 0x04, 0x09, 0x01)); // nine octets, of which there is one

        Assert.Null(sms.Sms);
        Assert.NotEqual(MmsErrorCode.None, sms.Error.Code);
        Assert.True(sms.Payload.IsEmpty);
        Assert.Null(sms.Push);
    }

    // A push to another port, in another alphabet, or in pieces is not read.
    [Theory]
    [InlineData(0x04, 0x0B, 0x84, true)]
    [InlineData(0x04, 0x0B, 0x85, false)] // port 2949
    [InlineData(0x08, 0x0B, 0x84, false)] // UCS-2
    public void Only_what_goes_to_the_port_of_pushes_is_one(byte dataCoding, byte high, byte low, bool isPush)
    {
        byte[] data = [0x06, 0x05, 0x04, high, low, 0x23, 0xF0, 0x01, 0x06, 0x01, 0xBE, 0x00];

        Assert.Equal(isPush, SmsDocument.Read(Tpdu.Of(0x40, dataCoding, [(byte)data.Length, .. data])).Push is not null);
    }

    [Fact]
    public void Kinds_are_told_by_their_octets()
    {
        Assert.Equal(WireKind.Pdu, WireKinds.Of(NotifyResp));
        Assert.Equal(WireKind.Pdu, WireKinds.Of([0x8C, 0x80]));
        Assert.Equal(WireKind.Pdu, WireKinds.Of([]));
        Assert.Equal(WireKind.Pdu, WireKinds.Of([0x8D, 0x93]));
        Assert.Equal(WireKind.Push, WireKinds.Of([0x01, 0x06, 0x01, 0xBE, .. NotifyResp]));
        Assert.Equal(WireKind.Push, WireKinds.Of([0x01, 0x07, 0x01, 0xBE, .. NotifyResp]));
        Assert.Equal(WireKind.Push, WireKinds.Of([0x01, 0x06, 0x05, 0xBE])); // cut, but nothing else either
        Assert.Equal(WireKind.Sms, WireKinds.Of(Tpdu.Of(0x04, 0x04, 0x02, 0x01, 0x02)));
        Assert.Equal(WireKind.Pdu, WireKinds.Of(Tpdu.Of(0x04, 0x04, 0x02, 0x01, 0x02, 0x03))); // an octet too many for an SMS
    }

    [Fact]
    public void There_is_no_tree_without_a_schema()
    {
        Assert.Throws<ArgumentNullException>("schema", () => MmsDocument.Read(NotifyResp, null!));
        Assert.Throws<ArgumentNullException>("schema", () => PushDocument.Read(NotifyResp, null!));
        Assert.Throws<ArgumentNullException>("additions", () => InspectionSchema.Mms.Extend(null!));
        Assert.Throws<ArgumentNullException>("set", () => HeaderSyntax.Find(null!, 0x85, "Date"));
        Assert.Throws<ArgumentNullException>("document", () => MmsConformance.Check((MmsDocument)null!, NotifyResp));
        Assert.Throws<ArgumentNullException>("push", () => MmsConformance.Check((PushDocument)null!, NotifyResp));
    }

    private static byte[] Written(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> output = new();
        write(output);
        return output.WrittenSpan.ToArray();
    }
}
