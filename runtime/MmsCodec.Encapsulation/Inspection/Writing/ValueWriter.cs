using System.Buffers;
using System.Globalization;
using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>
/// Writes values by their described syntax: the inverse of <see cref="ValueReader"/>, with one method for each kind of definition
/// and each construct of a layout. Octets that were read as opaque are written as they are.
/// </summary>
internal sealed class ValueWriter
{
    private readonly List<string> _path = [];

    public byte[] Write(ValueNode node)
    {
        ArrayBufferWriter<byte> output = new();
        WriteValue(node, output);
        return output.WrittenSpan.ToArray();
    }

    private void WriteValue(ValueNode node, IBufferWriter<byte> output)
    {
        switch (node.Definition)
        {
            case { } when node.Value is OpaqueValue opaque:
                output.Write(opaque.Octets.Span);
                break;
            case PrimitiveDefinition primitive:
                WritePrimitive(primitive.Primitive, node.Value, output);
                break;
            case EnumDefinition enumeration:
                WriteEnum(enumeration, node.Value, output);
                break;
            case NumbersDefinition numbers:
                WriteNumbers(numbers, node.Value, output);
                break;
            case ParametersDefinition when node.Value is ParameterValue parameter:
                WriteParameter(parameter, output);
                break;
            case CompositeDefinition composite when node.Value is MembersValue members:
                WriteLayout(composite.Layout, members, output);
                break;
            default:
                throw Misfit(node.Definition?.Name ?? "value", node.Value);
        }
    }

    private void WriteEnum(EnumDefinition definition, NodeValue value, IBufferWriter<byte> output)
    {
        switch (value)
        {
            case TokenValue token:
                output.Write([token.Octet]);
                break;
            case TextValue when definition.Extension is WspPrimitive extension:
                WritePrimitive(extension, value, output);
                break;
            default:
                throw Misfit(definition.Name, value);
        }
    }

    private void WriteNumbers(NumbersDefinition definition, NodeValue value, IBufferWriter<byte> output)
    {
        if (value is TextValue && definition.Text is WspPrimitive text)
        {
            WritePrimitive(text, value, output);
        }
        else
        {
            WritePrimitive(WspPrimitive.Integer, value, output);
        }
    }

    private void WriteParameter(ParameterValue parameter, IBufferWriter<byte> output)
    {
        if (parameter.Token is byte token)
        {
            WritePrimitive(WspPrimitive.Integer, new NumberValue(token), output);
        }
        else
        {
            Within("name", () => WritePrimitive(WspPrimitive.TokenText, new TextValue(System.Text.Encoding.UTF8.GetBytes(parameter.Name)), output));
        }

        Within("value", () => WriteValue(parameter.Content, output));
    }

    private void WriteLayout(Layout layout, MembersValue members, IBufferWriter<byte> output)
    {
        switch (layout)
        {
            case SequenceLayout sequence:
                foreach (Layout item in sequence.Items)
                {
                    WriteLayout(item, members, output);
                }

                break;
            case ValueLengthLayout bounded:
                ArrayBufferWriter<byte> content = new();
                WriteLayout(bounded.Content, members, content);
                Put(output, WspLength.OfValueLength(content.WrittenCount), (ref writer) => writer.WriteValueLength(content.WrittenCount));
                output.Write(content.WrittenSpan);
                break;
            case MemberLayout member:
                ValueNode node = Require(members, member.Name);
                Within(member.Inline ? null : member.Name, () => WriteValue(node, output));
                break;
            case ChoiceLayout choice:
                LayoutCase taken = choice.Cases.First(c => c.Name == CaseOf(members, choice.Name, choice.Cases.Select(c => c.Name)));
                output.Write([taken.Octet]);
                WriteLayout(taken.Content, members, output);
                break;
            case FormsLayout forms:
                LayoutForm form = forms.Forms.First(f => f.Name == CaseOf(members, forms.Name, forms.Forms.Select(f => f.Name)));
                WriteLayout(form.Content, members, output);
                break;
            case ListLayout list:
                WriteList(list, members, output);
                break;
            default:
                throw new ArgumentException($"A layout cannot be a {layout.GetType().Name}.", nameof(layout));
        }
    }

    private void WriteList(ListLayout list, MembersValue members, IBufferWriter<byte> output)
    {
        if (Require(members, list.Name).Value is not ListValue { Items: IReadOnlyList<ValueNode> items })
        {
            throw new ValueSyntaxException(PathTo(list.Name), "This is a list.");
        }

        for (int i = 0; i < items.Count; i++)
        {
            ValueNode item = items[i];
            Within(string.Create(CultureInfo.InvariantCulture, $"{list.Name}[{i}]"), () => WriteValue(item, output));
        }
    }

    private string CaseOf(MembersValue members, string name, IEnumerable<string> cases) =>
        Require(members, name).Value is CaseValue taken && cases.Contains(taken.Name)
            ? taken.Name
            : throw new ValueSyntaxException(PathTo(name), $"This must be one of: {string.Join(", ", cases)}.");

    private ValueNode Require(MembersValue members, string name) =>
        members.Find(name) ?? throw new ValueSyntaxException(PathTo(name), "This is missing.");

    private void WritePrimitive(WspPrimitive primitive, NodeValue value, IBufferWriter<byte> output)
    {
        try
        {
            PrimitiveWriter.Write(primitive, value, output);
        }
        catch (ArgumentException fault)
        {
            throw new ValueSyntaxException(PathTo(null), fault is ArgumentOutOfRangeException ? FirstSentence(fault.Message) : fault.Message);
        }
    }

    private static void Put(IBufferWriter<byte> output, int length, PrimitiveWriter.Leaf write) => PrimitiveWriter.Put(output, length, write);

    // .NET adds the parameter's name and value to the message, which mean nothing to who wrote the value.
    private static string FirstSentence(string message) => message.Split([" (Parameter", "\n"], 2, StringSplitOptions.None)[0];

    private ValueSyntaxException Misfit(string syntax, NodeValue value) => new(PathTo(null), $"A {value.GetType().Name} cannot be written as {syntax}.");

    private string PathTo(string? name) => string.Join('.', name is null ? _path : [.. _path, name]);

    private void Within(string? name, Action write)
    {
        if (name is null)
        {
            write();
            return;
        }

        _path.Add(name);
        write();
        _path.RemoveAt(_path.Count - 1);
    }
}
