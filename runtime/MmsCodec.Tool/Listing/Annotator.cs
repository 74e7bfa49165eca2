using System.Globalization;
using MmsCodec.Inspection;
using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Listing;

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

        AddTitle(Layers.Title(sms), 0);
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
            AddRun(document.Payload.Length, 1, "payload", sms.Text is { } text ? SafeText.Of(text) : Count(document.Payload.Length));
        }

        if (_next < _file.Octets.Length && _file.Error is null)
        {
            AddRun(_file.Octets.Length - _next, 0, "trailing", $"{Count(_file.Octets.Length - _next)} that belong to nothing", TextKind.Fault);
        }
    }

    private void Add(PushDocument push, int depth)
    {
        AddTitle(Layers.Title(push), depth);
        if (push.HeadersLength == 0 && push.Error.Code != MmsErrorCode.None)
        {
            return;
        }

        depth++;
        AddRun(1, depth, "TID", push.TransactionId.ToString(CultureInfo.InvariantCulture));
        AddRun(1, depth, "Type", push.Type.ToString());
        AddTo(push.BodyOffset - push.HeadersLength, depth, "HeadersLen", push.HeadersLength.ToString(CultureInfo.InvariantCulture));
        AddFields(push.Fields, depth);
        if (push.Mms is MmsDocument mms)
        {
            Add(mms, depth);
        }
        else
        {
            AddRun(push.Body.Length, depth, "body", Count(push.Body.Length));
        }
    }

    private void Add(MmsDocument pdu, int depth)
    {
        AddTitle(Layers.Title(pdu), depth);
        AddHeaders(pdu.Headers, depth + 1);
        if (pdu.Body is BodyNode body)
        {
            Add(body, depth + 1);
        }

        AddTrailing(pdu.Trailing, depth + 1);
    }

    private void Add(BodyNode body, int depth)
    {
        if (body.DeclaredEntries is uint entries)
        {
            WspReader reader = new(_file.Octets.Span[body.Offset..]);
            reader.TryReadUintvar(out _);
            AddRun(reader.Position, depth, "nEntries", entries.ToString(CultureInfo.InvariantCulture));
        }

        foreach (PartNode part in body.Parts)
        {
            Add(part, depth);
        }

        AddTrailing(body.Trailing, depth);
    }

    private void Add(PartNode part, int depth)
    {
        AddTitle(Layers.Title(part), depth);
        if (part.Entry is EntryPosition entry)
        {
            AddTo(part.DataOffset - entry.HeadersLength, depth + 1, "HeadersLen, DataLen", string.Create(CultureInfo.InvariantCulture, $"{entry.HeadersLength}, {entry.DataLength}"));
            AddFields(part.Fields, depth + 1);
        }

        if (part.Nested is BodyNode nested)
        {
            Add(nested, depth + 1);
            return;
        }

        bool isFaulty = part.Fault.Code != MmsErrorCode.None;
        string said = isFaulty
            ? Say(part.Fault)
            : string.Create(CultureInfo.InvariantCulture, $"{part.Data.Length} octets");
        AddRun(part.Data.Length, depth + 1, "data", said, isFaulty ? TextKind.Fault : TextKind.Value);
    }

    private void AddFields(FieldsNode fields, int depth)
    {
        if (fields.ContentType is ValueNode contentType)
        {
            AddValue(contentType.Length, HeaderNames.ContentType, contentType, fields.ContentTypeFault, depth);
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
            AddValue(header.Length, header.Name, header.Value, header.Fault, depth);
        }
    }

    private void AddValue(int length, string name, ValueNode value, MmsError fault, int depth)
    {
        bool isFaulty = fault.Code != MmsErrorCode.None;
        string text = isFaulty ? $"{ValueText.Of(value)} ({Say(fault)})" : ValueText.Of(value);
        AddRun(length, depth, SafeText.Of(name), text, isFaulty ? TextKind.Fault : TextKind.Value);
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

    private void AddTitle(string text, int depth) => _runs.Add(new(_next, default, depth, text, "", TextKind.Heading));

    private void AddTo(int end, int depth, string name, string text) => AddRun(end - _next, depth, name, text);

    private void AddRun(int length, int depth, string name, string text, TextKind kind = TextKind.Value)
    {
        _runs.Add(new(_next, _file.Octets.Slice(_next, length), depth, name, text, kind));
        _next += length;
    }

    private static string Count(int octets) => string.Create(CultureInfo.InvariantCulture, $"{octets} octets");

    private static string Say(MmsError fault) => string.Create(CultureInfo.InvariantCulture, $"{FaultText.Of(fault.Code)} at byte {fault.Offset}");
}
