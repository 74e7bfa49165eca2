namespace MmsCodec.Analyzers.Tests.Harness;

/// <summary>Files that are embedded in the test assembly.</summary>
public static class Resource
{
    public static IEnumerable<string> Names(string folder)
    {
        return typeof(Resource).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal));
    }

    public static string Text(string name)
    {
        using Stream stream = typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
