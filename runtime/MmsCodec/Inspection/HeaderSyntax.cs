using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>Which definition a header has, and so how its value is written; the same for reading and for writing.</summary>
public static class HeaderSyntax
{
    /// <summary>The first field octet that names a header; those below shift the code page (WAP-230-WSP §8.4.2.6).</summary>
    public const byte FirstField = 0x80;

    /// <summary>The octet that announces the number of a code page.</summary>
    public const byte ShiftDelimiter = 0x7F;

    /// <summary>The definition of a header, or null.</summary>
    /// <param name="set">Where field octets get their meaning.</param>
    /// <param name="code">The field octet; null for a textual header.</param>
    /// <param name="name">The name of a textual header.</param>
    public static HeaderDefinition? Find(HeaderSetDefinition set, byte? code, string name)
    {
        ArgumentNullException.ThrowIfNull(set);
        return code switch
        {
            >= FirstField => set.Find(code.Value),
            null when set.Find(name) is { Code: null } textual => textual,
            _ => null,
        };
    }

    /// <summary>
    /// The syntax of a header's value; null for a value that is not there at all (that of a short-cut shift). What is not described
    /// is a text when its name is one (WAP-230-WSP §8.4.1.2), else opaque.
    /// </summary>
    /// <param name="definition">The header's definition, or null.</param>
    /// <param name="code">The field octet; null for a textual header.</param>
    /// <param name="pdu">The PDU that the header is in, which may give it another syntax; null outside PDUs.</param>
    public static ValueDefinition? Of(HeaderDefinition? definition, byte? code, PduDefinition? pdu = null)
    {
        if (definition is not null)
        {
            return pdu?.Find(definition.Name)?.Value ?? definition.Value;
        }

        return code switch
        {
            null => PrimitiveDefinition.Of(WspPrimitive.TextString),
            ShiftDelimiter => PrimitiveDefinition.Of(WspPrimitive.Octet),
            < FirstField => null,
            _ => PrimitiveDefinition.Of(WspPrimitive.Opaque),
        };
    }
}
