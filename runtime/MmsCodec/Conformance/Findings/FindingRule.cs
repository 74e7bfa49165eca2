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
        MmsFindingCode.HeaderNewerThanVersion => Advice(),
        MmsFindingCode.HeaderWithoutEffect => Advice(),
        MmsFindingCode.ExpectedHeader => Advice(),
        MmsFindingCode.UnmatchedCount => Advice(),
        MmsFindingCode.MalformedHeaders => Violation(Header),
        MmsFindingCode.LeftOverOctets => Violation(ValueLength),
        MmsFindingCode.UnterminatedText => Violation(Primitives),
        MmsFindingCode.IntegerNotShortest => Violation(Primitives),
        MmsFindingCode.MissingQuote => Violation(Primitives),
        MmsFindingCode.NeedlessQuote => Violation(Primitives),
        MmsFindingCode.MissingQuotationMark => Violation(Primitives),
        MmsFindingCode.ClosingQuotationMark => Violation(Primitives),
        MmsFindingCode.ControlCharacter => Violation(Text),
        MmsFindingCode.NotAToken => Violation(Text),
        MmsFindingCode.SpaceAroundValue => Violation(Text),
        MmsFindingCode.CharacterNotInUri => Advice(Uri),
        MmsFindingCode.EmptyText => Advice(),
        MmsFindingCode.ObsoleteToken => Advice(),
        MmsFindingCode.TokenNewerThanVersion => Advice(),
        MmsFindingCode.UnknownCharset => Advice(Charsets),
        MmsFindingCode.UnassignedNumber => Advice(AssignedNumbers),
        MmsFindingCode.UnknownParameter => Advice(Parameters),
        MmsFindingCode.UndecodableText => Violation(EncodedString),
        MmsFindingCode.NonAsciiWithoutCharset => Advice(EncodedString),
        MmsFindingCode.UnknownAddressType => Advice(Addresses),
        MmsFindingCode.MalformedAddress => Violation(Addresses),
        MmsFindingCode.UnrecognisedAddress => Advice(Addresses),
        MmsFindingCode.LongerThanClientsTake => Advice(Maxima),
        MmsFindingCode.EntryCountMismatch => Violation(Multipart),
        MmsFindingCode.MalformedPart => Violation(Entry),
        MmsFindingCode.PartWithoutContentType => Violation(Entry),
        MmsFindingCode.HeaderNotDefinedForPart => Violation(Entry),
        MmsFindingCode.ContentIdWithoutBrackets => Advice(ContentId),
        MmsFindingCode.StartMatchesNoPart => Advice(RelatedStart),
        MmsFindingCode.RelatedWithoutStart => Advice(RelatedStart),
        MmsFindingCode.RelatedWithoutType => Advice(RelatedType),
        MmsFindingCode.ByteOrderMark => Advice(),
        MmsFindingCode.TrailingNul => Advice(),
        MmsFindingCode.DataNotInCharset => Advice(Charsets),
        MmsFindingCode.TransferEncodedPart => Advice(Multipart),
        _ => Violation(),
    };

    private static FindingRule Advice(string? clause = null) => new(MmsFindingSeverity.Advice, clause);

    private static FindingRule Violation(string? clause = null) => new(MmsFindingSeverity.Violation, clause);
}
