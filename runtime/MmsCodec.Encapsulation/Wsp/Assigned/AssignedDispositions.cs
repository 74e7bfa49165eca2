using MmsCodec.Schema;

namespace MmsCodec;

/// <summary>Dispositions of a part by the numbers that the specs assign (WAP-230-WSP §8.4.2.53).</summary>
internal static class AssignedDispositions
{
    private static readonly NumbersDefinition Table = MmsSchema.Values.DispositionType;

    /// <summary>The disposition of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public static string? NameOf(int code) => code < 0 ? null : Table.Find((uint)code)?.Name;

    /// <summary>The number to write for a disposition, in whatever case it is given.</summary>
    public static bool TryGetCode(string name, out int code)
    {
        AssignedNumber? number = Table.Find(name);
        code = (int)(number?.Code ?? 0);
        return number is not null;
    }
}
