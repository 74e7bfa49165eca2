namespace MmsCodec;

/// <summary>Dispositions of a part (WAP-230-WSP §8.4.2.53).</summary>
internal static class AssignedDispositions
{
    private static readonly AssignedNumbers Numbers = new(
    [
        (0, "form-data"),
        (1, "attachment"),
        (2, "inline"),
    ]);

    /// <summary>The disposition of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public static string? NameOf(int code) => Numbers.NameOf(code);

    /// <summary>The number to write for a disposition, in whatever case it is given.</summary>
    public static bool TryGetCode(string name, out int code) => Numbers.TryGetCode(name, out code);
}
