using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>
/// Values made of others: an object of their members' names. A choice gives its name and the case's name, then the case's members;
/// lists that only another form has are empty.
/// </summary>
internal sealed class CompositeShape(CompositeDefinition definition) : ObjectShape
{
    public override void WriteKeys(Utf8JsonWriter json, NodeValue value) => Write(json, definition.Layout, (MembersValue)value);

    public override NodeValue Read(JsonNode node)
    {
        List<ValueNode> members = [];
        Read(node, definition.Layout, members);
        return new MembersValue(members);
    }

    private static void Write(Utf8JsonWriter json, Layout layout, MembersValue members)
    {
        switch (layout)
        {
            case SequenceLayout sequence:
                foreach (Layout item in sequence.Items)
                {
                    Write(json, item, members);
                }

                break;
            case ValueLengthLayout bounded:
                Write(json, bounded.Content, members);
                break;
            case MemberLayout { Inline: true } member when ValueShapes.For(members.Find(member.Name)!, Place.Member) is ObjectShape shape:
                shape.WriteKeys(json, members.Find(member.Name)!.Value);
                break;
            case MemberLayout member:
                ValueShapes.WriteMember(json, member.Name, members.Find(member.Name)!, Place.Member);
                break;
            case ListLayout list:
                WriteList(json, list, (ListValue)members.Find(list.Name)!.Value);
                break;
            case ChoiceLayout choice:
                string taken = CaseOf(members, choice.Name);
                json.WriteString(choice.Name, taken);
                Write(json, choice.Cases.First(c => c.Name == taken).Content, members);
                break;
            case FormsLayout forms:
                string form = CaseOf(members, forms.Name);
                json.WriteString(forms.Name, form);
                Write(json, forms.Forms.First(f => f.Name == form).Content, members);
                foreach (string list in forms.Forms.SelectMany(f => Lists(f.Content)).Where(l => members.Find(l) is null))
                {
                    json.WriteStartArray(list);
                    json.WriteEndArray();
                }

                break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, ListLayout list, ListValue items)
    {
        json.WriteStartArray(list.Name);
        foreach (ValueNode item in items.Items)
        {
            ValueShapes.For(item, Place.Member).Write(json, item.Value);
        }

        json.WriteEndArray();
    }

    private static void Read(JsonNode node, Layout layout, List<ValueNode> members)
    {
        switch (layout)
        {
            case SequenceLayout sequence:
                foreach (Layout item in sequence.Items)
                {
                    Read(node, item, members);
                }

                break;
            case ValueLengthLayout bounded:
                Read(node, bounded.Content, members);
                break;
            case MemberLayout { Inline: true } member when ValueShapes.Of(member.Value, Place.Member) is ObjectShape shape:
                members.Add(ValueNode.Of(member.Name, member.Value, shape.Read(node)));
                break;
            case MemberLayout member:
                members.Add(ValueShapes.ReadMember(node, member.Name, member.Name, member.Value, Place.Member));
                break;
            case ListLayout list:
                ValueShape items = ValueShapes.Of(list.Value, Place.Member);
                members.Add(ValueNode.Of(
                    list.Name,
                    null,
                    new ListValue([.. node.Require(list.Name).Items().Select(item => ValueNode.Of(list.Name, list.Value, items.Read(item)))])));
                break;
            case ChoiceLayout choice:
                LayoutCase taken = Take(node, choice.Name, choice.Cases, c => c.Name);
                members.Add(ValueNode.Of(choice.Name, null, new CaseValue(taken.Name)));
                Read(node, taken.Content, members);
                break;
            case FormsLayout forms:
                LayoutForm form = Take(node, forms.Name, forms.Forms, f => f.Name);
                members.Add(ValueNode.Of(forms.Name, null, new CaseValue(form.Name)));
                Read(node, form.Content, members);
                break;
        }
    }

    private static T Take<T>(JsonNode node, string key, IReadOnlyList<T> cases, Func<T, string> nameOf)
        where T : class
    {
        JsonNode said = node.Require(key);
        return cases.FirstOrDefault(c => nameOf(c) == said.Text())
            ?? throw said.Fault($"This must be one of: {string.Join(", ", cases.Select(nameOf))}.");
    }

    private static string CaseOf(MembersValue members, string name) => ((CaseValue)members.Find(name)!.Value).Name;

    private static IEnumerable<string> Lists(Layout layout) => layout switch
    {
        ListLayout list => [list.Name],
        ValueLengthLayout bounded => Lists(bounded.Content),
        SequenceLayout sequence => sequence.Items.SelectMany(Lists),
        _ => [],
    };
}
