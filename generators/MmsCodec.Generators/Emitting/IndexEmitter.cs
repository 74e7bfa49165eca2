using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>Emits what the specs of a namespace share: the numbers of headers and PDUs, and the lists of all.</summary>
internal static class IndexEmitter
{
    public static string EmitHeaderEnum(string ns, IReadOnlyList<HeaderSummary> headers)
    {
        SourceWriter writer = SourceFile.Start(ns);
        writer.Line("/// <summary>The headers by their assigned numbers, without the top bit that the field octet has.</summary>");
        writer.Open("public enum MmsHeader : byte");
        bool first = true;
        foreach (HeaderSummary header in headers.Where(h => h.Code is not null).OrderBy(h => h.Code))
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            writer.Summary(Docs.Of(header.Name, header.Doc)).Line($"{header.ClrName} = {Identifiers.Hex(header.Code!.Value)},");
        }

        return writer.Close().ToString();
    }

    public static string EmitHeaderTable(string ns, IReadOnlyList<HeaderSummary> headers)
    {
        ulong mask = 0;
        foreach (HeaderSummary header in headers.Where(h => h.IsTextFirst && h.Code < 64))
        {
            mask |= 1UL << header.Code!.Value;
        }

        SourceWriter writer = SourceFile.Start(ns);
        writer.Line("/// <summary>What the scan needs to know of headers, a bit for each number.</summary>");
        writer.Open("internal static class MmsHeaderTable");
        writer.Line("/// <summary>Headers whose values start with text or a Value-length, never with an octet above 0x7F.</summary>");
        writer.Line($"public const ulong TextFirst = 0x{mask:X16};");
        return writer.Close().ToString();
    }

    public static string EmitPduDispatch(string ns, IReadOnlyList<PduSummary> pdus)
    {
        SourceWriter writer = SourceFile.Start(ns);
        writer.Open("public abstract partial record MmsPdu");
        writer.Line("private static MmsPdu? ToOwned(in MmsHeaders headers) => headers.MessageType switch");
        writer.Open();
        foreach (PduSummary pdu in pdus)
        {
            writer.Line($"MmsMessageType.{pdu.ClrName} => {pdu.ClrName}View.TryFrom(in headers, out {pdu.ClrName}View view) ? view.ToOwned() : null,");
        }

        writer.Line("_ => null,").Close(";");
        return writer.Close().ToString();
    }

    public static string EmitSchemaIndex(string ns, IReadOnlyList<PduSummary> pdus, IReadOnlyList<HeaderSummary> headers)
    {
        SourceWriter writer = SourceFile.Start(ns, "System", "System.Collections.Generic", "System.Linq", "System.Threading", "MmsCodec.Schema");
        writer.Line("/// <summary>The PDUs, headers and values of the specs as data, for tools that work on any PDU.</summary>");
        writer.Open("public static partial class MmsSchema");
        WriteList(writer, "All PDUs, by message type.", "IReadOnlyList<PduDefinition> Pdus => LazyInitializer.EnsureInitialized<IReadOnlyList<PduDefinition>>(ref field, static () =>", pdus.Select(p => $"PduDefinitions.{p.ClrName}"), "]);");
        writer.Line();
        WriteList(writer, "All headers, by assigned number.", "HeaderSetDefinition Headers => LazyInitializer.EnsureInitialized(ref field, static () => new(\"mms\",", headers.OrderBy(h => h.Code ?? byte.MaxValue).Select(h => $"HeaderDefinitions.{h.ClrName}"), "]));");
        writer.Line();
        writer.Line("""
            /// <summary>The PDU with this message type, or null.</summary>
            public static PduDefinition? FindPdu(byte type) => Pdus.FirstOrDefault(p => p.Type == type);

            /// <summary>The PDU with this name, as the standard spells it or in lower case with dashes, or null.</summary>
            public static PduDefinition? FindPdu(string name) => Pdus.FirstOrDefault(p =>
                p.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || p.WireName.Equals(name, StringComparison.OrdinalIgnoreCase));
            """);
        return writer.Close().ToString();
    }

    private static void WriteList(SourceWriter writer, string summary, string declaration, IEnumerable<string> items, string tail)
    {
        writer.Summary(summary);
        writer.Line($"public static {declaration}");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (string item in items)
            {
                writer.Line(item + ",");
            }
        });
        writer.Line(tail);
    }
}
