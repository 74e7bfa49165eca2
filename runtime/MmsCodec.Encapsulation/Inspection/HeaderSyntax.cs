using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>Which definition a header has, and so how its value is written; the same for reading and for writing.</summary>
public static class HeaderSyntax
{
    /// <summary>The first field octet that names a header; those below shift the code page (WAP-230-WSP §8.4.2.6).</summary>
    public const byte FirstField = 0x80;

    /// <summary>The page of field names that headers are on unless a shift said otherwise.</summary>
    public const byte DefaultCodePage = WspFieldNames.DefaultPage;

    /// <summary>The definition of a header, or null.</summary>
    /// <param name="set">Where field octets get their meaning.</param>
    /// <param name="code">The field octet; null for a textual header.</param>
    /// <param name="name">The name of a textual header.</param>
    /// <param name="codePage">The page that the field octet is on; those of other pages are not described.</param>
    public static HeaderDefinition? Find(HeaderSetDefinition set, byte? code, string name, byte codePage = DefaultCodePage)
    {
        ArgumentNullException.ThrowIfNull(set);
        return code switch
        {
            >= FirstField when codePage == DefaultCodePage => set.Find(code.Value),
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
