namespace MmsCodec.Client;

/// <summary>Something that a client did, with its outcome. The closed set of these is what an application can log, count and test.</summary>
public abstract record ClientStep
{
    private protected ClientStep()
    {
    }
}
