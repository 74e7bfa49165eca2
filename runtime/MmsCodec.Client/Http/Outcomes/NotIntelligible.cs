namespace MmsCodec.Client;

/// <summary>The relay answered with a PDU that cannot be decoded or whose major version is too new.</summary>
/// <param name="Error">What cannot be followed and where; <c>default</c> when it is the version.</param>
public sealed record NotIntelligible(MmsError Error) : RetrievalOutcome;
