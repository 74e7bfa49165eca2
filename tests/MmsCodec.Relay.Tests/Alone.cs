namespace MmsCodec.Relay.Tests;

/// <summary>Tests that measure what the whole process allocates, and so run by themselves.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
