namespace MmsCodec.Relay;

/// <summary>What the handler of a request knows of it.</summary>
internal sealed record RequestNote(MmsPdu? Pdu, string? TransactionId, bool IsOwn);
