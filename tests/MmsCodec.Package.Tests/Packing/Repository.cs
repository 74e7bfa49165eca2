using System.Runtime.CompilerServices;

namespace MmsCodec.Package.Tests.Packing;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Built = ["specs", "generators", "runtime", "analyzers"];

    public static string Root { get; } = FindRoot();

    /// <summary>Copies what packages are made of, without what was built, so that nothing here is touched or taken over.</summary>
    public static void CopyTo(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Root))
        {
            Copy(file, folder);
        }

        foreach (string part in Built)
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Root, part), "*", SearchOption.AllDirectories).Where(f => !IsBuilt(f)))
            {
                Copy(file, folder);
            }
        }
    }

    private static void Copy(string file, string folder)
    {
        string target = Path.Combine(folder, Path.GetRelativePath(Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }

    private static bool IsBuilt(string file)
    {
        string relative = Path.GetRelativePath(Root, file).Replace('\\', '/');
        return relative.Contains("/bin/", StringComparison.Ordinal) || relative.Contains("/obj/", StringComparison.Ordinal);
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
