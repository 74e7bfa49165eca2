namespace MmsCodec.Tests.Conformance;

/// <summary>What the rules say: how much a finding weighs, where it is written, what is asked for and what mends it.</summary>
public class RuleTests
{
    private const string Primitives = "WAP-230-WSP §8.4.2.1";
    private const string Text = "RFC 2616 2.2";
    private const string Multipart = "WAP-230-WSP §8.5";
    private const string Entry = "WAP-230-WSP §8.5.3";
    private const string Encoded = "OMA-TS-MMS_ENC-V1_3 §7.3.19";
    private const string Addresses = "OMA-TS-MMS_ENC-V1_3 §8";

    // What must is a violation, what should or is unclear is advice. Without a clause of its own a finding cites that of the header or PDU.
    // Of requirement and remedy the words that no other kind has.
    public static TheoryData<MmsFindingCode, bool, string?, string, string> Rules => new()
    {
        { MmsFindingCode.UnknownPdu, true, null, "names one of the PDUs", "octet of the PDU that is meant" },
        { MmsFindingCode.HeaderOutOfOrder, true, "OMA-TS-MMS_ENC-V1_3 §7", "come first, in this order", "Move the header to its place" },
        { MmsFindingCode.MissingHeader, true, null, "all of its mandatory headers", "Add the header." },
        { MmsFindingCode.MissingOneOf, true, null, "one of several headers", "without an addressee" },
        { MmsFindingCode.HeaderNotDefinedForPdu, true, null, "defines for it", "move it to the PDU that has it" },
        { MmsFindingCode.RepeatedHeader, true, null, "may occur once", "drop the others" },
        { MmsFindingCode.HeaderNewerThanVersion, false, null, "no header that came with a later version", "version that has the header" },
        { MmsFindingCode.UnknownHeader, true, null, "assigned to a header", "a name in text" },
        { MmsFindingCode.DependentHeader, true, null, "stands with it", "header that it belongs to" },
        { MmsFindingCode.HeaderWithoutEffect, false, null, "only where it means something", "says already what it says" },
        { MmsFindingCode.ExpectedHeader, false, null, "calls for another header", "header that the value calls for" },
        { MmsFindingCode.ReportForAutoClass, true, null, "class Auto", "request for a report to No" },
        { MmsFindingCode.UnmatchedCount, false, null, "count that ties values", "the same count" },
        { MmsFindingCode.TrailingOctets, true, null, "ends where its last header or entry ends", "padding of a buffer" },
        { MmsFindingCode.MalformedHeaders, true, "WAP-230-WSP §8.4.2.6", "followed to the end that their length says", "length of the headers anew" },
        { MmsFindingCode.MalformedValue, true, null, "follows the syntax of its header", "in the syntax of the clause" },
        { MmsFindingCode.LeftOverOctets, true, "WAP-230-WSP §8.4.2.2", "counts exactly", "length that the value has" },
        { MmsFindingCode.UnterminatedText, true, Primitives, "ends with NUL", "Write the NUL" },
        { MmsFindingCode.IntegerNotShortest, true, Primitives, "no more octets than its number needs", "leading zero octets" },
        { MmsFindingCode.MissingQuote, true, Primitives, "has the quote 0x7F before it", "Write 0x7F" },
        { MmsFindingCode.NeedlessQuote, true, Primitives, "stands only before text", "Drop the quote;" },
        { MmsFindingCode.MissingQuotationMark, true, Primitives, "starts with the octet 0x22", "Write 0x22" },
        { MmsFindingCode.ClosingQuotationMark, true, Primitives, "no quotation mark at its end", "Drop the closing quotation mark" },
        { MmsFindingCode.ControlCharacter, true, Text, "no control characters", "Drop the character" },
        { MmsFindingCode.NotAToken, true, Text, "characters that tokens have", "separators and letters beyond US-ASCII" },
        { MmsFindingCode.SpaceAroundValue, true, Text, "neither starts nor ends with a space", "Drop the space" },
        { MmsFindingCode.CharacterNotInUri, false, "WAP-230-WSP §8.4.2.3", "characters that URIs have", "percent-encoded" },
        { MmsFindingCode.EmptyText, false, null, "is not empty.", "if there is none" },
        { MmsFindingCode.UnknownToken, true, null, "token of the header's enumeration", "one of the header's tokens" },
        { MmsFindingCode.ReservedToken, true, null, "reserved for later versions", "read the octet anyway" },
        { MmsFindingCode.ObsoleteToken, false, null, "its version has dropped", "took its place" },
        { MmsFindingCode.TokenNewerThanVersion, false, null, "no token that came with a later version", "use an older token" },
        { MmsFindingCode.ValueNotAllowedInPdu, true, null, "values that its PDU carries", "one of the values that the message names" },
        { MmsFindingCode.UnknownCharset, false, "WAP-230-WSP §8.4.2.8", "A charset is one that is assigned", "as 106" },
        { MmsFindingCode.UnassignedNumber, false, "WAP-230-WSP Appendix A", "a name that it is assigned to", "the name as text instead of the number" },
        { MmsFindingCode.UnknownParameter, false, "WAP-230-WSP §8.4.2.4", "token of a parameter", "name as text instead of the token" },
        { MmsFindingCode.UndecodableText, true, Encoded, "A text is in the charset", "in the charset that is named" },
        { MmsFindingCode.NonAsciiWithoutCharset, false, Encoded, "not US-ASCII says its charset", "guesses another one" },
        { MmsFindingCode.MessageIdInBrackets, true, null, "without angle brackets", "Drop the brackets" },
        { MmsFindingCode.UnknownAddressType, false, Addresses, "PLMN, IPv4 or IPv6", "one of these types" },
        { MmsFindingCode.MalformedAddress, true, Addresses, "grammar of its kind", "digits after an optional +" },
        { MmsFindingCode.UnrecognisedAddress, false, Addresses, "text without a type is", "Add /TYPE=PLMN" },
        { MmsFindingCode.LongerThanClientsTake, false, "OMA-TS-MMS_CONF-V1_3 §10.2.5", "no longer than every client", "Shorten the text" },
        { MmsFindingCode.EntryCountMismatch, true, Multipart, "as many entries as it says", "number of entries that there are" },
        { MmsFindingCode.MalformedPart, true, Entry, "a multipart or a PDU can be followed", "lengths inside the part" },
        { MmsFindingCode.PartWithoutContentType, true, Entry, "begin with its Content-Type", "application/octet-stream" },
        { MmsFindingCode.NestedTooDeep, true, null, "only as deep", "message of its own" },
        { MmsFindingCode.HeaderNotDefinedForPart, true, Entry, "A part has only headers", "one of requests or responses" },
        { MmsFindingCode.ContentIdWithoutBrackets, false, "WAP-230-WSP §8.4.2.67", "stands in angle brackets", "Write the brackets" },
        { MmsFindingCode.StartMatchesNoPart, false, "RFC 2387 3.2", "names the Content-ID of a part", "Content-ID that start names" },
        { MmsFindingCode.RelatedWithoutStart, false, "RFC 2387 3.2", "says with which part to start", "Add the parameter start" },
        { MmsFindingCode.RelatedWithoutType, false, "RFC 2387 3.1", "says the type of the part", "Add the parameter type" },
        { MmsFindingCode.ByteOrderMark, false, null, "no byte-order mark", "EF BB BF" },
        { MmsFindingCode.TrailingNul, false, null, "the text alone", "Drop the NUL" },
        { MmsFindingCode.DataNotInCharset, false, "WAP-230-WSP §8.4.2.8", "A text part is in the charset", "in the charset that is named" },
        { MmsFindingCode.TransferEncodedPart, false, Multipart, "multiparts are binary", "data decoded" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_weighs_cites_asks_and_mends(MmsFindingCode code, bool isViolation, string? clause, string requirement, string remedy)
    {
        MmsFindingRule rule = MmsFindingRule.Of(code);

        Assert.Equal((isViolation ? MmsFindingSeverity.Violation : MmsFindingSeverity.Advice, clause), (rule.Severity, rule.Clause));
        Assert.Contains(requirement, rule.Requirement);
        Assert.Contains(remedy, rule.Remedy);
    }

    [Fact]
    public void Every_kind_has_a_rule()
    {
        Assert.Equal(Enum.GetValues<MmsFindingCode>(), MmsFindingRule.All.Select(r => r.Code));
        Assert.Equal(Enum.GetValues<MmsFindingCode>(), Rules.Select(r => r.Data.Item1));
        Assert.All(MmsFindingRule.All, rule =>
        {
            Assert.EndsWith(".", rule.Requirement, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
            Assert.Same(rule, MmsFindingRule.Of(rule.Code));
        });
        Assert.Equal(MmsFindingRule.All.Count, MmsFindingRule.All.Select(r => r.Requirement).Distinct().Count());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(56)] // one after the last
    [InlineData(999)]
    public void There_is_no_rule_of_no_kind(int code) => Assert.Throws<ArgumentOutOfRangeException>("code", () => MmsFindingRule.Of((MmsFindingCode)code));
}
