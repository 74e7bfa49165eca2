namespace MmsCodec;

/// <summary>From what it follows which relay sent a notification.</summary>
/// <param name="Kind">The kind of evidence.</param>
/// <param name="ContentLocation">X-Mms-Content-Location as received.</param>
/// <param name="Pattern">The pattern of the profile that matches it; <see langword="null"/> when no profile does.</param>
/// <param name="Notes">What was tolerated in X-Mms-Content-Location.</param>
public sealed record RelayEvidence(RelayEvidenceKind Kind, string ContentLocation, RelayPattern? Pattern, RelayAddressNotes Notes);
