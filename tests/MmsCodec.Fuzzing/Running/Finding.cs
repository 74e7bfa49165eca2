using MmsCodec.Fuzzing.Inputs;

namespace MmsCodec.Fuzzing.Running;

/// <summary>An input that violates an invariant.</summary>
/// <param name="Invariant">Its name.</param>
/// <param name="Message">How, in a sentence.</param>
/// <param name="Input">The input.</param>
public sealed record Finding(string Invariant, string Message, FuzzInput Input);
