namespace MmsCodec.Client;

/// <summary>The message is here.</summary>
/// <param name="Message">M-Retrieve.conf.</param>
public sealed record Retrieved(RetrieveConf Message) : RetrievalOutcome;
