using MmsCodec.Schema;

namespace MmsCodec;

/// <summary>Media types by the numbers that the specs assign (WAP-230-WSP Appendix A, Table 40, and later registrations).</summary>
internal static class AssignedMediaTypes
{
    private static readonly NumbersDefinition Table = MmsSchema.Values.MediaType;

    /// <summary>The media type of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public static string? NameOf(int code) => code < 0 ? null : Table.Find((uint)code)?.Name;

    /// <summary>The number to write for a media type, in whatever case it is given.</summary>
    public static bool TryGetCode(string name, out int code)
    {
        AssignedNumber? number = Table.Find(name);
        code = (int)(number?.Code ?? 0);
        return number is not null && !IsDisputed(code);
    }

    // Of these numbers the sources disagree: they are read, never written.
    private static bool IsDisputed(int code) => code is 0x0A or 0x16;
}
