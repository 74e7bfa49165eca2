using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>Which definition a header has, and so how its value is written; the same for reading and for writing.</summary>
public static class HeaderSyntax
{
    /// <summary>The first field octet that names a header; those below shift the code page (WAP-230-WSP §8.4.2.6).</summary>
    public const byte FirstField = 0x80;

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
    /// The syntax of a header's value. What is not described is a text when its name is one (WAP-230-WSP §8.4.1.2), else opaque.
    /// </summary>
    /// <param name="definition">The header's definition, or null.</param>
    /// <param name="code">The field octet; null for a textual header.</param>
    /// <param name="pdu">The PDU that the header is in, which may give it another syntax; null outside PDUs.</param>
    public static ValueDefinition Of(HeaderDefinition? definition, byte? code, PduDefinition? pdu = null)
    {
        return definition is null
            ? PrimitiveDefinition.Of(code is null ? WspPrimitive.TextString : WspPrimitive.Opaque)
            : pdu?.Find(definition.Name)?.Value ?? definition.Value;
    }
}
