namespace MmsCodec.Client;

/// <summary>The message is with the application.</summary>
/// <param name="Head">M-Retrieve.conf without its body.</param>
/// <param name="Length">Octets of M-Retrieve.conf, body included.</param>
public sealed record Retrieved(RetrieveConf Head, long Length) : RetrievalOutcome;
