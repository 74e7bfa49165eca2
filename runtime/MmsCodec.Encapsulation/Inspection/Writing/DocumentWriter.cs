using System.Buffers;
using System.Globalization;
using System.Text;
using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>Writes trees: headers, parameters and parts in the order that they have.</summary>
internal static class DocumentWriter
{
    public static void Write(MmsDocument document, IBufferWriter<byte> output)
    {
        WriteHeaders(document.Headers, "headers", output);
        if (document.Body is BodyNode body)
        {
            WriteBody(body, "", output);
        }

        WriteOctets(document.Trailing, output);
    }

    public static void Write(PushDocument push, IBufferWriter<byte> output)
    {
        ArrayBufferWriter<byte> headers = new();
        WriteFields(push.Fields, "", headers);
        output.Write([push.TransactionId, (byte)push.Type]);
        WriteUintvar((uint)headers.WrittenCount, output);
        output.Write(headers.WrittenSpan);
        if (push.Mms is MmsDocument mms)
        {
            InPath("mms", () => Write(mms, output));
        }
        else
        {
            output.Write(push.Body.Span);
        }
    }

    private static void WriteBody(BodyNode body, string path, IBufferWriter<byte> output)
    {
        if (body.DeclaredEntries is uint declared)
        {
            WriteUintvar(declared, output);
            foreach (PartNode part in body.Parts)
            {
                WriteEntry(part, string.Create(CultureInfo.InvariantCulture, $"{path}parts[{part.Index}]."), output);
            }
        }
        else
        {
            foreach (PartNode part in body.Parts)
            {
                output.Write(part.Data.Span);
            }
        }

        WriteOctets(body.Trailing, output);
    }

    private static void WriteEntry(PartNode part, string path, IBufferWriter<byte> output)
    {
        ArrayBufferWriter<byte> headers = new();
        WriteFields(part.Fields, path, headers);
        ReadOnlyMemory<byte> data = part.Data;
        if (part.Nested is BodyNode nested)
        {
            ArrayBufferWriter<byte> inner = new();
            WriteBody(nested, path, inner);
            data = inner.WrittenMemory;
        }

        WriteUintvar((uint)headers.WrittenCount, output);
        WriteUintvar((uint)data.Length, output);
        output.Write(headers.WrittenSpan);
        output.Write(data.Span);
    }

    private static void WriteFields(FieldsNode fields, string path, IBufferWriter<byte> output)
    {
        if (fields.ContentType is ValueNode contentType)
        {
            InPath($"{path}contentType", () => output.Write(contentType.Encode()));
        }

        WriteHeaders(fields.Headers, $"{path}headers", output);
        WriteOctets(fields.Unread, output);
    }

    private static void WriteHeaders(IReadOnlyList<HeaderNode> headers, string path, IBufferWriter<byte> output)
    {
        for (int i = 0; i < headers.Count; i++)
        {
            HeaderNode header = headers[i];
            string place = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (header.Code is byte code)
            {
                output.Write([code]);
            }
            else
            {
                ValueNode name = ValueNode.Of("name", PrimitiveDefinition.Of(WspPrimitive.TokenText), new TextValue(Encoding.UTF8.GetBytes(header.Name)));
                InPath($"{place}.name", () => output.Write(name.Encode()));
            }

            InPath($"{place}.value", () => output.Write(header.Value.Encode()));
        }
    }

    private static void WriteOctets(OctetsNode? octets, IBufferWriter<byte> output)
    {
        if (octets is not null)
        {
            output.Write(octets.Octets.Span);
        }
    }

    private static void WriteUintvar(uint value, IBufferWriter<byte> output) =>
        PrimitiveWriter.Put(output, WspLength.OfUintvar(value), (ref writer) => writer.WriteUintvar(value));

    private static void InPath(string path, Action write)
    {
        try
        {
            write();
        }
        catch (ValueSyntaxException fault)
        {
            throw new ValueSyntaxException(fault.Path.Length == 0 ? path : $"{path}.{fault.Path}", fault.Message);
        }
    }
}
