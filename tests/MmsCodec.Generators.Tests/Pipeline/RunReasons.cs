using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Emitting;

namespace MmsCodec.Generators.Tests.Pipeline;

/// <summary>
/// Why each stage of the pipeline ran, a word for each value that went through it; and the files that were emitted again, "reports"
/// for what was reported again.
/// </summary>
internal sealed record RunReasons(
    string Read,
    string Declarations,
    string Table,
    string Bind,
    string Model,
    string Diagnostics,
    string Index,
    string Outputs)
{
    /// <summary>Nothing ran, with two specs.</summary>
    public static RunReasons AllCached { get; } = new(
        "Cached Cached",
        "Cached Cached",
        "Cached",
        "Cached Cached",
        "Cached Cached",
        "Cached Cached",
        "Cached",
        "");

    public static RunReasons Of(GeneratorRunResult result) => new(
        Of(result, PipelineSteps.Read),
        Of(result, PipelineSteps.Declarations),
        Of(result, PipelineSteps.Table),
        Of(result, PipelineSteps.Bind),
        Of(result, PipelineSteps.Model),
        Of(result, PipelineSteps.Diagnostics),
        Of(result, PipelineSteps.Index),
        string.Join(' ', EmittedAgain(result)));

    /// <summary>The files that were emitted again, in order.</summary>
    public static IEnumerable<string> EmittedAgain(GeneratorRunResult result) => result.TrackedOutputSteps.Values
        .SelectMany(steps => steps)
        .Where(step => step.Outputs.Any(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
        .SelectMany(step => step.Inputs)
        .Select(input => input.Source.Outputs[input.OutputIndex].Value is EmittedFile file ? file.Name : "reports")
        .Order(StringComparer.Ordinal);

    private static string Of(GeneratorRunResult result, string step) => string.Join(' ', Reasons(result.TrackedSteps[step]));

    private static IEnumerable<string> Reasons(ImmutableArray<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason.ToString());
}
