namespace MmsCodec.Client;

/// <summary>A report arrived and is with the application, if that takes reports. Nothing answers it.</summary>
/// <param name="Report">M-Delivery.ind or M-Read-Orig.ind.</param>
/// <param name="Hints">What was said about where it came from.</param>
public sealed record ReportArrived(MmsPdu Report, RelayHints Hints) : ClientStep;
