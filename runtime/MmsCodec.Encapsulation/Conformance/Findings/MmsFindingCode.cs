namespace MmsCodec;

/// <summary>The kinds of departures from the standard that a PDU can have and still be followed.</summary>
public enum MmsFindingCode
{
    /// <summary>The message type is that of no PDU, so nothing else can be checked (OMA-TS-MMS_ENC-V1_3 §7.3.30). Violation.</summary>
    UnknownPdu,

    /// <summary>A header whose place is fixed stands elsewhere (OMA-TS-MMS_ENC-V1_3 §7). Violation.</summary>
    HeaderOutOfOrder,

    /// <summary>A mandatory header is missing. Violation.</summary>
    MissingHeader,

    /// <summary>None of several headers is there of which one must be. Violation.</summary>
    MissingOneOf,

    /// <summary>The standard does not define the header for this PDU. Violation.</summary>
    HeaderNotDefinedForPdu,

    /// <summary>A header that may occur once occurs again. Violation.</summary>
    RepeatedHeader,

    /// <summary>The header came with a later version than the PDU's own. Advice.</summary>
    HeaderNewerThanVersion,

    /// <summary>The field octet is assigned to no header (OMA-TS-MMS_ENC-V1_3 §7.4; WAP-230-WSP Appendix A). Violation.</summary>
    UnknownHeader,

    /// <summary>A header stands without the one that it belongs to. Violation.</summary>
    DependentHeader,

    /// <summary>The header means nothing where another one says what it says. Advice.</summary>
    HeaderWithoutEffect,

    /// <summary>A header is missing that another one's value calls for. Advice.</summary>
    ExpectedHeader,

    /// <summary>A message of class Auto asks for a report (OMA-TS-MMS_ENC-V1_3 §6.1.1). Violation.</summary>
    ReportForAutoClass,

    /// <summary>A count that ties values together ties this one to none. Advice.</summary>
    UnmatchedCount,

    /// <summary>Octets that belong to nothing follow the last header of a PDU that has no body, or the last entry of a multipart, or
    /// stand where a header of a part should. Violation.</summary>
    TrailingOctets,

    /// <summary>The headers of a part or a push cannot be followed to their end (WAP-230-WSP §8.4.2.6). Violation.</summary>
    MalformedHeaders,

    /// <summary>A value does not follow its syntax. Violation.</summary>
    MalformedValue,

    /// <summary>Octets are left over between the end of a value and the end that its Value-length says
    /// (WAP-230-WSP §8.4.2.2). Violation.</summary>
    LeftOverOctets,

    /// <summary>Text ends at the end of its Value-length, without the NUL that ends every text (WAP-230-WSP §8.4.2.1). Violation.</summary>
    UnterminatedText,

    /// <summary>A Long-integer has more octets than its number needs (WAP-230-WSP §8.4.2.1). Violation.</summary>
    IntegerNotShortest,

    /// <summary>A text starts with an octet above 0x7F without the quote 0x7F before it (WAP-230-WSP §8.4.2.1). Violation.</summary>
    MissingQuote,

    /// <summary>The quote 0x7F stands before an octet that needs none (WAP-230-WSP §8.4.2.1). Violation.</summary>
    NeedlessQuote,

    /// <summary>A Quoted-string does not start with 0x22 (WAP-230-WSP §8.4.2.1). Violation.</summary>
    MissingQuotationMark,

    /// <summary>A Quoted-string ends with a quotation mark, which its wire form leaves out (WAP-230-WSP §8.4.2.1). Violation.</summary>
    ClosingQuotationMark,

    /// <summary>A text holds a control character (WAP-230-WSP §8.4.2.1; RFC 2616 2.2). Violation.</summary>
    ControlCharacter,

    /// <summary>A text that must be a token is empty or has other characters (WAP-230-WSP §8.4.2.1; RFC 2616 2.2). Violation.</summary>
    NotAToken,

    /// <summary>A URI or identifier starts or ends with a space (RFC 2616 2.2). Violation.</summary>
    SpaceAroundValue,

    /// <summary>A URI has characters that URIs do not have (WAP-230-WSP §8.4.2.3). Advice.</summary>
    CharacterNotInUri,

    /// <summary>A URI, identifier or address is empty. Advice.</summary>
    EmptyText,

    /// <summary>The octet is no token of the header's enumeration. Violation.</summary>
    UnknownToken,

    /// <summary>The octet is reserved for later versions. Violation.</summary>
    ReservedToken,

    /// <summary>Senders of the PDU's version no longer use the token. Advice.</summary>
    ObsoleteToken,

    /// <summary>The token came with a later version than the PDU's own. Advice.</summary>
    TokenNewerThanVersion,

    /// <summary>The value is one of the header's, but not one that this PDU carries. Violation.</summary>
    ValueNotAllowedInPdu,

    /// <summary>The number is assigned to no charset (WAP-230-WSP §8.4.2.8). Advice.</summary>
    UnknownCharset,

    /// <summary>The number is assigned to no media type, application or the like (WAP-230-WSP Appendix A). Advice.</summary>
    UnassignedNumber,

    /// <summary>The number is assigned to no parameter (WAP-230-WSP §8.4.2.4). Advice.</summary>
    UnknownParameter,

    /// <summary>A text is not in the charset that it says (OMA-TS-MMS_ENC-V1_3 §7.3.19). Violation.</summary>
    UndecodableText,

    /// <summary>A text without a charset is not US-ASCII: the receiver must guess (OMA-TS-MMS_ENC-V1_3 §7.3.19). Advice.</summary>
    NonAsciiWithoutCharset,

    /// <summary>A Message-ID has angle brackets, which it does not have in MMS (OMA-TS-MMS_ENC-V1_3 §7.3.29). Violation.</summary>
    MessageIdInBrackets,

    /// <summary>What follows <c>/TYPE=</c> is none of the types that the standard names (OMA-TS-MMS_ENC-V1_3 §8). Advice.</summary>
    UnknownAddressType,

    /// <summary>An address does not follow the grammar of its kind (OMA-TS-MMS_ENC-V1_3 §8). Violation.</summary>
    MalformedAddress,

    /// <summary>A text without a type is no kind of address (OMA-TS-MMS_ENC-V1_3 §8). Advice.</summary>
    UnrecognisedAddress,

    /// <summary>A text is longer than clients must be able to take (OMA-TS-MMS_CONF-V1_3 §10.2.5). Advice.</summary>
    LongerThanClientsTake,

    /// <summary>A multipart has another number of entries than it says (WAP-230-WSP §8.5). Violation.</summary>
    EntryCountMismatch,

    /// <summary>A part that says that it is a multipart or a PDU cannot be followed (WAP-230-WSP §8.5.3). Violation.</summary>
    MalformedPart,

    /// <summary>A part has no headers, so not even a type (WAP-230-WSP §8.5.3). Violation.</summary>
    PartWithoutContentType,

    /// <summary>Parts lie inside each other deeper than is followed: what lies below is unchecked. Violation.</summary>
    NestedTooDeep,

    /// <summary>A header of requests or responses stands in a part (WAP-230-WSP §8.5.3). Violation.</summary>
    HeaderNotDefinedForPart,

    /// <summary>A Content-ID lacks its angle brackets (WAP-230-WSP §8.4.2.67). Advice.</summary>
    ContentIdWithoutBrackets,

    /// <summary>No part has the Content-ID that <c>start</c> names (RFC 2387 3.2). Advice.</summary>
    StartMatchesNoPart,

    /// <summary>A multipart/related does not say which part to start with (RFC 2387 3.2). Advice.</summary>
    RelatedWithoutStart,

    /// <summary>A multipart/related does not say the type of the part to start with (RFC 2387 3.1). Advice.</summary>
    RelatedWithoutType,

    /// <summary>A text part starts with the byte-order mark of UTF-8. Advice.</summary>
    ByteOrderMark,

    /// <summary>A text part ends with NUL. Advice.</summary>
    TrailingNul,

    /// <summary>A text part is not in the charset that its type says (WAP-230-WSP §8.4.2.8). Advice.</summary>
    DataNotInCharset,

    /// <summary>A part says that its data is encoded for transfer, which binary multiparts do without (WAP-230-WSP §8.5). Advice.</summary>
    TransferEncodedPart,
}
