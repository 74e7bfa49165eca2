namespace MmsCodec.Generators;

/// <summary>The names of the pipeline's stages, by which tests ask what an edit made run again.</summary>
internal static class PipelineSteps
{
    public const string Files = nameof(Files);

    public const string Read = nameof(Read);

    public const string Referenced = nameof(Referenced);

    public const string Declarations = nameof(Declarations);

    public const string Table = nameof(Table);

    public const string Bind = nameof(Bind);

    public const string Model = nameof(Model);

    public const string Diagnostics = nameof(Diagnostics);

    public const string Summary = nameof(Summary);

    public const string Index = nameof(Index);
}
