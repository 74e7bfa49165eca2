using MmsCodec.Schema;

namespace MmsCodec;

/// <summary>Push applications by the numbers that the specs assign (WAP-230-WSP §8.4.2.54; OMNA).</summary>
internal static class AssignedApplicationIds
{
    private static readonly NumbersDefinition Table = MmsSchema.Values.ApplicationId;

    /// <summary>The application of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public static string? NameOf(int code) => code < 0 ? null : Table.Find((uint)code)?.Name;

    /// <summary>The number to write for an application, in whatever case it is given.</summary>
    public static bool TryGetCode(string name, out int code)
    {
        AssignedNumber? number = Table.Find(name);
        code = (int)(number?.Code ?? 0);
        return number is not null;
    }
}
