using Microsoft.CodeAnalysis;
using MmsCodec.Mutants.Mutations;

namespace MmsCodec.Mutants.Sources;

/// <summary>The codec with a fault, compiled.</summary>
/// <param name="mutant">The fault.</param>
/// <param name="name">The assembly with the fault.</param>
/// <param name="image">Its octets.</param>
/// <param name="users">The projects with the fault, when those that use the codec have a copy of what changed.</param>
internal sealed class BrokenCodec(Mutant mutant, string name, byte[] image, Solution? users)
{
    private readonly Dictionary<string, byte[]> _assemblies = new() { [$"{name}.dll"] = image };

    public Mutant Mutant => mutant;

    /// <summary>The assemblies that differ, by file name, as far as the tests of a project need them; null when the compiler does not
    /// take one.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>?> ForAsync(string tests, CancellationToken cancellation)
    {
        foreach (Project project in users is null ? [] : UsersIn(users, tests))
        {
            string file = $"{project.AssemblyName}.dll";
            if (!_assemblies.ContainsKey(file))
            {
                Compilation compilation = (await project.GetCompilationAsync(cancellation))!;
                if (Assemblies.Emit(compilation, cancellation, Assemblies.ResourcesOf(project)) is not byte[] image)
                {
                    return null;
                }

                _assemblies[file] = image;
            }
        }

        return _assemblies;
    }

    // The project and those that it needs, but for what does not know the codec.
    private IEnumerable<Project> UsersIn(Solution solution, string tests)
    {
        ProjectDependencyGraph graph = solution.GetProjectDependencyGraph();
        ProjectId codec = solution.Projects.Single(p => p.Name == name).Id;
        ProjectId own = solution.Projects.Single(p => p.Name == tests).Id;
        return graph.GetProjectsThatThisProjectTransitivelyDependsOn(own).Append(own)
            .Where(id => graph.GetProjectsThatThisProjectTransitivelyDependsOn(id).Contains(codec))
            .Select(id => solution.GetProject(id)!);
    }
}
