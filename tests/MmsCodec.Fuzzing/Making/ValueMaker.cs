using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Makes values by their described syntax.</summary>
/// <param name="chances">The choices.</param>
/// <param name="values">Where what was made is recorded.</param>
internal sealed class ValueMaker(Chances chances, List<MadeValue> values)
{
    private readonly PrimitiveMaker _primitives = new(chances, values);
    private readonly TextMaker _texts = new(chances);

    public void Write(OctetWriter to, ValueDefinition definition, ValuePlace place)
    {
        switch (definition)
        {
            case PrimitiveDefinition primitive:
                _primitives.Write(to, primitive.Primitive, place);
                break;
            case EnumDefinition enumeration:
                WriteToken(to, enumeration, place);
                break;
            case NumbersDefinition numbers:
                WriteNumber(to, numbers, place);
                break;
            case ParametersDefinition parameters:
                WriteParameter(to, parameters, place);
                break;
            case CompositeDefinition composite:
                WriteLayout(to, composite.Layout, place);
                break;
            default:
                throw new NotSupportedException($"{definition.GetType().Name} is a kind of value that the fuzzer does not know.");
        }
    }

    /// <summary>Writes an assigned number, or its text.</summary>
    public void WriteAssigned(OctetWriter to, AssignedNumber number, bool isText, string path)
    {
        values.Add(new(path, number.Name));
        _ = isText ? to.Text(number.Name) : to.Integer(number.Code);
    }

    /// <summary>Writes a parameter of a name: by token where it has one and chance wants so.</summary>
    public void WriteParameter(OctetWriter to, ParameterDefinition parameter, ValuePlace place)
    {
        to.Short(parameter.Token);
        Write(to, parameter.Value, place.At(parameter.Name));
    }

    private void WriteToken(OctetWriter to, EnumDefinition definition, ValuePlace place)
    {
        if (definition.Extension is WspPrimitive extension && place.Allowed.Count == 0 && chances.InHundred(15))
        {
            _primitives.Write(to, extension, place);
            return;
        }

        TokenDefinition token = chances.Of([.. definition.Tokens.Where(t => IsAllowed(t, place))]);
        values.Add(new(place.Path, token.WireName));
        to.Octet(token.Octet);
    }

    private static bool IsAllowed(TokenDefinition token, ValuePlace place) =>
        (place.Allowed.Count == 0 || place.Allowed.Contains(token.Name))
        && (place.Version is not MmsVersion version || ((token.Since ?? version).Octet <= version.Octet && (token.Until ?? version).Octet >= version.Octet));

    private void WriteNumber(OctetWriter to, NumbersDefinition definition, ValuePlace place)
    {
        if (definition.Text is WspPrimitive text && chances.InHundred(20))
        {
            _primitives.Write(to, text, place);
            return;
        }

        AssignedNumber number = chances.Of(definition.Numbers);
        bool isText = definition.Text is not null && number.Name.All(char.IsAsciiLetterOrDigit) && chances.InHundred(20);
        WriteAssigned(to, number, isText, place.Path);
    }

    private void WriteParameter(OctetWriter to, ParametersDefinition definition, ValuePlace place)
    {
        if (chances.InHundred(70))
        {
            WriteParameter(to, chances.Of(definition.Parameters), place);
            return;
        }

        string name = _texts.Token();
        to.Text(name);
        _primitives.Write(to, chances.InHundred(40) ? WspPrimitive.Integer : WspPrimitive.TextValue, place.At(name));
    }

    private void WriteLayout(OctetWriter to, Layout layout, ValuePlace place)
    {
        switch (layout)
        {
            case SequenceLayout sequence:
                foreach (Layout item in sequence.Items)
                {
                    WriteLayout(to, item, place);
                }

                break;
            case ValueLengthLayout bounded:
                OctetWriter content = new();
                WriteLayout(content, bounded.Content, place);
                to.Counted(content);
                break;
            case MemberLayout member:
                WriteMember(to, member, place);
                break;
            case ChoiceLayout choice:
                LayoutCase taken = chances.Of([.. choice.Cases.Where(c => place.Allowed.Count == 0 || place.Allowed.Contains(c.Name))]);
                values.Add(new(place.At(choice.Name).Path, taken.Name));
                to.Octet(taken.Octet);
                WriteLayout(to, taken.Content, place);
                break;
            case ListLayout list:
                // One quality, several parameters.
                int most = list.Value is ParametersDefinition ? 4 : 1;
                for (int i = chances.Between(0, most); i > 0; i--)
                {
                    Write(to, list.Value, place.At(list.Name) with { Allowed = [] });
                }

                break;
            case FormsLayout forms:
                WriteForm(to, forms, place);
                break;
            default:
                throw new NotSupportedException($"{layout.GetType().Name} is a construct that the fuzzer does not know.");
        }
    }

    private void WriteMember(OctetWriter to, MemberLayout member, ValuePlace place)
    {
        ValuePlace inside = member.Inline ? place : place.At(member.Name);
        if (place.Count is ulong count && member.Name is "count" or "statusCount")
        {
            values.Add(new(inside.Path, $"{count}"));
            to.Integer(count);
        }
        else
        {
            Write(to, member.Value, inside with { Allowed = member.Inline ? place.Allowed : [] });
        }
    }

    // Tries until the first octet tells the form: a Long-integer in a form for single octets does not.
    private void WriteForm(OctetWriter to, FormsLayout forms, ValuePlace place)
    {
        LayoutForm form = chances.Of(forms.Forms);
        int recorded = values.Count;
        while (true)
        {
            OctetWriter content = new();
            WriteLayout(content, form.Content, place);
            byte[] octets = content.ToArray();
            if (octets[0] >= form.From && octets[0] <= form.To && forms.Find(octets[0]) == form)
            {
                values.Insert(recorded, new(place.At(forms.Name).Path, form.Name));
                to.Octets(octets);
                return;
            }

            values.RemoveRange(recorded, values.Count - recorded);
            form = chances.Of(forms.Forms);
        }
    }
}
