using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Binds the fields of a PDU, in the order of the file.</summary>
internal sealed class FieldBinder
{
    private readonly SpecElement _element;
    private readonly PduDeclaration _pdu;
    private readonly BindingContext _context;
    private readonly ClrNameScope _clrNames;
    private readonly List<FieldModel> _fields = [];
    private readonly HashSet<string> _inPdu = [];

    /// <param name="element">The PDU, or what is added to it.</param>
    /// <param name="pdu">The PDU.</param>
    /// <param name="context">What all of the spec needs.</param>
    public FieldBinder(SpecElement element, PduDeclaration pdu, BindingContext context)
    {
        _element = element;
        _pdu = pdu;
        _context = context;
        _clrNames = new ClrNameScope(pdu.Name, context.Diagnostics);
        if (element.Name == "extend")
        {
            foreach (HeaderModel own in pdu.Fields.Select(field => context.Table.FindHeader(field.Header)).OfType<HeaderModel>())
            {
                _inPdu.Add(own.Name);
                _clrNames.TryAdd(own.ClrName, own.Name, element.Location);
            }
        }
    }

    /// <summary>No field had to be dropped.</summary>
    public bool IsComplete { get; private set; } = true;

    private DiagnosticSink Diagnostics => _context.Diagnostics;

    private SpecTable Table => _context.Table;

    public IReadOnlyList<FieldModel> Bind()
    {
        bool isAfterBody = false;
        foreach (SpecElement child in _element.Children)
        {
            isAfterBody |= child.Name == "body";
            if (child.Name != "field")
            {
                continue;
            }

            if (BindHeader(child) is not HeaderModel header)
            {
                IsComplete = false;
                continue;
            }

            FieldModel field = BindField(child, header);
            if (isAfterBody)
            {
                Diagnostics.Add(SpecDescriptors.FieldAfterBody, child.Location, header.Name);
                FieldOrder.Insert(_fields, field);
            }
            else
            {
                _fields.Add(field);
            }
        }

        return _fields;
    }

    private HeaderModel? BindHeader(SpecElement element)
    {
        if (element.Attribute("header") is not SpecAttribute name)
        {
            return null;
        }

        if (Table.FindHeader(name.Value) is not HeaderModel header)
        {
            if (Table.IsComplete && !Table.HasHeader(name.Value))
            {
                Diagnostics.Add(
                    SpecDescriptors.UnknownHeader, name.ValueLocation, name.Value, Spelling.Hint(name.Value, Table.HeaderNames));
            }

            return null;
        }

        if (_inPdu.Contains(header.Name) || _fields.Any(field => field.Header.Name == header.Name))
        {
            Diagnostics.Add(SpecDescriptors.HeaderTwice, name.ValueLocation, header.Name, _pdu.Name);
            return null;
        }

        // A member cannot have the name of its type.
        if (header.ClrName == _pdu.ClrName)
        {
            Diagnostics.Add(SpecDescriptors.ClrNameTaken, name.ValueLocation, header.Name, header.ClrName);
            return null;
        }

        return _clrNames.TryAdd(header.ClrName, header.Name, name.ValueLocation) ? header : null;
    }

    private FieldModel BindField(SpecElement element, HeaderModel header)
    {
        ValueReference value = element.Attribute("type") is null ? header.Value : _context.BindValue(element);
        IReadOnlyList<ChoiceDeclaration> allowed = BindAllowed(element, header, value);
        Presence presence = Words.ReadPresence(element.Text("presence"));
        if (presence == Presence.Mandatory && element.Attribute("when") is not null)
        {
            Diagnostics.Add(SpecDescriptors.MandatoryWhen, element.LocationOf("when"), header.Name);
        }

        return new FieldModel(
            header,
            value,
            presence,
            element.IsTrue("repeats"),
            BindSince(element, header),
            allowed.Select(choice => choice.Name).ToEquatableArray(),
            allowed.Select(choice => choice.ClrName).ToEquatableArray(),
            allowed.Select(choice => choice.Choice).FirstOrDefault(),
            BindEchoes(element, header),
            Table.IsEchoed(_pdu.Name, header.Name),
            BindRole(element, header, value),
            element.Text("when"),
            element.Text("doc") ?? "");
    }

    private string BindSince(SpecElement element, HeaderModel header)
    {
        string least = Versions.Later(header.Since, _element.Text("since") ?? Versions.First);
        if (element.Text("since") is not string since)
        {
            return least;
        }

        if (Versions.IsEarlier(since, least))
        {
            Diagnostics.Add(SpecDescriptors.FieldBeforeHeader, element.LocationOf("since"), header.Name, since, least);
            return least;
        }

        return since;
    }

    private IReadOnlyList<ChoiceDeclaration> BindAllowed(SpecElement element, HeaderModel header, ValueReference value)
    {
        if (element.Attribute("allowed") is not SpecAttribute allowed || ReferenceEquals(value, Primitives.Unknown) || Table.IsAmbiguous(value.Name))
        {
            return [];
        }

        ValueDeclaration? declared = value.Kind == ValueKind.Primitive ? null : Table.FindValue(value.Name);
        if (declared is null || declared.Choices.Count + declared.DroppedChoices.Count == 0)
        {
            Diagnostics.Add(SpecDescriptors.AllowedWithoutTokens, allowed.ValueLocation, value.Name, header.Name);
            return [];
        }

        List<ChoiceDeclaration> found = [];
        foreach (SpecWord word in allowed.Words())
        {
            // Of a value with several choices, those of one.
            ChoiceDeclaration? choice = declared.Choices.FirstOrDefault(
                choice => choice.Name == word.Text && (found.Count == 0 || choice.Choice == found[0].Choice));
            if (choice is not null)
            {
                // Said twice, it is allowed once.
                if (!found.Contains(choice))
                {
                    found.Add(choice);
                }
            }
            else if (Table.IsComplete && !declared.DroppedChoices.Contains(word.Text))
            {
                string hint = Spelling.Hint(word.Text, declared.Choices.Select(choice => choice.Name));
                Diagnostics.Add(SpecDescriptors.UnknownAllowed, word.Location, value.Name, word.Text, hint);
            }
        }

        return found;
    }

    private string? BindEchoes(SpecElement element, HeaderModel header)
    {
        if (element.Attribute("echoes") is not SpecAttribute echoes || _context.BindPdu(echoes) is not PduDeclaration other)
        {
            return null;
        }

        if (other.Name == _pdu.Name)
        {
            Diagnostics.Add(SpecDescriptors.AnswersItself, echoes.ValueLocation, _pdu.Name);
            return null;
        }

        if (other.Fields.Any(field => field.Header == header.Name))
        {
            return other.Name;
        }

        // A misspelt header in the other PDU may be the one that is meant.
        if (Table.IsComplete && !Table.IsAmbiguous(other.Name) && other.Fields.All(field => Table.HasHeader(field.Header)))
        {
            Diagnostics.Add(SpecDescriptors.EchoesMissingHeader, echoes.ValueLocation, header.Name, other.Name);
        }

        return null;
    }

    private bool BindRole(SpecElement element, HeaderModel header, ValueReference value)
    {
        if (element.Attribute("role") is not SpecAttribute role)
        {
            return false;
        }

        if (_pdu.Direction == PduDirection.ClientToRelay)
        {
            Diagnostics.Add(SpecDescriptors.AddressFromClient, role.ValueLocation, _pdu.Name);
        }
        else if (value is not { Kind: ValueKind.Primitive, Primitive: Primitive.Uri } && !ReferenceEquals(value, Primitives.Unknown))
        {
            Diagnostics.Add(SpecDescriptors.AddressIsNoUri, role.ValueLocation, header.Name, value.Name);
        }
        else if (_fields.FirstOrDefault(field => field.IsOriginatingAddress) is FieldModel other)
        {
            Diagnostics.Add(SpecDescriptors.TwoAddresses, role.ValueLocation, _pdu.Name, other.Header.Name, header.Name);
        }
        else
        {
            return true;
        }

        return false;
    }
}
