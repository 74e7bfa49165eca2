using System.Collections.Frozen;

namespace MmsCodec;

/// <summary>Assigned charset numbers and their names (WAP-230-WSP Appendix A; IANA MIBenum).</summary>
internal static class AssignedCharsets
{
    private static readonly (int Mib, string Name)[] Numbers =
    [
        (0, "*"),
        (3, "us-ascii"),
        (4, "iso-8859-1"),
        (5, "iso-8859-2"),
        (6, "iso-8859-3"),
        (7, "iso-8859-4"),
        (8, "iso-8859-5"),
        (9, "iso-8859-6"),
        (10, "iso-8859-7"),
        (11, "iso-8859-8"),
        (12, "iso-8859-9"),
        (13, "iso-8859-10"),
        (17, "shift_jis"),
        (18, "euc-jp"),
        (36, "ks_c_5601-1987"),
        (37, "iso-2022-kr"),
        (38, "euc-kr"),
        (39, "iso-2022-jp"),
        (40, "iso-2022-jp-2"),
        (81, "iso-8859-6-e"),
        (82, "iso-8859-6-i"),
        (84, "iso-8859-8-e"),
        (85, "iso-8859-8-i"),
        (106, "utf-8"),
        (109, "iso-8859-13"),
        (110, "iso-8859-14"),
        (111, "iso-8859-15"),
        (112, "iso-8859-16"),
        (113, "gbk"),
        (114, "gb18030"),
        (1000, "iso-10646-ucs-2"),
        (1012, "utf-7"),
        (1013, "utf-16be"),
        (1014, "utf-16le"),
        (1015, "utf-16"),
        (2025, "gb2312"),
        (2026, "big5"),
        (2084, "koi8-r"),
        (2252, "windows-1252"),
    ];

    private static readonly FrozenDictionary<int, string> Names = Numbers.ToFrozenDictionary(n => n.Mib, n => n.Name);

    private static readonly FrozenDictionary<string, int> Codes =
        Numbers.ToFrozenDictionary(n => n.Name, n => n.Mib, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public static string? NameOf(int mib)
    {
        return Names.GetValueOrDefault(mib);
    }

    /// <summary>The number of a name, in whatever case it is written.</summary>
    public static bool TryGetCode(string name, out int mib)
    {
        return Codes.TryGetValue(name, out mib);
    }
}
