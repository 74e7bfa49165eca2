namespace MmsCodec.Analyzers.Flow;

/// <summary>One way in which a body ends: what it returns and what is known then.</summary>
internal sealed class Outcome(Value result, Store store)
{
    public Value Result { get; } = result;

    public Store Store { get; } = store;
}
