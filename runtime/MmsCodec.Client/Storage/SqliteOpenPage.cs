namespace MmsCodec.Client;

/// <summary>Some of the open transactions.</summary>
/// <param name="Transactions">Them.</param>
/// <param name="Unreadable">How many more are kept under a relay that is none.</param>
/// <param name="Last">After which position to go on; <see langword="null"/> at the end.</param>
internal sealed record SqliteOpenPage(List<OpenTransaction> Transactions, int Unreadable, long? Last);
