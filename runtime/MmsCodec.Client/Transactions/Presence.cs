namespace MmsCodec.Client;

/// <summary>Something that is done for a transaction: in its lane and counted in the load, until it is disposed of.</summary>
internal readonly record struct Presence(TransactionLane Lane, ClientLoad Load) : IDisposable
{
    public void Dispose()
    {
        Load.Leave(Lane.Key.Relay);
        Lane.Dispose();
    }
}
