using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Tests.Harness;

/// <summary>A compilation as another one sees it: metadata.</summary>
public static class CompilationExtensions
{
    public static MetadataReference EmitToImageReference(this Compilation compilation)
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        return result.Success ? MetadataReference.CreateFromImage(image.ToArray()) : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
