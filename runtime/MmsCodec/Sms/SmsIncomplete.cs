namespace MmsCodec;

/// <summary>A message that was given up because parts of it are missing.</summary>
/// <param name="Originator">Who sent it. Anyone can write that.</param>
/// <param name="Concatenation">Its reference and how many parts it has, by the part that came first.</param>
/// <param name="Received">How many parts had come.</param>
/// <param name="Reason">Why it was given up.</param>
public sealed record SmsIncomplete(SmsAddress Originator, SmsConcatenation Concatenation, int Received, SmsDropReason Reason);
