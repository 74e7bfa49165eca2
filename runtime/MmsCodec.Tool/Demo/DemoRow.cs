namespace MmsCodec.Tool.Demo;

/// <summary>A row of the table: a request that a relay got, or should have got.</summary>
internal sealed record DemoRow(string Relay, string What, MmsStatus? Status, string? TransactionId, DemoVerdict Verdict);
