namespace MmsCodec.Conformance;

/// <summary>For each kind of finding: what the rule asks for, and what a fix would be. A sentence each.</summary>
internal static class FindingWords
{
    public static (string Requirement, string Remedy) Of(MmsFindingCode code) => code switch
    {
        MmsFindingCode.UnknownPdu => (
            "X-Mms-Message-Type names one of the PDUs of MMS.",
            "Write the octet of the PDU that is meant; a receiver answers a type that it does not know with Unrecognised."),
        MmsFindingCode.HeaderOutOfOrder => (
            "X-Mms-Message-Type, X-Mms-Transaction-Id and X-Mms-MMS-Version come first, in this order, and Content-Type comes last.",
            "Move the header to its place; receivers that read the first headers by position refuse the PDU otherwise."),
        MmsFindingCode.MissingHeader => (
            "A PDU has all of its mandatory headers.",
            "Add the header."),
        MmsFindingCode.MissingOneOf => (
            "A PDU that must have one of several headers has one.",
            "Add one of the headers that are named: a message without an addressee cannot be delivered."),
        MmsFindingCode.HeaderNotDefinedForPdu => (
            "A PDU has only headers that the standard defines for it.",
            "Leave the header out, or move it to the PDU that has it; receivers ignore it here."),
        MmsFindingCode.RepeatedHeader => (
            "A header that may occur once occurs once.",
            "Keep the one that is meant and drop the others; receivers differ in which of them they take."),
        MmsFindingCode.HeaderNewerThanVersion => (
            "A PDU has no header that came with a later version than its own.",
            "Raise X-Mms-MMS-Version to the version that has the header, or leave the header out."),
        MmsFindingCode.UnknownHeader => (
            "A field octet is one that is assigned to a header.",
            "Use an assigned octet; give a header of your own a name in text, which receivers can skip safely."),
        MmsFindingCode.DependentHeader => (
            "A header that belongs to another one stands with it.",
            "Add the header that it belongs to, or leave this one out."),
        MmsFindingCode.HeaderWithoutEffect => (
            "A header stands only where it means something.",
            "Leave the header out: another one says already what it says."),
        MmsFindingCode.ExpectedHeader => (
            "Where the value of one header calls for another header, that one is there.",
            "Add the header that the value calls for."),
        MmsFindingCode.ReportForAutoClass => (
            "A message of class Auto asks for no report.",
            "Set the request for a report to No, or choose another message class."),
        MmsFindingCode.UnmatchedCount => (
            "A count that ties values together is that of another value.",
            "Give the values that belong together the same count, or leave out the one that stands alone."),
        MmsFindingCode.TrailingOctets => (
            "A PDU ends where its last header or entry ends.",
            "Drop the octets; often they are padding of a buffer, or a length was written too small."),
        MmsFindingCode.MalformedHeaders => (
            "The headers of a part or a push can be followed to the end that their length says.",
            "Write the length of the headers anew, and look at the header before this offset."),
        MmsFindingCode.MalformedValue => (
            "A value follows the syntax of its header.",
            "Write the value in the syntax of the clause; receivers drop a header that they cannot read, or the whole PDU."),
        MmsFindingCode.LeftOverOctets => (
            "A Value-length counts exactly the octets of its value.",
            "Write the length that the value has, or the octets that are missing from it."),
        MmsFindingCode.UnterminatedText => (
            "Text ends with NUL, which the Value-length around it counts.",
            "Write the NUL and count it."),
        MmsFindingCode.IntegerNotShortest => (
            "A Long-integer has no more octets than its number needs.",
            "Drop the leading zero octets and lower the length by as many."),
        MmsFindingCode.MissingQuote => (
            "A text that starts with an octet above 0x7F has the quote 0x7F before it.",
            "Write 0x7F before the text; without it readers may take the first octet for a token or number."),
        MmsFindingCode.NeedlessQuote => (
            "The quote 0x7F stands only before text that starts with an octet above 0x7F.",
            "Drop the quote; some readers take it for part of the text."),
        MmsFindingCode.MissingQuotationMark => (
            "A Quoted-string starts with the octet 0x22.",
            "Write 0x22 before the text."),
        MmsFindingCode.ClosingQuotationMark => (
            "A Quoted-string has no quotation mark at its end: the NUL stands for it.",
            "Drop the closing quotation mark; readers take it for part of the text, and references to the part fail."),
        MmsFindingCode.ControlCharacter => (
            "Text has no control characters.",
            "Drop the character, or write the text as an encoded string if it is meant."),
        MmsFindingCode.NotAToken => (
            "A token is not empty and has only the characters that tokens have.",
            "Leave out spaces, separators and letters beyond US-ASCII, or use a header that takes any text."),
        MmsFindingCode.SpaceAroundValue => (
            "A URI or identifier neither starts nor ends with a space.",
            "Drop the space: what compares identifiers octet for octet finds no match with it."),
        MmsFindingCode.CharacterNotInUri => (
            "A URI has only the characters that URIs have.",
            "Write the character percent-encoded."),
        MmsFindingCode.EmptyText => (
            "A URI, identifier or address is not empty.",
            "Write the value, or leave the header out if there is none."),
        MmsFindingCode.UnknownToken => (
            "The octet is a token of the header's enumeration.",
            "Write one of the header's tokens."),
        MmsFindingCode.ReservedToken => (
            "Octets that are reserved for later versions are not sent.",
            "Write the token that the message names, as which receivers read the octet anyway."),
        MmsFindingCode.ObsoleteToken => (
            "A sender does not use tokens that its version has dropped.",
            "Write the token that took its place in the PDU's version."),
        MmsFindingCode.TokenNewerThanVersion => (
            "A PDU has no token that came with a later version than its own.",
            "Raise X-Mms-MMS-Version to the version that has the token, or use an older token."),
        MmsFindingCode.ValueNotAllowedInPdu => (
            "A header has one of the values that its PDU carries.",
            "Write one of the values that the message names."),
        MmsFindingCode.UnknownCharset => (
            "A charset is one that is assigned.",
            "Write the text in UTF-8 and its charset as 106."),
        MmsFindingCode.UnassignedNumber => (
            "A number stands for a name that it is assigned to.",
            "Write the name as text instead of the number."),
        MmsFindingCode.UnknownParameter => (
            "The token of a parameter is one that is assigned.",
            "Write the parameter's name as text instead of the token."),
        MmsFindingCode.UndecodableText => (
            "A text is in the charset that it says.",
            "Write the text in the charset that is named, or name the one that it is in."),
        MmsFindingCode.NonAsciiWithoutCharset => (
            "A text that is not US-ASCII says its charset.",
            "Write the text as an encoded string with its charset; each receiver guesses another one otherwise."),
        MmsFindingCode.MessageIdInBrackets => (
            "A Message-ID stands without angle brackets.",
            "Drop the brackets; reports that repeat the identifier without them would not match."),
        MmsFindingCode.UnknownAddressType => (
            "What follows /TYPE= is PLMN, IPv4 or IPv6.",
            "Write one of these types, or an e-mail address without a type."),
        MmsFindingCode.MalformedAddress => (
            "An address follows the grammar of its kind.",
            "Write a phone number as digits after an optional +, with /TYPE=PLMN; an e-mail address as in mail."),
        MmsFindingCode.UnrecognisedAddress => (
            "A text without a type is an e-mail address or a number of one of the kinds that the standard names.",
            "Add /TYPE=PLMN to a phone number, or write the whole e-mail address."),
        MmsFindingCode.LongerThanClientsTake => (
            "Texts are no longer than every client must be able to take.",
            "Shorten the text; some clients cut it or drop the PDU."),
        MmsFindingCode.EntryCountMismatch => (
            "A multipart has as many entries as it says.",
            "Write the number of entries that there are, or the entries that are missing."),
        MmsFindingCode.MalformedPart => (
            "A part that says that it is a multipart or a PDU can be followed.",
            "Write the lengths inside the part anew, or give it the type of what it holds."),
        MmsFindingCode.PartWithoutContentType => (
            "The headers of a part begin with its Content-Type.",
            "Write the part's type; application/octet-stream when it is not known."),
        MmsFindingCode.NestedTooDeep => (
            "Parts lie inside each other only as deep as can be followed.",
            "Send the inner message as a message of its own."),
        MmsFindingCode.HeaderNotDefinedForPart => (
            "A part has only headers that say something of its data.",
            "Leave the header out: it is one of requests or responses."),
        MmsFindingCode.ContentIdWithoutBrackets => (
            "A Content-ID stands in angle brackets.",
            "Write the brackets; presentations refer to what is between them."),
        MmsFindingCode.StartMatchesNoPart => (
            "The parameter start names the Content-ID of a part.",
            "Give the presentation part the Content-ID that start names; clients show the parts in any order otherwise."),
        MmsFindingCode.RelatedWithoutStart => (
            "A multipart/related says with which part to start.",
            "Add the parameter start with the Content-ID of the presentation part."),
        MmsFindingCode.RelatedWithoutType => (
            "A multipart/related says the type of the part to start with.",
            "Add the parameter type, as application/smil."),
        MmsFindingCode.ByteOrderMark => (
            "Text in UTF-8 has no byte-order mark.",
            "Drop the three octets EF BB BF; some clients show them."),
        MmsFindingCode.TrailingNul => (
            "The data of a text part is the text alone.",
            "Drop the NUL and lower the length of the data: parts are not terminated."),
        MmsFindingCode.DataNotInCharset => (
            "A text part is in the charset that its type says.",
            "Write the text in the charset that is named, or name the one that it is in."),
        MmsFindingCode.TransferEncodedPart => (
            "The data of a part is as it is: multiparts are binary.",
            "Leave Content-Transfer-Encoding out, and write the data decoded."),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
