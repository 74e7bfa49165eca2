using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Binding;
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
        foreach (HeaderSummary header in headers.Where(h => h.Code is not null).OrderBy(h => h.Code!.Value))
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
            writer.Line($"MmsMessageType.{pdu.ClrName} => new {pdu.ClrName}(in headers),");
        }

        writer.Line("_ => null,").Close(";");
        return writer.Close().ToString();
    }

    /// <summary>What finds the headers of a vendor in a PDU.</summary>
    public static string EmitVendorHeaders(string ns, IReadOnlyList<HeaderSummary> headers)
    {
        SourceWriter writer = SourceFile.Start(ns, "System");
        writer.Line("/// <summary>The headers of this namespace's specs, by what finds them in a PDU: their number, or their name when they have none.</summary>");
        writer.Open("public static class VendorHeaders");
        foreach (HeaderSummary header in headers.OrderBy(h => h.Code ?? byte.MaxValue).ThenBy(h => h.ClrName, System.StringComparer.Ordinal))
        {
            writer.Summary(Docs.Of(header.Name, header.Doc));
            writer.Line(header.Code is byte code
                ? $"public const MmsHeader {header.ClrName} = (MmsHeader){Identifiers.Hex(code)};"
                : $"public static ReadOnlySpan<byte> {header.ClrName} => {Identifiers.Literal(header.Name)}u8;");
            writer.Line();
        }

        return writer.Close().ToString();
    }

    /// <summary>Decoding of any PDU, vendors' included.</summary>
    public static string EmitVendorPdus(string ns, IReadOnlyList<(string Namespace, string ClrName, byte Type)> pdus)
    {
        SourceWriter writer = SourceFile.Start(ns, "System", "System.Diagnostics.CodeAnalysis", "MmsCodec.Inspection");
        writer.Line("/// <summary>Decodes PDUs of any type: those of vendors' specs, and those of the standard.</summary>");
        writer.Open("public static class VendorPdus");
        writer.Line("""
            /// <summary>
            /// Decodes a PDU of any type. False, with the error and its offset in octets from the start of the PDU, when the octets
            /// cannot be followed or are no PDU of the specs or the standard; never throws.
            /// </summary>
            [MustUseResult]
            public static bool TryDecode(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out MmsPdu? pdu, out MmsError error)
            {
                pdu = null;
                if (!MmsHeaders.TryScan(octets, out MmsHeaders headers, out error))
                {
                    return false;
                }

                pdu = ToOwned(in headers);
                return pdu is not null || MmsPdu.TryDecode(octets, out pdu, out error);
            }

            /// <summary>
            /// The same, but refuses a PDU in which <see cref="MmsConformance"/> finds a violation of the specs or the standard: the
            /// error is then <see cref="MmsErrorCode.DepartsFromStandard"/> at the first. Never throws.
            /// </summary>
            [MustUseResult]
            public static bool TryDecodeStrict(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out MmsPdu? pdu, out MmsError error)
            {
                if (TryDecode(octets, out pdu, out error) && MmsConformance.IsConformant(octets, VendorSchema.Inspection, out error))
                {
                    return true;
                }

                pdu = null;
                return false;
            }

            /// <summary>Decodes a PDU of any type.</summary>
            /// <exception cref="MmsFormatException">The octets cannot be followed, or are no PDU of the specs or the standard.</exception>
            public static MmsPdu Decode(ReadOnlySpan<byte> octets) =>
                TryDecode(octets, out MmsPdu? pdu, out MmsError error) ? pdu : throw new MmsFormatException(error);
            """);
        writer.Line();
        writer.Line("private static MmsPdu? ToOwned(in MmsHeaders headers) => (byte)headers.MessageType switch");
        writer.Open();
        foreach ((string from, string clrName, byte type) in pdus)
        {
            string view = SpecNames.Type(clrName + "View", from, ns);
            writer.Line($"{type} => {view}.TryFrom(in headers, out {view} view) ? view.ToOwned() : null,");
        }

        writer.Line("_ => null,").Close(";");
        return writer.Close().ToString();
    }

    /// <summary>What the specs of a vendor's namespace add to MM1, as data.</summary>
    public static string EmitVendorSchema(
        string ns,
        IEnumerable<string> specs,
        IEnumerable<(string Name, byte Type)> messageTypes,
        IReadOnlyList<string> others)
    {
        SourceWriter writer = SourceFile.Start(ns, "System", "System.Collections.Generic", "System.Threading", "MmsCodec.Inspection", "MmsCodec.Schema");
        writer.Line("/// <summary>The PDUs, headers and values of this namespace's specs as data, for tools that work on any PDU.</summary>");
        writer.Open("public static partial class VendorSchema");
        string catalogs = string.Concat(others.Select(other => $", global::{other}.VendorSchema.Catalog"));
        SchemaText text = new();
        text.AddTokens(SpecNames.MessageTypes, "MmsMessageType", messageTypes.Select(type => (Names.ToWire(type.Name), type.Type)));
        text.WriteTo(writer, "private static readonly ReadOnlyMemory<byte> MessageTypesText");
        writer.Line();
        WriteCatalog(writer, $"static () => [MmsSchema.Catalog{catalogs}]", TextsOf(specs).Append("MessageTypesText"));
        string extends = string.Concat(others.Select(other => $".Extend(global::{other}.VendorSchema.Additions)"));
        writer.Line($$"""
            /// <summary>The PDUs of the specs, by message type.</summary>
            public static IReadOnlyList<PduDefinition> Pdus => Catalog.Pdus;

            /// <summary>The headers of the specs, by assigned number.</summary>
            public static IReadOnlyList<HeaderDefinition> Headers => Catalog.Headers;

            /// <summary>The message types of the standard and of the specs.</summary>
            public static EnumDefinition MessageTypes => Catalog.Value<EnumDefinition>("{{SpecNames.MessageTypes}}");

            /// <summary>What the specs add to MM1.</summary>
            public static SchemaAdditions Additions => Catalog.Additions;

            /// <summary>MM1 with what the specs add: for reading trees, for conformance, for strict decoding.</summary>
            public static InspectionSchema Inspection => LazyInitializer.EnsureInitialized(ref field, static () => InspectionSchema.Mms{{extends}}.Extend(Additions));
            """);
        return writer.Close().ToString();
    }

    public static string EmitSchemaIndex(string ns, IEnumerable<string> specs)
    {
        SourceWriter writer = SourceFile.Start(ns, "System", "System.Collections.Generic", "System.Linq", "System.Threading", "MmsCodec.Schema");
        writer.Line("/// <summary>The PDUs, headers and values of the specs as data, for tools that work on any PDU.</summary>");
        writer.Open("public static partial class MmsSchema");
        WriteCatalog(writer, "null", TextsOf(specs));
        writer.Line("""
            /// <summary>All PDUs, by message type.</summary>
            public static IReadOnlyList<PduDefinition> Pdus => Catalog.Pdus;

            /// <summary>All headers, by assigned number.</summary>
            public static HeaderSetDefinition Headers => LazyInitializer.EnsureInitialized(ref field, static () => new("mms", Catalog.Headers));

            /// <summary>The PDU with this message type, or null.</summary>
            public static PduDefinition? FindPdu(byte type) => Pdus.FirstOrDefault(p => p.Type == type);

            /// <summary>The PDU with this name, as the standard spells it or in lower case with dashes, or null.</summary>
            public static PduDefinition? FindPdu(string name) => Pdus.FirstOrDefault(p =>
                p.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || p.WireName.Equals(name, StringComparison.OrdinalIgnoreCase));
            """);
        return writer.Close().ToString();
    }

    private static IEnumerable<string> TextsOf(IEnumerable<string> specs) => specs.Select(spec => $"Texts.{SchemaEmitter.TextName(spec)}");

    private static void WriteCatalog(SourceWriter writer, string others, IEnumerable<string> texts)
    {
        writer.Line("/// <summary>The definitions by their names in the specs.</summary>");
        writer.Line("public static SchemaCatalog Catalog { get; } = new(");
        writer.Indented(() => writer.Line(string.Join(",\n", texts.Prepend(others)) + ");"));
        writer.Line();
    }
}
