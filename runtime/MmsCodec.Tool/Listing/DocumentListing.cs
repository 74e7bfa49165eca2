using System.Globalization;
using MmsCodec.Inspection;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Inspecting;

namespace MmsCodec.Tool.Listing;

/// <summary>What a file says, header by header, for people.</summary>
internal sealed class DocumentListing(ITextSink sink)
{
    private const int NameWidth = 36;

    public void Write(DecodedFile file)
    {
        sink.Write($"{SafeText.Of(file.Name)}: ", TextKind.Plain);
        int depth = file.Sms is null ? 0 : 1;
        if (file.Sms?.Sms is SmsDeliver sms)
        {
            Heading($"{Layers.Title(sms)}, {Count(file.Octets.Length)}", 0);
            foreach ((_, string name, string text) in SmsFields.Of(file.Sms, sms))
            {
                Line(name, text, 1, TextKind.Value);
            }

            if (file.Push is null)
            {
                Line("payload", sms.Text is { } text ? SafeText.Of(text) : Count(file.Sms.Payload.Length), 1, TextKind.Value);
            }
        }

        if (file.Push is PushDocument push)
        {
            Heading($"{Layers.Title(push)}, {Count(file.Octets.Length)}", depth);
            WriteHeaders(push.Fields.Headers, depth + 1);
            depth++;
            if (push.Mms is not null)
            {
                Heading(Layers.Title(push.Mms), depth);
            }
        }
        else if (file.Pdu is not null)
        {
            Heading($"{Layers.Title(file.Pdu)}, {Count(file.Octets.Length)}", 0);
        }
        else if (file.Sms?.Sms is null)
        {
            Heading(Count(file.Octets.Length), 0);
        }

        if (file.Mms is MmsDocument mms)
        {
            WriteHeaders(mms.Headers, depth + 1);
            WriteParts(mms.Body, depth + 1);
            WriteTrailing(mms.Trailing, depth + 1);
        }

        if (file.Error is FileError error)
        {
            Line("error", string.Create(CultureInfo.InvariantCulture, $"{error.Message} at byte {error.Offset}"), 1, TextKind.Fault);
        }

        sink.Flush();
    }

    private void WriteParts(BodyNode? body, int depth)
    {
        if (body is null)
        {
            return;
        }

        foreach (PartNode part in body.Parts)
        {
            Indent(depth);
            Heading(Layers.Title(part), 0);
            if (part.Entry is not null)
            {
                WriteHeaders(part.Fields.Headers, depth + 1);
            }

            WriteParts(part.Nested, depth + 1);
        }

        WriteTrailing(body.Trailing, depth);
    }

    private void WriteTrailing(OctetsNode? trailing, int depth)
    {
        if (trailing is not null)
        {
            Line("trailing", Count(trailing.Octets.Length), depth, TextKind.Fault);
        }
    }

    private void WriteHeaders(IReadOnlyList<HeaderNode> headers, int depth)
    {
        foreach (HeaderNode header in headers)
        {
            bool isFaulty = header.Fault.Code != MmsErrorCode.None;
            Line(header.Name, isFaulty ? $"{ValueText.Of(header.Value)} ({FaultText.Of(header.Fault.Code)})" : ValueText.Of(header.Value), depth, isFaulty ? TextKind.Fault : TextKind.Value);
        }
    }

    private void Heading(string text, int depth)
    {
        Indent(depth);
        sink.Write(text, TextKind.Heading);
        sink.EndLine();
    }

    private void Line(string name, string value, int depth, TextKind kind)
    {
        Indent(depth);
        sink.Write($"{SafeText.Of(name).PadRight(NameWidth - (2 * depth))} ", TextKind.Name);
        sink.Write(value, kind);
        sink.EndLine();
    }

    private void Indent(int depth) => sink.Write(new string(' ', 2 * depth), TextKind.Plain);

    private static string Count(int octets) => string.Create(CultureInfo.InvariantCulture, $"{octets} octets");
}
