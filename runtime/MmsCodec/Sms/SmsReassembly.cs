namespace MmsCodec;

/// <summary>What came of one part.</summary>
/// <param name="Outcome">What the part was to its message.</param>
/// <param name="Message">The message, when it is whole; else <see langword="null"/>.</param>
/// <param name="Dropped">Messages that were given up meanwhile; seldom any.</param>
public sealed record SmsReassembly(SmsPartOutcome Outcome, SmsMessage? Message, IReadOnlyList<SmsIncomplete> Dropped);
