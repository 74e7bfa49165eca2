namespace MmsCodec.Client;

/// <summary>The client has gone through what it keeps: at its start, each minute, and when there is room for what had to wait.</summary>
/// <param name="Open">How many transactions are not settled.</param>
/// <param name="Forgotten">How many that have been final for long enough were forgotten.</param>
public sealed record ClientSwept(int Open, int Forgotten) : ClientStep;
