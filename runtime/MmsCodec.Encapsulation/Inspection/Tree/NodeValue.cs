namespace MmsCodec.Inspection;

/// <summary>What a value is once it has been read by its syntax: a closed set of kinds.</summary>
public abstract record NodeValue
{
    private protected NodeValue()
    {
    }
}

/// <summary>A number: an octet, an integer, seconds, or an assigned number.</summary>
/// <param name="Number">The number.</param>
public sealed record NumberValue(ulong Number) : NodeValue;

/// <summary>A text, or the text that stands instead of a token or an assigned number.</summary>
/// <param name="Octets">The text's octets, without quotes and NUL.</param>
public sealed record TextValue(ReadOnlyMemory<byte> Octets) : NodeValue
{
    /// <summary>The text, read as UTF-8; what is no UTF-8 becomes U+FFFD.</summary>
    public override string ToString() => MmsCharsets.Decode(Octets.Span, null);
}

/// <summary>A text with or without a character set (OMA-TS-MMS_ENC-V1_3 §7.3.19).</summary>
/// <param name="Charset">The MIBenum, 0 for any; null for the plain form.</param>
/// <param name="Octets">The text's octets in its charset, without quote and terminator.</param>
public sealed record EncodedTextValue(int? Charset, ReadOnlyMemory<byte> Octets) : NodeValue
{
    /// <summary>The text; what the charset does not have becomes U+FFFD, a byte-order mark stays.</summary>
    public override string ToString() => MmsCharsets.Decode(Octets.Span, Charset);
}

/// <summary>A date.</summary>
/// <param name="Date">The date, in whole seconds, UTC.</param>
public sealed record DateValue(DateTimeOffset Date) : NodeValue;

/// <summary>A version.</summary>
/// <param name="Version">The version.</param>
/// <param name="IsText">It was written as a text, not as an octet.</param>
public sealed record VersionValue(MmsVersion Version, bool IsText) : NodeValue;

/// <summary>A quality factor.</summary>
/// <param name="Quality">The factor.</param>
public sealed record QualityValue(QValue Quality) : NodeValue;

/// <summary>No-value (WAP-230-WSP §8.4.2.3).</summary>
public sealed record EmptyValue : NodeValue;

/// <summary>A token of an enumeration, known or not.</summary>
/// <param name="Octet">The octet.</param>
public sealed record TokenValue(byte Octet) : NodeValue;

/// <summary>A header's field octet as a value.</summary>
/// <param name="Code">The header's number, 0 to 127.</param>
public sealed record FieldNameValue(byte Code) : NodeValue;

/// <summary>Octets that are carried but not looked into, or that do not follow their syntax.</summary>
/// <param name="Octets">All octets of the value, its length included.</param>
public sealed record OpaqueValue(ReadOnlyMemory<byte> Octets) : NodeValue;

/// <summary>A value made of others.</summary>
/// <param name="Members">Members, lists and the cases of choices and forms, in wire order.</param>
public sealed record MembersValue(IReadOnlyList<ValueNode> Members) : NodeValue
{
    /// <summary>The member with this name, or null.</summary>
    public ValueNode? Find(string name)
    {
        foreach (ValueNode member in Members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }
}

/// <summary>The case of a choice or of forms that was taken; its content stands beside it.</summary>
/// <param name="Name">The case's name.</param>
public sealed record CaseValue(string Name) : NodeValue;

/// <summary>The same value, repeated.</summary>
/// <param name="Items">The values.</param>
public sealed record ListValue(IReadOnlyList<ValueNode> Items) : NodeValue;

/// <summary>A parameter (WAP-230-WSP §8.4.2.4).</summary>
/// <param name="Token">The well-known token; null for a parameter that is named by text.</param>
/// <param name="Name">Its name; an unassigned token is named by its number, as <c>0x30</c>.</param>
/// <param name="Content">Its value.</param>
public sealed record ParameterValue(byte? Token, string Name, ValueNode Content) : NodeValue;
