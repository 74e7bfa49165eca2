using MmsCodec.Schema;

namespace MmsCodec;

/// <summary>Field names of header code page 1 by the numbers that the specs assign (WAP-230-WSP Appendix A, Table 39).</summary>
internal static class AssignedHeaderNames
{
    private static readonly HeaderSetDefinition Table = MmsSchema.HeaderSets.Wsp;

    /// <summary>The field name of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public static string? NameOf(int code) => code is >= 0 and <= 0x7F ? Table.Find((byte)code)?.Name : null;

    /// <summary>The number to write for a field name, in whatever case it is given.</summary>
    public static bool TryGetCode(string name, out int code)
    {
        byte? number = Table.Find(name)?.Code;
        code = number ?? 0;
        return number is not null;
    }
}
