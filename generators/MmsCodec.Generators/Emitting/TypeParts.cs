using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// A value made of others, taken apart for C#: at most one choice, the members of its cases, and the members that are always
/// there.
/// </summary>
internal sealed class TypeParts
{
    private TypeParts(bool hasValueLength, ChoiceLayout? choice, IReadOnlyList<MemberLayout> common, ListLayout? list, IReadOnlyList<Layout> order)
    {
        HasValueLength = hasValueLength;
        Choice = choice;
        Common = common;
        List = list;
        Order = order;
    }

    public bool HasValueLength { get; }

    public ChoiceLayout? Choice { get; }

    /// <summary>Members that are there whatever the choice.</summary>
    public IReadOnlyList<MemberLayout> Common { get; }

    public ListLayout? List { get; }

    /// <summary>Members, choice and list in wire order.</summary>
    public IReadOnlyList<Layout> Order { get; }

    /// <summary>Whether any case of the choice has members of its own.</summary>
    public bool CasesHaveMembers => Choice is not null && Choice.Cases.Any(c => MembersOf(c).Length > 0);

    public static TypeParts Of(TypeModel type)
    {
        Layout layout = type.Layout;
        bool hasValueLength = false;
        if (layout is SequenceLayout { Items: { Count: 1 } single })
        {
            layout = single[0];
        }

        if (layout is ValueLengthLayout length)
        {
            hasValueLength = true;
            layout = length.Content;
        }

        Layout[] order = layout is SequenceLayout sequence ? [.. sequence.Items] : [layout];
        return new(
            hasValueLength,
            order.OfType<ChoiceLayout>().FirstOrDefault(),
            order.OfType<MemberLayout>().ToArray(),
            order.OfType<ListLayout>().FirstOrDefault(),
            order);
    }

    public static MemberLayout[] MembersOf(CaseModel model) => model.Content switch
    {
        MemberLayout member => [member],
        SequenceLayout sequence => [.. sequence.Items.OfType<MemberLayout>()],
        _ => [],
    };
}
