using System.Globalization;
using MmsCodec.Inspection;
using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Inspecting;

/// <summary>Lays out a file as runs of octets with their meaning, layer in layer.</summary>
internal sealed class Annotator
{
    private readonly DecodedFile _file;
    private readonly List<AnnotatedOctets> _runs = [];
    private int _next;

    private Annotator(DecodedFile file) => _file = file;

    public static IReadOnlyList<AnnotatedOctets> Annotate(DecodedFile file)
    {
        Annotator annotator = new(file);
        if (file.Sms is SmsDocument sms)
        {
            annotator.Add(sms);
        }
        else if (file.Push is PushDocument push)
        {
            annotator.Add(push, 0);
        }
        else if (file.Pdu is MmsDocument pdu)
        {
            annotator.Add(pdu, 0);
        }

        annotator.AddRest();
        return annotator._runs;
    }

    private void Add(SmsDocument document)
    {
        if (document.Sms is not { } sms)
        {
            return;
        }

        int layer = BeginLayer(new(_next, default, 0, Layers.Title(sms), "", TextKind.Heading));
        foreach ((int end, string name, string text) in SmsFields.Of(document, sms))
        {
            AddTo(end, 1, name, text);
        }

        if (document.Push is PushDocument push)
        {
            Add(push, 1);
        }
        else
        {
            AddRun(document.Payload.Length, 1, "payload", sms.Text is { } text ? SafeText.Of(text) : Count(document.Payload.Length), TextKind.Data);
        }

        EndLayer(layer);
        if (_next < _file.Octets.Length && _file.Error is null)
        {
            AddRun(_file.Octets.Length - _next, 0, "trailing", $"{Count(_file.Octets.Length - _next)} that belong to nothing", TextKind.Fault);
        }
    }

    private void Add(PushDocument push, int depth)
    {
        int layer = BeginLayer(new(_next, default, depth, Layers.Title(push), "", TextKind.Heading));
        if (push.HeadersLength > 0 || push.Error.Code == MmsErrorCode.None)
        {
            AddContent(push, depth + 1);
        }

        EndLayer(layer);
    }

    private void AddContent(PushDocument push, int depth)
    {
        AddRun(1, depth, "TID", push.TransactionId.ToString(CultureInfo.InvariantCulture), TextKind.Number);
        AddRun(1, depth, "Type", push.Type.ToString(), TextKind.Token);
        AddTo(push.BodyOffset - push.HeadersLength, depth, "HeadersLen", push.HeadersLength.ToString(CultureInfo.InvariantCulture));
        AddFields(push.Fields, depth);
        if (push.Mms is MmsDocument mms)
        {
            Add(mms, depth);
        }
        else
        {
            AddRun(push.Body.Length, depth, "body", Count(push.Body.Length), TextKind.Data);
        }
    }

    private void Add(MmsDocument pdu, int depth)
    {
        int layer = BeginLayer(new(_next, default, depth, Layers.Title(pdu), "", TextKind.Heading));
        AddHeaders(pdu.Headers, depth + 1);
        if (pdu.Body is BodyNode body)
        {
            Add(body, depth + 1);
        }

        AddTrailing(pdu.Trailing, depth + 1);
        EndLayer(layer);
    }

    private void Add(BodyNode body, int depth)
    {
        if (body.DeclaredEntries is uint entries)
        {
            WspReader reader = new(_file.Octets.Span[body.Offset..]);
            reader.TryReadUintvar(out _);
            AddRun(reader.Position, depth, "nEntries", entries.ToString(CultureInfo.InvariantCulture), TextKind.Frame);
        }

        foreach (PartNode part in body.Parts)
        {
            Add(part, depth);
        }

        AddTrailing(body.Trailing, depth);
    }

    private void Add(PartNode part, int depth)
    {
        int layer = BeginLayer(new(_next, default, depth, Layers.Title(part), "", TextKind.Heading));
        if (part.Entry is EntryPosition entry)
        {
            AddTo(part.DataOffset - entry.HeadersLength, depth + 1, "HeadersLen, DataLen", string.Create(CultureInfo.InvariantCulture, $"{entry.HeadersLength}, {entry.DataLength}"));
            AddFields(part.Fields, depth + 1);
        }

        if (part.Nested is BodyNode nested)
        {
            Add(nested, depth + 1);
        }
        else
        {
            bool isFaulty = part.Fault.Code != MmsErrorCode.None;
            string said = isFaulty ? Say(part.Fault) : Count(part.Data.Length);
            AddRun(part.Data.Length, depth + 1, "data", said, isFaulty ? TextKind.Fault : TextKind.Data);
        }

        EndLayer(layer);
    }

    private void AddFields(FieldsNode fields, int depth)
    {
        if (fields.ContentType is ValueNode contentType)
        {
            AddValue(contentType.Length, HeaderNames.ContentType, contentType, TextKinds.Of(contentType), fields.ContentTypeFault, null, depth);
        }

        AddHeaders(fields.Headers, depth);
        if (fields.Unread is OctetsNode unread)
        {
            AddRun(unread.Octets.Length, depth, "not read", Say(fields.Fault), TextKind.Fault);
        }
    }

    private void AddHeaders(IReadOnlyList<HeaderNode> headers, int depth)
    {
        foreach (HeaderNode header in headers)
        {
            AddValue(header.Length, header.Name, header.Value, TextKinds.Of(header), header.Fault, header, depth);
        }
    }

    private void AddValue(int length, string name, ValueNode value, TextKind kind, MmsError fault, HeaderNode? header, int depth)
    {
        bool isFaulty = fault.Code != MmsErrorCode.None;
        string text = isFaulty ? $"{ValueText.Of(value)} ({Say(fault)})" : ValueText.Of(value);
        AddRun(new(_next, Take(length), depth, SafeText.Of(name), text, isFaulty ? TextKind.Fault : kind) { Header = header, Value = value });
    }

    private void AddTrailing(OctetsNode? trailing, int depth)
    {
        if (trailing is not null)
        {
            AddRun(trailing.Octets.Length, depth, "trailing", string.Create(CultureInfo.InvariantCulture, $"{trailing.Octets.Length} octets that belong to nothing"), TextKind.Fault);
        }
    }

    private void AddRest()
    {
        if (_file.Error is FileError error && _next < _file.Octets.Length)
        {
            AddRun(_file.Octets.Length - _next, 0, "not read", string.Create(CultureInfo.InvariantCulture, $"{error.Message} at byte {error.Offset}"), TextKind.Fault);
        }
    }

    private int BeginLayer(AnnotatedOctets title)
    {
        _runs.Add(title);
        return _runs.Count - 1;
    }

    private void EndLayer(int layer) => _runs[layer] = _runs[layer] with { Length = _next - _runs[layer].Offset };

    private void AddTo(int end, int depth, string name, string text) => AddRun(end - _next, depth, name, text, TextKind.Frame);

    private void AddRun(int length, int depth, string name, string text, TextKind kind) =>
        AddRun(new(_next, Take(length), depth, name, text, kind));

    private void AddRun(AnnotatedOctets run)
    {
        _runs.Add(run);
        _next += run.Length;
    }

    private ReadOnlyMemory<byte> Take(int length) => _file.Octets.Slice(_next, length);

    private static string Count(int octets) => string.Create(CultureInfo.InvariantCulture, $"{octets} octets");

    private static string Say(MmsError fault) => string.Create(CultureInfo.InvariantCulture, $"{FaultText.Of(fault.Code)} at byte {fault.Offset}");
}
