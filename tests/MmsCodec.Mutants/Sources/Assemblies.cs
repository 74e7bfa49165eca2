using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace MmsCodec.Mutants.Sources;

/// <summary>Makes assemblies of compilations.</summary>
internal static class Assemblies
{
    /// <summary>The assembly; null when the compiler finds errors.</summary>
    public static byte[]? Emit(Compilation compilation, CancellationToken cancellation, IEnumerable<ResourceDescription>? resources = null)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, manifestResources: resources, cancellationToken: cancellation);
        return result.Success ? image.ToArray() : null;
    }

    /// <summary>The embedded resources of a project, which MSBuildWorkspace does not know; those that were built are the same.</summary>
    public static IEnumerable<ResourceDescription> ResourcesOf(Project project)
    {
        Assembly built = Assembly.LoadFrom(project.OutputFilePath!);
        return built.GetManifestResourceNames().Select(name => new ResourceDescription(name, () => built.GetManifestResourceStream(name)!, isPublic: true));
    }
}
