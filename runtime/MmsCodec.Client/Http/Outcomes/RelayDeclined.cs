namespace MmsCodec.Client;

/// <summary>The relay answered with an M-Retrieve.conf that says why there is no message.</summary>
/// <param name="Answer">
/// M-Retrieve.conf without its body; X-Mms-Retrieve-Status (OMA-TS-MMS_ENC-V1_3 §7.3.50) says whether trying later may help.
/// </param>
public sealed record RelayDeclined(RetrieveConf Answer) : RetrievalOutcome;
