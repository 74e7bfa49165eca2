namespace MmsCodec.Mutants.Running;

/// <summary>Some classes of a test project, run together.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filters">Options of xunit's runner that choose the classes.</param>
internal sealed record TestStage(string Project, IReadOnlyList<string> Filters)
{
    /// <summary>The processor time after which a run hangs: several times what it takes over the codec as it is.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(10);
}
