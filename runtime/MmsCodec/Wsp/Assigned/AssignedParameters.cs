namespace MmsCodec;

/// <summary>Parameters of Content-Type and Content-Disposition (WAP-230-WSP Appendix A, Table 38). Of two numbers with one name the older is written: relays refuse those of encoding version 1.4.</summary>
internal static class AssignedParameters
{
    private static readonly AssignedNumbers Numbers = new(
    [
        (0x00, "q"),
        (0x01, "charset"),
        (0x02, "level"),
        (0x03, "type"),
        (0x05, "name"),
        (0x06, "filename"),
        (0x07, "differences"),
        (0x08, "padding"),
        (0x09, "type"),
        (0x0A, "start"),
        (0x0B, "start-info"),
        (0x0C, "comment"),
        (0x0D, "domain"),
        (0x0E, "max-age"),
        (0x0F, "path"),
        (0x10, "secure"),
        (0x11, "SEC"),
        (0x12, "MAC"),
        (0x13, "creation-date"),
        (0x14, "modification-date"),
        (0x15, "read-date"),
        (0x16, "size"),
        (0x17, "name"),
        (0x18, "filename"),
        (0x19, "start"),
        (0x1A, "start-info"),
        (0x1B, "comment"),
        (0x1C, "domain"),
        (0x1D, "path"),
    ]);

    /// <summary>The parameter of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public static string? NameOf(int code) => Numbers.NameOf(code);

    /// <summary>The number to write for a parameter, in whatever case it is given.</summary>
    public static bool TryGetCode(string name, out int code) => Numbers.TryGetCode(name, out code);
}
