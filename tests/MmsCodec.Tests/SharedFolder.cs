namespace MmsCodec.Tests;

/// <summary>Where files lie that tests measure against but that are no part of the repository.</summary>
internal static class SharedFolder
{
    /// <summary>The folder that <paramref name="variable"/> names, else <c>../shared/<paramref name="name"/></c> seen from the
    /// folder of MmsCodec.sln; <c>null</c> when it is not there.</summary>
    public static string? Find(string variable, string name)
    {
        string? folder = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(folder))
        {
            DirectoryInfo? root = new(AppContext.BaseDirectory);
            while (root is not null && !File.Exists(Path.Combine(root.FullName, "MmsCodec.sln")))
            {
                root = root.Parent;
            }

            folder = root is null ? null : Path.Combine(root.FullName, "..", "shared", name);
        }

        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
