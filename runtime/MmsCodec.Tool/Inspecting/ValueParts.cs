using MmsCodec.Inspection;

namespace MmsCodec.Tool.Inspecting;

/// <summary>The values that a value is made of.</summary>
internal static class ValueParts
{
    /// <summary>Those that take octets, in wire order; none for a value that is one piece.</summary>
    public static IReadOnlyList<ValueNode> Of(ValueNode node) => node.Value switch
    {
        MembersValue members => [.. members.Members.SelectMany(m => m.Value is ListValue list ? list.Items : [m]).Where(m => m.Length > 0)],
        ParameterValue { Content: { Length: > 0 } content } => [content],
        _ => [],
    };
}
