using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>Emits what a spec declares as an attribute of the assembly, for the specs of projects that reference it.</summary>
internal static class DigestEmitter
{
    private const string Quotes = "\"\"\"";

    public static string Emit(SpecModel spec)
    {
        SourceWriter writer = SourceFile.Head();
        writer.Line($"[assembly: global::MmsCodec.MmsSpecDeclarations({Quotes}");
        writer.Indented(() => writer.Line(spec.Digest).Line($"{Quotes})]"));
        return writer.ToString();
    }
}
