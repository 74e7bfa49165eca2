using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Binds a PDU.</summary>
internal sealed class PduBinder
{
    private readonly SpecElement _element;
    private readonly PduDeclaration _pdu;
    private readonly BindingContext _context;
    private readonly FieldBinder _fields;

    private PduBinder(SpecElement element, PduDeclaration pdu, BindingContext context)
    {
        _element = element;
        _pdu = pdu;
        _context = context;
        _fields = new FieldBinder(element, pdu, context);
    }

    private DiagnosticSink Diagnostics => _context.Diagnostics;

    private SpecTable Table => _context.Table;

    public static PduModel Bind(SpecElement element, PduDeclaration pdu, BindingContext context) =>
        new PduBinder(element, pdu, context).Bind();

    private PduModel Bind()
    {
        IReadOnlyList<FieldModel> fields = FieldOrder.Check(_fields.Bind(), _element, Diagnostics);
        if (Table.FindHeader(HeaderOrder.First) is string messageType && Lacks(fields, HeaderOrder.First))
        {
            Diagnostics.Add(SpecDescriptors.MessageTypeMissing, _element.LocationOf("name"), _pdu.Name, messageType);
        }

        PduTransport transport = Words.ReadTransport(_element.Text("transport"));
        if (IsAgainst(transport, _pdu.Direction))
        {
            Diagnostics.Add(
                SpecDescriptors.TransportAgainstDirection,
                _element.LocationOf("transport"),
                _pdu.Name,
                _element.Text("direction")!,
                _element.Text("transport")!);
        }

        SpecElement? body = BindBody(fields);
        return new PduModel(
            _pdu.Name,
            Names.ToWire(_pdu.Name),
            _pdu.ClrName,
            _context.Namespace,
            Table.FindType(_pdu.Name),
            _pdu.Direction,
            transport,
            _element.Text("mm1"),
            BindAnswers(),
            Table.IsAcknowledgement(_pdu),
            Table.IsAcknowledged(_pdu.Name),
            _element.Text("since") ?? Versions.First,
            _context.Cite(_element),
            _element.Text("doc") ?? "",
            fields.ToEquatableArray(),
            _element.Elements("at-least-one").Select(group => BindGroup(group, fields)).Where(group => group.Count > 0).ToEquatableArray(),
            body is null ? null : Words.ReadPresence(body.Text("presence")),
            body?.Text("doc") ?? "");
    }

    private static bool IsAgainst(PduTransport transport, PduDirection direction) => transport switch
    {
        PduTransport.Post => direction == PduDirection.RelayToClient,
        PduTransport.Push or PduTransport.Response or PduTransport.GetResponse => direction == PduDirection.ClientToRelay,
        _ => false,
    };

    // A header that could not be bound may be the one that seems to be missing.
    private bool Lacks(IReadOnlyList<FieldModel> fields, HeaderOrder order) =>
        _fields.IsComplete && fields.All(field => field.Header.Order != order);

    private string? BindAnswers()
    {
        if (_element.Attribute("answers") is not SpecAttribute answers || _context.BindPdu(answers) is not PduDeclaration other)
        {
            return null;
        }

        if (other.Name == _pdu.Name)
        {
            Diagnostics.Add(SpecDescriptors.AnswersItself, answers.ValueLocation, _pdu.Name);
            return null;
        }

        if (other.Direction == _pdu.Direction && other.Direction != PduDirection.Both && !Table.IsAmbiguous(other.Name))
        {
            Diagnostics.Add(
                SpecDescriptors.AnswersSameDirection, answers.ValueLocation, _pdu.Name, other.Name, _element.Text("direction") ?? "");
            return null;
        }

        return other.Name;
    }

    private SpecElement? BindBody(IReadOnlyList<FieldModel> fields)
    {
        SpecElement? body = null;
        foreach (SpecElement element in _element.Elements("body"))
        {
            if (body is not null)
            {
                Diagnostics.Add(SpecDescriptors.DuplicateBody, element.Location, _pdu.Name);
            }

            body ??= element;
        }

        if (body is not null && Lacks(fields, HeaderOrder.Last))
        {
            string contentType = Table.FindHeader(HeaderOrder.Last) ?? "Content-Type";
            Diagnostics.Add(SpecDescriptors.BodyWithoutContentType, body.Location, _pdu.Name, contentType);
        }

        return body;
    }

    private EquatableArray<string> BindGroup(SpecElement group, IReadOnlyList<FieldModel> fields)
    {
        if (group.Attribute("headers") is not SpecAttribute headers)
        {
            return EquatableArray<string>.Empty;
        }

        IReadOnlyList<SpecWord> words = headers.Words();
        if (words.Select(word => word.Text).Distinct().Count() < 2)
        {
            Diagnostics.Add(SpecDescriptors.AtLeastOneTooFew, headers.ValueLocation);
        }

        List<string> names = [];
        foreach (SpecWord word in words)
        {
            if (fields.Any(field => field.Header.Name == word.Text))
            {
                names.Add(word.Text);
            }
            else if (_fields.IsComplete)
            {
                string hint = Spelling.Hint(word.Text, fields.Select(field => field.Header.Name));
                Diagnostics.Add(SpecDescriptors.AtLeastOneLacksHeader, word.Location, _pdu.Name, word.Text, hint);
            }
        }

        return names.Distinct().ToEquatableArray();
    }
}
