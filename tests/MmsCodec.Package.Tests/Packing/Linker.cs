namespace MmsCodec.Package.Tests.Packing;

/// <summary>What compiling ahead of time wants of the machine: a C compiler that links.</summary>
internal static class Linker
{
    public const string Missing = "Neither clang nor gcc is installed, which link what is compiled ahead of time.";

    public static bool IsInstalled { get; } = Path() is not null;

    private static string? Path() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
         from name in (string[])["clang", "gcc"]
         let path = System.IO.Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault();
}
