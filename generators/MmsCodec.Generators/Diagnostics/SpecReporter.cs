using Microsoft.CodeAnalysis.Diagnostics;

namespace MmsCodec.Generators.Diagnostics;

/// <summary>
/// Who reports the mistakes of specs, so that each gives one error. In an editor the analyzer does: its findings appear at their
/// place in the file while typing. In a build the generator does: the compiler asks no analyzer when code that uses what a mistake
/// left out does not compile, and the mistake would go unsaid.
/// </summary>
internal sealed record SpecReporter(bool IsGenerator)
{
    private const string Key = "mms_spec_errors";

    /// <summary>MmsCodec.targets says so to the compiler, but not to an editor.</summary>
    public static SpecReporter Of(AnalyzerConfigOptionsProvider options) =>
        new(options.GlobalOptions.TryGetValue(Key, out string? reporter) && reporter == "generator");
}
