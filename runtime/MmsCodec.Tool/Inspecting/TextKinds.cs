using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Inspecting;

/// <summary>Tells kinds of values by their syntax.</summary>
internal static class TextKinds
{
    private const string AddressMember = "address";

    /// <summary>The kind of a header's value.</summary>
    public static TextKind Of(HeaderNode header) => header.Definition?.Code is byte code && IsAddress(header.Definition, code) ? TextKind.Address : Of(header.Value);

    /// <summary>The kind of a value, or of a part of one.</summary>
    public static TextKind Of(ValueNode node) => node.Value switch
    {
        NumberValue => OfNumber(node.Definition),
        TextValue or EncodedTextValue when node.Name == AddressMember => TextKind.Address,
        TextValue => OfText(node.Definition),
        EncodedTextValue => TextKind.Text,
        DateValue => TextKind.Date,
        VersionValue => TextKind.Version,
        QualityValue => TextKind.Number,
        TokenValue or CaseValue or FieldNameValue => TextKind.Token,
        OpaqueValue => TextKind.Data,
        MembersValue members => OfMembers(members),
        ParameterValue parameter => Of(parameter.Content),
        _ => TextKind.Value,
    };

    private static bool IsAddress(HeaderDefinition header, byte code) =>
        (MmsHeader)code is MmsHeader.To or MmsHeader.Cc or MmsHeader.Bcc or MmsHeader.From or MmsHeader.PreviouslySentBy
        && MmsSchema.Headers.Find(code) == header;

    private static TextKind OfNumber(ValueDefinition? definition) => definition switch
    {
        NumbersDefinition numbers => numbers == MmsSchema.Values.MediaType ? TextKind.MediaType : TextKind.Token,
        PrimitiveDefinition { Primitive: WspPrimitive.DeltaSeconds } => TextKind.Date,
        _ => TextKind.Number,
    };

    private static TextKind OfText(ValueDefinition? definition) => definition switch
    {
        NumbersDefinition numbers => numbers == MmsSchema.Values.MediaType ? TextKind.MediaType : TextKind.Token,
        EnumDefinition => TextKind.Token,
        PrimitiveDefinition { Primitive: WspPrimitive.Uri } => TextKind.Uri,
        _ => TextKind.Text,
    };

    // What a value is about stands behind its counts and cases, and before its parameters.
    private static TextKind OfMembers(MembersValue members) =>
        members.Members.LastOrDefault(m => m.Value is not (CaseValue or ListValue)) is ValueNode last ? Of(last) : TextKind.Token;
}
