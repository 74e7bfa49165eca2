using MmsCodec.Schema;

namespace MmsCodec;

/// <summary>Charsets by the MIBenums that the specs assign (WAP-230-WSP Appendix A, Table 42; IANA).</summary>
internal static class AssignedCharsets
{
    private static readonly NumbersDefinition Table = MmsSchema.Values.Charset;

    /// <summary>The charset of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public static string? NameOf(int code) => code < 0 ? null : Table.Find((uint)code)?.Name;

    /// <summary>The number to write for a charset, in whatever case it is given.</summary>
    public static bool TryGetCode(string name, out int code)
    {
        AssignedNumber? number = Table.Find(name);
        code = (int)(number?.Code ?? 0);
        return number is not null;
    }
}
