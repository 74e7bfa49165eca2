namespace MmsCodec.Client;

/// <summary>Parts of a push came by SMS and the others did not; it was given up. Its relay has no response and notifies again.</summary>
/// <param name="Push">What is known of it.</param>
public sealed record PushIncomplete(SmsIncomplete Push) : ClientStep;
