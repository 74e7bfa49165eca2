using MmsCodec.Schema;

namespace MmsCodec;

/// <summary>Parameters of Content-Type and Content-Disposition by the tokens that the specs assign (WAP-230-WSP Appendix A, Table 38). Of two tokens with one name the older is written: relays refuse those of encoding version 1.4.</summary>
internal static class AssignedParameters
{
    private static readonly ParametersDefinition Table = MmsSchema.Values.ContentParameter;

    /// <summary>The parameter of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public static string? NameOf(int code) => code is >= 0 and <= 0x7F ? Table.Find((byte)code)?.Name : null;

    /// <summary>The number to write for a parameter, in whatever case it is given.</summary>
    public static bool TryGetCode(string name, out int code)
    {
        ParameterDefinition? parameter = Table.Find(name);
        code = parameter?.Token ?? 0;
        return parameter is not null;
    }
}
