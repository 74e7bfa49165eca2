namespace MmsCodec.Mutants.Running;

/// <summary>How a run of tests ended.</summary>
/// <param name="Failure">The test that failed, or what else went wrong; null when all went well.</param>
/// <param name="ProcessorTime">What it took.</param>
internal sealed record TestOutcome(string? Failure, TimeSpan ProcessorTime);
