using MmsCodec.Schema;

namespace MmsCodec.Tool.Tables;

/// <summary>The enumerations, registries and parameters that values are made of, by name.</summary>
internal sealed class TokenSets
{
    private readonly Dictionary<string, ValueDefinition> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ValueDefinition> _seen = [];

    /// <summary>Those of the package's specs.</summary>
    public TokenSets()
    {
        foreach (HeaderDefinition header in MmsSchema.Headers.Headers.Concat(MmsSchema.HeaderSets.Wsp.Headers))
        {
            Add(header.Value);
        }
    }

    /// <summary>Their names, in order.</summary>
    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The one with this name, or that of the header with this name (case does not matter); null when there is none.</summary>
    public ValueDefinition? Find(string name) =>
        _byName.GetValueOrDefault(name)
        ?? (MmsSchema.Headers.Find(name)?.Value is ValueDefinition value ? _byName.GetValueOrDefault(value.Name) : null);

    private void Add(ValueDefinition definition)
    {
        if (!_seen.Add(definition))
        {
            return;
        }

        switch (definition)
        {
            case CompositeDefinition composite:
                Add(composite.Layout);
                break;
            case ParametersDefinition parameters:
                _byName[parameters.Name] = parameters;
                foreach (ParameterDefinition parameter in parameters.Parameters)
                {
                    Add(parameter.Value);
                }

                break;
            case EnumDefinition or NumbersDefinition:
                _byName[definition.Name] = definition;
                break;
            default:
                break;
        }
    }

    private void Add(Layout layout)
    {
        switch (layout)
        {
            case SequenceLayout sequence:
                AddAll(sequence.Items);
                break;
            case ValueLengthLayout bounded:
                Add(bounded.Content);
                break;
            case MemberLayout member:
                Add(member.Value);
                break;
            case ChoiceLayout choice:
                AddAll(choice.Cases.Select(c => c.Content));
                break;
            case ListLayout list:
                Add(list.Value);
                break;
            case FormsLayout forms:
                AddAll(forms.Forms.Select(f => f.Content));
                break;
            default:
                break;
        }
    }

    private void AddAll(IEnumerable<Layout> layouts)
    {
        foreach (Layout layout in layouts)
        {
            Add(layout);
        }
    }
}
