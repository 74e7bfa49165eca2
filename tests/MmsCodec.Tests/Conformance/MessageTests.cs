namespace MmsCodec.Tests.Conformance;

/// <summary>What is said of each departure, of which header, and where.</summary>
public class MessageTests
{
    private const int SendReq = Pdus.AfterSendReq;
    private const int NotifyResp = Pdus.AfterNotifyResp;
    private const int Part = 15; // the headers of the part in Pdus.OnePart

    public static TheoryData<string, MmsFindingCode, long, byte, byte[]> InPdus => new()
    {
        // X-Mms-Applic-ID is a Text-string, Subject an Encoded-string, X-Mms-Content-Location a URI.
        { "starts with the octet 0xC3", MmsFindingCode.MissingQuote, SendReq + 1, 0xB7, Pdus.SendReq(0xB7, 0xC3, 0xA9, 0x00) },
        { "starts with the octet 0x80", MmsFindingCode.MissingQuote, SendReq + 1, 0xB7, Pdus.SendReq(0xB7, 0x80, 0x61, 0x00) },
        { "is quoted", MmsFindingCode.NeedlessQuote, SendReq + 1, 0xB7, Pdus.SendReq(0xB7, 0x7F, 0x61, 0x00) },
        { "control character 0x07", MmsFindingCode.ControlCharacter, SendReq + 3, 0xB7, Pdus.SendReq(0xB7, 0x7F, 0x80, 0x07, 0x00) },
        { "starts with the control character 0x09", MmsFindingCode.ControlCharacter, 4, 0xB2, [0x8C, 0x82, 0xB2, 0x03, 0x09, 0x61, 0x00] },
        { "starts with the control character 0x0D", MmsFindingCode.ControlCharacter, 4, 0xB2, [0x8C, 0x82, 0xB2, 0x05, 0x0D, 0x0A, 0x20, 0x61, 0x00] },
        { "is empty", MmsFindingCode.EmptyText, SendReq + 1, 0xB7, Pdus.SendReq(0xB7, 0x00) },
        { "starts or ends with a space", MmsFindingCode.SpaceAroundValue, SendReq, 0xB7, Pdus.SendReq(0xB7, 0x61, 0x20, 0x00) },
        { "starts or ends with a space", MmsFindingCode.SpaceAroundValue, SendReq, 0xB7, Pdus.SendReq(0xB7, 0x61, 0x09, 0x00) },
        { "starts or ends with a space", MmsFindingCode.SpaceAroundValue, SendReq, 0xB7, Pdus.SendReq(0xB7, 0x20, 0x61, 0x00) },
        { "control character 0x1F", MmsFindingCode.ControlCharacter, 5, 0x83, StoreReq(" a\x1F"u8) },
        { "octet 0x20", MmsFindingCode.CharacterNotInUri, 5, 0x83, StoreReq(" a b"u8) },
        { "octet 0x7F", MmsFindingCode.CharacterNotInUri, 4, 0x83, StoreReq("a\x7F"u8) },
        { "holds the octet 0x20: 'a b'", MmsFindingCode.NotAToken, SendReq + 2, 0x8A, Pdus.SendReq([0x8A, .. "a b"u8, 0x00]) },
        { "angle brackets", MmsFindingCode.MessageIdInBrackets, 10, 0x8B, SendConf([0x8B, .. "<1>"u8, 0x00]) },
        { "not US-ASCII", MmsFindingCode.NonAsciiWithoutCharset, SendReq + 2, 0x96, Pdus.SendReq(0x96, 0x61, 0xE9, 0x00) },
        { "not US-ASCII", MmsFindingCode.NonAsciiWithoutCharset, SendReq + 1, 0x96, Pdus.SendReq(0x96, 0xE9, 0x61, 0x00) },
        { "starts with a zero octet", MmsFindingCode.IntegerNotShortest, SendReq + 3, 0x96, Pdus.SendReq(0x96, 0x05, 0x02, 0x00, 0x6A, 0x61, 0x00) },
        { "starts with a zero octet", MmsFindingCode.IntegerNotShortest, SendReq + 4, 0x96, Pdus.SendReq([0x96, 0x1F, 0x21, 0x1E, .. new byte[29], 0x6A, 0x61, 0x00]) }, // a charset of 30 octets
        { "charset 3000", MmsFindingCode.UnknownCharset, SendReq + 2, 0x96, Pdus.SendReq(0x96, 0x05, 0x02, 0x0B, 0xB8, 0x61, 0x00) },
        { "charset 2147483647", MmsFindingCode.UnknownCharset, SendReq + 2, 0x96, Pdus.SendReq(0x96, 0x07, 0x04, 0x7F, 0xFF, 0xFF, 0xFF, 0x61, 0x00) },
        { "not in its charset, utf-8", MmsFindingCode.UndecodableText, SendReq + 5, 0x96, Pdus.SendReq(0x96, 0x05, 0xEA, 0x7F, 0x61, 0xE9, 0x00) },
        { "not in its charset, us-ascii", MmsFindingCode.UndecodableText, SendReq + 4, 0x96, Pdus.SendReq(0x96, 0x04, 0x83, 0x61, 0x80, 0x00) },
        { "control character 0x07", MmsFindingCode.ControlCharacter, SendReq + 6, 0x96, Pdus.SendReq(0x96, 0x06, 0xEA, 0x7F, 0xC3, 0xA9, 0x07, 0x00, 0x00) },
        { "control character U+0007", MmsFindingCode.ControlCharacter, SendReq + 4, 0x96, Pdus.SendReq(0x96, 0x04, 0xA7, 0x7F, 0x07, 0x00) }, // quoted, in ISO-2022-JP
        { "control character U+0007", MmsFindingCode.ControlCharacter, SendReq + 3, 0x96, Pdus.SendReq(0x96, 0x03, 0xA7, 0x07, 0x00) },
        { "control character U+0007", MmsFindingCode.ControlCharacter, SendReq + 5, 0x96, Pdus.SendReq(0x96, 0x07, 0x02, 0x03, 0xF5, 0x00, 0x07, 0x00, 0x00) }, // in UTF-16BE
        { "No NUL ends", MmsFindingCode.UnterminatedText, SendReq + 4, 0x96, Pdus.SendReq(0x96, 0x02, 0xEA, 0x61) },
        { "ends before the end", MmsFindingCode.LeftOverOctets, SendReq + 5, 0x96, Pdus.SendReq(0x96, 0x04, 0xEA, 0x61, 0x00, 0x62) },

        // Addresses.
        { "type 'PLNM', which is none of", MmsFindingCode.UnknownAddressType, SendReq, 0x82, Cc("1/TYPE=PLNM"u8) },
        { "'x y/TYPE=PLMN' in Cc does not follow the grammar", MmsFindingCode.MalformedAddress, SendReq, 0x82, Cc("x y/TYPE=PLMN"u8) },
        { "'a@' in Cc does not follow the grammar", MmsFindingCode.MalformedAddress, SendReq, 0x82, Cc("a@"u8) },
        { "'Our Bank' in Cc is no phone number", MmsFindingCode.UnrecognisedAddress, SendReq, 0x82, Cc("Our Bank"u8) },
        { $"'{new string('a', 58)} b' in Cc is no phone number", MmsFindingCode.UnrecognisedAddress, SendReq, 0x82, Cc([.. Characters(58), .. " b"u8]) }, // 60 characters are shown
        { $"'{new string('a', 58)} b…' in Cc is no phone number", MmsFindingCode.UnrecognisedAddress, SendReq, 0x82, Cc([.. Characters(58), .. " bc"u8]) },
        { "'a\\u{202E} b' in Cc", MmsFindingCode.UnrecognisedAddress, SendReq, 0x82, Pdus.SendReq([0x82, 0x08, 0xEA, .. "a\u202E b"u8, 0x00]) }, // right-to-left override
        { "Cc is empty", MmsFindingCode.EmptyText, SendReq + 1, 0x82, Cc(""u8) },

        { "'x y/TYPE=PLMN' in X-Mms-Previously-Sent-By does not follow", MmsFindingCode.MalformedAddress, 5, 0xA0, [0x8C, 0x84, 0xA0, 0x0F, 0x81, .. "x y/TYPE=PLMN"u8, 0x00, 0x84, 0x83] },
        { "'x y/TYPE=PLMN' in From does not follow", MmsFindingCode.MalformedAddress, 5, 0x89, [0x8C, 0x82, 0x89, 0x0F, 0x80, .. "x y/TYPE=PLMN"u8, 0x00] },

        // Tokens, numbers, values.
        { "does not have the value 150", MmsFindingCode.UnknownToken, SendReq + 1, 0x8F, Pdus.SendReq(0x8F, 0x96) },
        { "names 0xC2", MmsFindingCode.UnknownToken, 8, 0xA8, ViewReq(0xA8, 0xC2) },
        { "197 in X-Mms-Response-Status is reserved; it is read as Error-transient-failure", MmsFindingCode.ReservedToken, 8, 0x92, Status(0x93, 197) },
        { "255 in X-Mms-Response-Status is reserved; it is read as Error-permanent-failure", MmsFindingCode.ReservedToken, 8, 0x92, Status(0x93, 255) },
        { "Error-unspecified in X-Mms-Response-Status is obsolete after 1.0; the PDU says 1.3", MmsFindingCode.ObsoleteToken, 8, 0x92, Status(0x93, 129) },
        { "Error-permanent-lack-of-prepaid in X-Mms-Response-Status came with 1.3; the PDU says 1.2", MmsFindingCode.TokenNewerThanVersion, 8, 0x92, Status(0x92, 235) },
        {
            "M-NotifyResp.ind does not carry Expired in X-Mms-Status, only Retrieved, Rejected, Deferred, Unrecognised",
            MmsFindingCode.ValueNotAllowedInPdu,
            8,
            0x95,
            [.. Pdus.NotifyResp()[..8], 0x80]
        },
        { "starts with a zero octet", MmsFindingCode.IntegerNotShortest, SendReq + 4, 0x88, Pdus.SendReq(0x88, 0x04, 0x81, 0x02, 0x00, 0x3C) },
        { "starts with a zero octet", MmsFindingCode.IntegerNotShortest, SendReq + 2, 0x85, Pdus.SendReq(0x85, 0x05, 0x00, 0x60, 0x00, 0x00, 0x00) },
        { "it must be one octet", MmsFindingCode.MalformedValue, 6, 0x8D, [0x8C, 0x83, 0x98, 0x31, 0x00, 0x8D, .. "1.3"u8, 0x00, 0x95, 0x81] },
        { "ends here, before the end", MmsFindingCode.LeftOverOctets, SendReq + 5, 0x88, Pdus.SendReq(0x88, 0x04, 0x81, 0x01, 0x3C, 0x00) },
        { "Date does not follow its syntax: ", MmsFindingCode.MalformedValue, SendReq + 1, 0x85, Pdus.SendReq(0x85, 0x61, 0x00) },
        { "is not assigned", MmsFindingCode.UnknownParameter, 13, 0x84, Pdus.RetrieveConf([0x03, 0x83, 0xB0, 0x81]) },
        { "number 89, which is assigned to no", MmsFindingCode.UnassignedNumber, Pdus.AfterRetrieveConf, 0x84, Pdus.RetrieveConf([0xD9]) },
        { "number 3000, which is assigned to no Charset", MmsFindingCode.UnknownCharset, 14, 0x84, Pdus.RetrieveConf([0x05, 0x83, 0x81, 0x02, 0x0B, 0xB8]) },

        // Which headers there are.
        { "The message type 0x98 is that of no PDU", MmsFindingCode.UnknownPdu, 1, 0x8C, [0x8C, 0x98, 0x8D, 0x93] },
        { "X-Mms-Transaction-Id is header 3; it must be header 2", MmsFindingCode.HeaderOutOfOrder, 4, 0x98, [0x8C, 0x83, 0x8D, 0x93, 0x98, 0x31, 0x00, 0x95, 0x81] },
        { "X-Mms-MMS-Version is header 4; it must be header 3", MmsFindingCode.HeaderOutOfOrder, 7, 0x8D, [0x8C, 0x83, 0x98, 0x31, 0x00, 0x95, 0x81, 0x8D, 0x93] },
        { "M-NotifyResp.ind must have X-Mms-Status", MmsFindingCode.MissingHeader, 7, 0x95, [0x8C, 0x83, 0x98, 0x31, 0x00, 0x8D, 0x93] },
        {
            "M-Send.req must have at least one of To, Cc, Bcc",
            MmsFindingCode.MissingOneOf,
            12,
            0,
            [0x8C, 0x80, 0x98, 0x31, 0x00, 0x8D, 0x93, 0x89, 0x01, 0x81, 0x84, 0x83]
        },
        { "M-NotifyResp.ind has no X-Mms-Priority", MmsFindingCode.HeaderNotDefinedForPdu, NotifyResp, 0x8F, Pdus.NotifyResp(0x8F, 0x81) },
        { "may occur once in M-NotifyResp.ind", MmsFindingCode.RepeatedHeader, NotifyResp + 2, 0x91, Pdus.NotifyResp(0x91, 0x81, 0x91, 0x81) },
        { "X-Mms-Content-Class came into M-Send.req with 1.3; the PDU says 1.2", MmsFindingCode.HeaderNewerThanVersion, SendReq, 0xBA, OfVersion(0x92, Pdus.SendReq(0xBA, 0x80)) },
        { "field octet 0xC1 is assigned to no header", MmsFindingCode.UnknownHeader, NotifyResp, 0xC1, Pdus.NotifyResp(0xC1, 0x80) },
        { "goes on after its last header, for 1 octet.", MmsFindingCode.TrailingOctets, NotifyResp, 0, Pdus.NotifyResp(0x00) },
        { "goes on after its last header, for 2 octets.", MmsFindingCode.TrailingOctets, NotifyResp, 0, Pdus.NotifyResp(0x00, 0x00) },

        // What one header asks of another.
        { "X-Mms-Reply-Charging-Deadline means something only with X-Mms-Reply-Charging.", MmsFindingCode.DependentHeader, SendReq, 0x9D, Pdus.SendReq(0x9D, 0x03, 0x81, 0x01, 0x3C) },
        { "X-Mms-Reply-Charging-Size means something only with X-Mms-Reply-Charging.", MmsFindingCode.DependentHeader, SendReq, 0x9F, Pdus.SendReq(0x9F, 0x01, 0x05) },
        { "X-Mms-MM-State means something only with X-Mms-Store Yes", MmsFindingCode.HeaderWithoutEffect, SendReq, 0xA3, Pdus.SendReq(0xA3, 0x81) },
        { "X-Mms-MM-Flags means something only with X-Mms-Store Yes", MmsFindingCode.HeaderWithoutEffect, SendReq, 0xA4, Pdus.SendReq(0xA4, 0x03, 0x80, 0x61, 0x00) },
        { "X-Mms-Delivery-Report is Yes", MmsFindingCode.ReportForAutoClass, SendReq + 2, 0x86, Pdus.SendReq(0x8A, 0x83, 0x86, 0x80) },
        { "X-Mms-Read-Report is Yes", MmsFindingCode.ReportForAutoClass, SendReq + 2, 0x90, Pdus.SendReq(0x8A, 0x83, 0x90, 0x80) },
        { "Message-ID is expected, since the relay accepted the message", MmsFindingCode.ExpectedHeader, 9, 0x8B, SendConf([]) },
        { "Message-ID is expected, since the relay accepted the message", MmsFindingCode.ExpectedHeader, 9, 0x8B, [0x8C, 0x8A, .. SendConf([])[2..]] }, // M-Forward.conf
        { "X-Mms-Content-Location is expected, since the message was stored", MmsFindingCode.ExpectedHeader, 9, 0x83, Stored(0x8C) }, // M-Mbox-Store.conf
        { "X-Mms-Content-Location is expected, since the message was stored", MmsFindingCode.ExpectedHeader, 9, 0x83, Stored(0x90) }, // M-Mbox-Upload.conf
        { "X-Mms-Content-Location has the count 2, which no X-Mms-Response-Status has", MmsFindingCode.UnmatchedCount, 7, 0x83, Counts(0x83, [.. "http://r/1"u8, 0x00]) },
        { "X-Mms-Response-Text has the count 2, which no X-Mms-Response-Status has", MmsFindingCode.UnmatchedCount, 7, 0x93, Counts(0x93, [.. "http://r/1"u8, 0x00]) },
        {
            "X-Mms-Previously-Sent-Date has the count 2, which no X-Mms-Previously-Sent-By has",
            MmsFindingCode.UnmatchedCount,
            10,
            0xA1,
            [
                0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
                0x8D, 0x93, // X-Mms-MMS-Version: 1.3
                0xA0, 0x04, 0x81, 0x31, 0x32, 0x00, // X-Mms-Previously-Sent-By: 1, "12"
                0xA1, 0x06, 0x82, 0x04, 0x60, 0x00, 0x00, 0x00, // X-Mms-Previously-Sent-Date: 2, 2021-01-14
                0x85, 0x04, 0x60, 0x00, 0x00, 0x00, // Date: 2021-01-14
                0x84, 0x83, // Content-Type: text/plain
            ]
        },

        // Lengths.
        { "Subject has 41 characters; clients need not take more than 40", MmsFindingCode.LongerThanClientsTake, SendReq, 0x96, Pdus.SendReq([0x96, .. Characters(41), 0x00]) },
        { "Message-ID has 41 characters; clients need not take more than 40", MmsFindingCode.LongerThanClientsTake, 9, 0x8B, SendConf([0x8B, .. Characters(41), 0x00]) },
        { "X-Mms-Transaction-Id has 41 characters", MmsFindingCode.LongerThanClientsTake, 2, 0x98, [0x8C, 0x83, 0x98, .. Characters(41), 0x00, .. Pdus.NotifyResp()[5..]] },
        { "X-Mms-Content-Location has 101 characters; clients need not take more than 100", MmsFindingCode.LongerThanClientsTake, 2, 0x83, StoreReq(Characters(101)) },
        { "X-Mms-Response-Text has 31 characters; clients need not take more than 30", MmsFindingCode.LongerThanClientsTake, 12, 0x93, SendConf([0x8B, 0x31, 0x00, 0x93, .. Characters(31), 0x00]) },
        { "X-Mms-Retrieve-Text has 31 characters; clients need not take more than 30", MmsFindingCode.LongerThanClientsTake, 10, 0x9A, [.. Pdus.RetrieveConf([0x83])[..10], 0x9A, .. Characters(31), 0x00, 0x84, 0x83] },
        { "X-Mms-Store-Status-Text has 31 characters; clients need not take more than 30", MmsFindingCode.LongerThanClientsTake, 9, 0xA6, [.. Stored(0x8C), 0xA6, .. Characters(31), 0x00, 0x83, 0x61, 0x00] },
        {
            "have 313 characters with this one; clients need not take more than 312",
            MmsFindingCode.LongerThanClientsTake,
            SendReq,
            0x82,
            Pdus.SendReq([0x82, .. Characters(308), 0x00])
        },
    };

    public static TheoryData<string, MmsFindingCode, long, byte, byte[]> InBodies => new()
    {
        { "The body says that it has 2 parts and has 1", MmsFindingCode.EntryCountMismatch, 12, 0, Pdus.Mixed(0x02, 0x01, 0x01, 0x83, 0x78) },
        { "The body goes on after its last part, for 1 octet.", MmsFindingCode.TrailingOctets, 17, 0, Pdus.Mixed(0x01, 0x01, 0x01, 0x83, 0x78, 0x05) },
        { "The data of part 0 says that it has 2 parts and has 1", MmsFindingCode.EntryCountMismatch, 16, 0, Pdus.OnePart([0xA3], 0x02, 0x01, 0x01, 0x83, 0x78) },
        { "The data of part 0 goes on after its last part, for 2 octets", MmsFindingCode.TrailingOctets, 21, 0, Pdus.OnePart([0xA3], 0x01, 0x01, 0x01, 0x83, 0x78, 0x05, 0x06) },
        { "The headers of part 0 are missing", MmsFindingCode.PartWithoutContentType, 13, 0, Pdus.OnePart([], 0x78) },
        { "The headers of part 0 in part 0 are missing", MmsFindingCode.PartWithoutContentType, 17, 0, Pdus.OnePart([0xA3], 0x01, 0x00, 0x01, 0x78) },
        { "The multipart in part 0 cannot be followed: ", MmsFindingCode.MalformedPart, 17, 0, Pdus.OnePart([0xA3], 0x01, 0x05, 0x00) },
        { "The multipart in part 0 in part 0", MmsFindingCode.NestedTooDeep, 44, 0, Nested(9) },
        { "The PDU in part 0 cannot be followed: ", MmsFindingCode.MalformedPart, 16, 0, Pdus.OnePart([0xBE], 0x61) },
        { "Accept-Charset in part 0: parts have only", MmsFindingCode.HeaderNotDefinedForPart, Part + 1, 0x81, Pdus.OnePart([0x83, 0x81, 0xEA], 0x78) },
        { "field octet 0xCB of part 0 is assigned to no header", MmsFindingCode.UnknownHeader, Part + 1, 0xCB, Pdus.OnePart([0x83, 0xCB, 0x80], 0x78) },
        { "NUL stands where a header of part 0 should start", MmsFindingCode.TrailingOctets, Part + 1, 0, Pdus.OnePart([0x83, 0x00, 0x8E, 0x61, 0x00], 0x78) },
        { "The headers of part 0 cannot be followed further: ", MmsFindingCode.MalformedHeaders, Part + 2, 0x92, Pdus.OnePart([0x83, 0x92, 0x04, 0x60, 0x00], 0x78) },
        { "Date of part 0 does not follow its syntax", MmsFindingCode.MalformedValue, Part + 2, 0x92, Pdus.OnePart([0x83, 0x92, 0x61, 0x00], 0x78) },
        { "Content-ID of part 0 must start with the octet 0x22", MmsFindingCode.MissingQuotationMark, Part + 2, 0xC0, Pdus.OnePart([0x83, 0xC0, .. "<1>"u8, 0x00], 0x78) },
        { "Content-ID of part 0 must start with the octet 0x22", MmsFindingCode.MissingQuotationMark, Part + 2, 0xC0, Pdus.OnePart([0x83, 0xC0, 0x7F, .. "<1>"u8, 0x00], 0x78) },
        { "Content-ID of part 0 must start with the octet 0x22", MmsFindingCode.MissingQuotationMark, Part + 2, 0xC0, Pdus.OnePart([0x83, 0xC0, 0x00], 0x78) },
        { "ends with a quotation mark", MmsFindingCode.ClosingQuotationMark, Part + 6, 0xC0, Pdus.OnePart([0x83, 0xC0, .. "\"<1>\""u8, 0x00], 0x78) },
        { "ends with a quotation mark", MmsFindingCode.ClosingQuotationMark, Part + 5, 0xC0, Pdus.OnePart([0x83, 0xC0, .. "<1>\""u8, 0x00], 0x78) },
        { "control character 0x07", MmsFindingCode.ControlCharacter, Part + 4, 0xC0, Pdus.OnePart([0x83, 0xC0, .. "\"<\a1>"u8, 0x00], 0x78) },
        { "'1', Content-ID of part 0, must stand in angle brackets", MmsFindingCode.ContentIdWithoutBrackets, Part + 2, 0xC0, Pdus.OnePart([0x83, 0xC0, .. "\"1"u8, 0x00], 0x78) },
        { "'1>', Content-ID", MmsFindingCode.ContentIdWithoutBrackets, Part + 2, 0xC0, Pdus.OnePart([0x83, 0xC0, .. "\"1>"u8, 0x00], 0x78) },
        { "'<1', Content-ID", MmsFindingCode.ContentIdWithoutBrackets, Part + 2, 0xC0, Pdus.OnePart([0x83, 0xC0, .. "\"<1"u8, 0x00], 0x78) },
        { "of part 0 is said to be encoded as 'base64'", MmsFindingCode.TransferEncodedPart, 13, 0, Pdus.OnePart([0x83, .. "Content-Transfer-Encoding"u8, 0x00, .. "base64"u8, 0x00], 0x78) },
        { "holds the octet 0x20: 'x y'", MmsFindingCode.NotAToken, Part + 3, 0, Pdus.OnePart([0x06, 0x83, .. "x y"u8, 0x00, 0x81], 0x78) },
        { "control character 0x07", MmsFindingCode.ControlCharacter, Part + 5, 0, Pdus.OnePart([0x07, 0x83, 0x85, .. "\"a\ab"u8, 0x00], 0x78) }, // text/plain; name, a Quoted-string
        { "control character 0x07", MmsFindingCode.ControlCharacter, Part + 6, 0, Pdus.OnePart([0x07, 0x83, .. "x"u8, 0x00, .. "\"a\a"u8, 0x00], 0x78) }, // x, a Quoted-string
        { "ends with a quotation mark", MmsFindingCode.ClosingQuotationMark, Part + 6, 0, Pdus.OnePart([0x07, 0x83, .. "x"u8, 0x00, .. "\"a\""u8, 0x00], 0x78) },
        { "control character 0x07", MmsFindingCode.ControlCharacter, Part + 2, 0, Pdus.OnePart([.. "te\ax/y"u8, 0x00], 0x78) }, // a media type
        { "X-Wap-Content-URI of part 0 is empty", MmsFindingCode.EmptyText, Part + 2, 0xB0, Pdus.OnePart([0x83, 0xB0, 0x00], 0x78) },
        { "X-Wap-Content-URI of part 0 starts or ends with a space", MmsFindingCode.SpaceAroundValue, Part + 1, 0xB0, Pdus.OnePart([0x83, 0xB0, .. "a "u8, 0x00], 0x78) },
        { "holds the octet 0x20: 'a b'", MmsFindingCode.NotAToken, Part + 5, 0, Pdus.OnePart([0x07, 0x83, .. "x"u8, 0x00, .. "a b"u8, 0x00], 0x78) },
        { "has a parameter 0x30, which is not assigned", MmsFindingCode.UnknownParameter, Part + 2, 0, Pdus.OnePart([0x03, 0x83, 0xB0, 0x81], 0x78) },
        { "Content-Type of part 0 has the number 89", MmsFindingCode.UnassignedNumber, Part, 0, Pdus.OnePart([0xD9], 0x78) },
        { "starts with a byte-order mark", MmsFindingCode.ByteOrderMark, 16, 0, Pdus.OnePart([0x83], 0xEF, 0xBB, 0xBF) },
        { "The text of part 0 ends with NUL", MmsFindingCode.TrailingNul, 17, 0, Pdus.OnePart([0x83], 0x78, 0x00) },
        { "The text of part 0 is not in its charset, us-ascii", MmsFindingCode.DataNotInCharset, 20, 0, Pdus.OnePart([0x03, 0x83, 0x81, 0x83], 0x78, 0xE9) },
        { "ends with NUL", MmsFindingCode.TrailingNul, 25, 0, Pdus.OnePart([0x05, 0x83, 0x81, 0x02, 0x03, 0xFA], 0x00, 0x00, 0x00, 0x78, 0x00, 0x00) }, // half a NUL after UTF-32BE
        { "ends with NUL", MmsFindingCode.TrailingNul, 23, 0, Pdus.OnePart([0x05, 0x83, 0x81, 0x02, 0x03, 0xF6], 0x78, 0x00, 0x00, 0x00, 0x00) }, // more than one after UTF-16LE
        { "not in its charset, shift_jis", MmsFindingCode.DataNotInCharset, 20 + 4096, 0, LongPart(4096) }, // in the second piece of the data
        { "not in its charset, shift_jis", MmsFindingCode.DataNotInCharset, 20, 0, LongPart(4095) },
        { "The PDU in part 0 lies deeper", MmsFindingCode.NestedTooDeep, 8 * 16, 0, PduInPdus(8) },
        { "has no parameter type", MmsFindingCode.RelatedWithoutType, 12, 0, Pdus.RetrieveConf([0xB3], 0x00) },
        { "has no parameter start", MmsFindingCode.RelatedWithoutStart, 12, 0, Pdus.RetrieveConf([0xB3], 0x00) },
        { "No part has the Content-ID '<2>'", MmsFindingCode.StartMatchesNoPart, 18, 0, Pdus.RetrieveConf([0x06, 0xB3, 0x8A, .. "<2>"u8, 0x00], 0x00) },
    };

    [Theory]
    [MemberData(nameof(InPdus))]
    [MemberData(nameof(InBodies))]
    public void A_departure_is_named(string words, MmsFindingCode code, long offset, byte field, byte[] octets)
    {
        _ = MmsConformance.TryCheck(octets, out IReadOnlyList<MmsFinding> findings, out _);

        Assert.Contains(findings, found => (found.Code, found.Offset, found.Field) == (code, offset, field) && found.Message.Contains(words));
        Assert.All(findings, found => Assert.EndsWith(".", found.Message));
    }

    public static TheoryData<byte[]> Sound => new()
    {
        Pdus.NotifyResp([.. "X-Acme"u8, 0x00, .. " y"u8, 0x00]), // a textual header, whose text is its owner's
        SendConf([0x8B, .. "<1"u8, 0x00]), // Message-ID with one bracket
        SendConf([0x8B, .. "1>"u8, 0x00]),
        Pdus.SendReq(0x96, 0x00), // an empty Subject
        Pdus.SendReq(0x96, 0x61, 0x09, 0x62, 0x00), // a tab inside
        Pdus.SendReq(0x88, 0x03, 0x81, 0x01, 0x00), // X-Mms-Expiry: 0 seconds
        PduInPdus(7),
        Pdus.OnePart([0x83, 0x8E, .. "a b"u8, 0x00], 0x78), // Content-Location: the name of a file
        Pdus.OnePart([0x83, 0xC0, .. "\"<>"u8, 0x00], 0x78), // Content-ID: <>
        Pdus.OnePart([0x04, 0x83, .. "x"u8, 0x00, 0x00], 0x78), // a parameter without a value
        Pdus.OnePart([0x83, .. "content-transfer-encoding"u8, 0x00, .. "BINARY"u8, 0x00], 0x78),
        Pdus.OnePart([0x05, 0x83, 0x81, 0x02, 0x03, 0xFB], 0x78, 0x00, 0x00, 0x00), // x in UTF-32LE
        Pdus.OnePart([0x05, 0x83, 0x81, 0x02, 0x03, 0xF5], 0xFF, 0xFD), // a replacement character that stands in the text, in UTF-16BE
        Pdus.OnePart([0x05, 0x83, 0x81, 0x02, 0x03, 0xF6], 0xFD, 0xFF), // the same in UTF-16LE
        Pdus.OnePart([0x83], 0xEF, 0xBB), // the start of a byte-order mark
        new byte[] { 0x8C, 0x85, 0x98, 0x31, 0x00, 0x8D, 0x93 }, // M-Acknowledge.ind
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void Nothing_is_said_of_what_is_sound(byte[] octets) => Expect.None(octets);

    // Two rules meet at the octet; the graver one is told.
    [Fact]
    public void A_control_character_in_a_location_is_not_told_twice()
    {
        Assert.True(MmsConformance.TryCheck(StoreReq("a\x1F b"u8), out IReadOnlyList<MmsFinding> findings, out _));

        Assert.DoesNotContain(findings, found => found.Code == MmsFindingCode.CharacterNotInUri);
    }

    // What is no text has no length: 312 characters of recipients, and one that cannot be read.
    [Fact]
    public void A_recipient_that_cannot_be_read_counts_nothing()
    {
        byte[] pdu = Pdus.SendReq([0x82, .. Characters(307), 0x00, 0x81, 0x01, 0x02]);

        Assert.True(MmsConformance.TryCheck(pdu, out IReadOnlyList<MmsFinding> findings, out _));

        Assert.Contains(findings, found => found.Code == MmsFindingCode.MalformedValue);
        Assert.DoesNotContain(findings, found => found.Code == MmsFindingCode.LongerThanClientsTake);
    }

    // RFC 2616 7.1, WAP-230-WSP Table 39: what describes the data. All else is of requests and responses.
    [Fact]
    public void Parts_have_only_headers_that_say_something_of_their_data()
    {
        HashSet<int> ofData =
        [
            0x06, // Allow
            0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x10, 0x11, // Content-Base to Content-Type
            0x12, 0x13, 0x14, // Date, Etag, Expires
            0x1D, // Last-Modified
            0x2E, // Content-Disposition
            0x2F, 0x30, 0x31, // X-Wap-Application-Id, X-Wap-Content-URI, X-Wap-Initiator-URI
            0x3E, 0x3F, 0x40, // Content-Range, X-Wap-Tod, Content-ID
            0x43, // Encoding-Version
            0x45, 0x46, // Content-Disposition, X-WAP-Security
        ];
        for (int code = 0; code <= 0x47; code++)
        {
            byte[] pdu = Pdus.OnePart([0x83, (byte)(0x80 | code), 0x61, 0x00], 0x78);
            _ = MmsConformance.TryCheck(pdu, out IReadOnlyList<MmsFinding> findings, out _);
            Assert.Equal((code, ofData.Contains(code)), (code, findings.All(found => found.Code != MmsFindingCode.HeaderNotDefinedForPart)));
        }
    }

    private static byte[] Cc(ReadOnlySpan<byte> address) => Pdus.SendReq([0x82, .. address, 0x00]);

    private static byte[] OfVersion(byte version, byte[] pdu)
    {
        pdu[6] = version;
        return pdu;
    }

    private static byte[] Characters(int count) => [.. Enumerable.Repeat((byte)'a', count)];

    // The location comes first, so that its offset is 2: other findings do not matter here.
    private static byte[] StoreReq(ReadOnlySpan<byte> location) =>
    [
        0x8C, 0x8B, // X-Mms-Message-Type: m-mbox-store-req
        0x83, .. location, 0x00, // X-Mms-Content-Location
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
    ];

    private static byte[] SendConf(byte[] headers) =>
    [
        0x8C, 0x81, // X-Mms-Message-Type: m-send-conf
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x92, 0x80, // X-Mms-Response-Status: Ok
        .. headers,
    ];

    private static byte[] Status(byte version, byte status) =>
    [
        0x8C, 0x81, // X-Mms-Message-Type: m-send-conf
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, version, // X-Mms-MMS-Version
        0x92, status, // X-Mms-Response-Status
    ];

    private static byte[] ViewReq(params byte[] headers) =>
    [
        0x8C, 0x8D, // X-Mms-Message-Type: m-mbox-view-req
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        .. headers,
    ];

    private static byte[] Stored(byte type) =>
    [
        0x8C, type, // X-Mms-Message-Type
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0xA5, 0x80, // X-Mms-Store-Status: Success
    ];

    private static byte[] Counts(byte header, byte[] value) =>
    [
        0x8C, 0x95, // X-Mms-Message-Type: m-delete-conf
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        header, (byte)(value.Length + 1), 0x82, .. value, // of count 2
        0x92, 0x02, 0x81, 0xE0, // X-Mms-Response-Status: 1, Error-permanent-failure
    ];

    /// <summary>One part in Shift_JIS: as many letters, and half a character.</summary>
    private static byte[] LongPart(int letters) => Pdus.Mixed(
    [
        0x01, // nEntries: 1
        0x04, (byte)(0x80 | (letters + 1) >> 7), (byte)((letters + 1) & 0x7F), // HeadersLen, DataLen
        0x03, 0x83, 0x81, 0x91, // text/plain; charset=shift_jis
        .. Characters(letters), 0x81,
    ]);

    /// <summary>M-NotifyResp.ind in as many M-Retrieve.confs, each in a part of the next.</summary>
    private static byte[] PduInPdus(int depth)
    {
        byte[] inner = Pdus.NotifyResp();
        for (int i = 0; i < depth; i++)
        {
            byte[] length = inner.Length < 0x80 ? [(byte)inner.Length] : [(byte)(0x80 | inner.Length >> 7), (byte)(inner.Length & 0x7F)];
            inner = Pdus.Mixed([0x01, 0x01, .. length, 0xBE, .. inner]);
        }

        return inner;
    }

    private static byte[] Nested(int depth)
    {
        byte[] inner = [0x00]; // nEntries: 0
        for (int i = 1; i < depth; i++)
        {
            inner = [0x01, 0x01, (byte)inner.Length, 0xA3, .. inner]; // one part, application/vnd.wap.multipart.mixed
        }

        return Pdus.Mixed(inner);
    }
}
