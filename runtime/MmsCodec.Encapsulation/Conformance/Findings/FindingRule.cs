namespace MmsCodec.Conformance;

/// <summary>What holds for every finding of a kind.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Clause">The clause that says so; null when that is the clause of the header or PDU.</param>
internal readonly record struct FindingRule(MmsFindingSeverity Severity, string? Clause)
{
    private const string Order = "OMA-TS-MMS_ENC-V1_3 §7";
    private const string EncodedString = "OMA-TS-MMS_ENC-V1_3 §7.3.19";
    private const string Addresses = "OMA-TS-MMS_ENC-V1_3 §8";
    private const string Maxima = "OMA-TS-MMS_CONF-V1_3 §10.2.5";
    private const string Primitives = "WAP-230-WSP §8.4.2.1";
    private const string ValueLength = "WAP-230-WSP §8.4.2.2";
    private const string Uri = "WAP-230-WSP §8.4.2.3";
    private const string Parameters = "WAP-230-WSP §8.4.2.4";
    private const string Header = "WAP-230-WSP §8.4.2.6";
    private const string Charsets = "WAP-230-WSP §8.4.2.8";
    private const string ContentId = "WAP-230-WSP §8.4.2.67";
    private const string Multipart = "WAP-230-WSP §8.5";
    private const string Entry = "WAP-230-WSP §8.5.3";
    private const string AssignedNumbers = "WAP-230-WSP Appendix A";
    private const string Text = "RFC 2616 2.2";
    private const string RelatedType = "RFC 2387 3.1";
    private const string RelatedStart = "RFC 2387 3.2";

    public static FindingRule Of(MmsFindingCode code) => code switch
    {
        MmsFindingCode.HeaderOutOfOrder => Violation(Order),
        MmsFindingCode.HeaderNewerThanVersion or MmsFindingCode.HeaderWithoutEffect or MmsFindingCode.ExpectedHeader
            or MmsFindingCode.UnmatchedCount or MmsFindingCode.EmptyText or MmsFindingCode.ObsoleteToken
            or MmsFindingCode.TokenNewerThanVersion or MmsFindingCode.ByteOrderMark or MmsFindingCode.TrailingNul => Advice(),
        MmsFindingCode.MalformedHeaders => Violation(Header),
        MmsFindingCode.LeftOverOctets => Violation(ValueLength),
        MmsFindingCode.UnterminatedText or MmsFindingCode.IntegerNotShortest or MmsFindingCode.MissingQuote
            or MmsFindingCode.NeedlessQuote or MmsFindingCode.MissingQuotationMark or MmsFindingCode.ClosingQuotationMark => Violation(Primitives),
        MmsFindingCode.ControlCharacter or MmsFindingCode.NotAToken or MmsFindingCode.SpaceAroundValue => Violation(Text),
        MmsFindingCode.CharacterNotInUri => Advice(Uri),
        MmsFindingCode.UnknownCharset or MmsFindingCode.DataNotInCharset => Advice(Charsets),
        MmsFindingCode.UnassignedNumber => Advice(AssignedNumbers),
        MmsFindingCode.UnknownParameter => Advice(Parameters),
        MmsFindingCode.UndecodableText => Violation(EncodedString),
        MmsFindingCode.NonAsciiWithoutCharset => Advice(EncodedString),
        MmsFindingCode.UnknownAddressType or MmsFindingCode.UnrecognisedAddress => Advice(Addresses),
        MmsFindingCode.MalformedAddress => Violation(Addresses),
        MmsFindingCode.LongerThanClientsTake => Advice(Maxima),
        MmsFindingCode.EntryCountMismatch => Violation(Multipart),
        MmsFindingCode.MalformedPart or MmsFindingCode.PartWithoutContentType or MmsFindingCode.HeaderNotDefinedForPart => Violation(Entry),
        MmsFindingCode.ContentIdWithoutBrackets => Advice(ContentId),
        MmsFindingCode.StartMatchesNoPart or MmsFindingCode.RelatedWithoutStart => Advice(RelatedStart),
        MmsFindingCode.RelatedWithoutType => Advice(RelatedType),
        MmsFindingCode.TransferEncodedPart => Advice(Multipart),
        _ => Violation(),
    };

    private static FindingRule Advice(string? clause = null) => new(MmsFindingSeverity.Advice, clause);

    private static FindingRule Violation(string? clause = null) => new(MmsFindingSeverity.Violation, clause);
}
