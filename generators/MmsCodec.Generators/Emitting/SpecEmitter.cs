using System;
using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>Turns bound specs into C# files.</summary>
internal static class SpecEmitter
{
    /// <summary>Emits what one spec describes.</summary>
    public static IReadOnlyList<EmittedFile> EmitSpec(SpecModel spec)
    {
        List<EmittedFile> files = [];
        Action<string, string> add = AddTo(spec.Namespace, files);
        foreach (EnumModel model in spec.Enums.Where(e => e.ClrName != "bool"))
        {
            add($"{model.ClrName}.g.cs", EnumEmitter.Emit(model));
            if (model.Extension is Primitive extension)
            {
                add($"{model.ClrName}Value.g.cs", ExtensibleEnumEmitter.Emit(model, extension));
            }
        }

        foreach (TypeModel type in spec.Types.Where(TypeEmitter.CanEmit))
        {
            add($"{type.ClrName}.g.cs", TypeEmitter.Emit(type));
        }

        foreach (PduModel pdu in spec.Pdus)
        {
            add($"{pdu.ClrName}.g.cs", RecordEmitter.Emit(pdu));
            add($"{pdu.ClrName}View.g.cs", ViewEmitter.Emit(pdu));
            add($"{pdu.ClrName}Encoder.g.cs", EncoderEmitter.Emit(pdu));
        }

        foreach (ExtensionModel extension in spec.Extensions)
        {
            add($"{extension.PduClrName}Extensions.g.cs", ExtensionEmitter.Emit(extension));
        }

        if (spec.Digest.Length > 0)
        {
            add($"MmsSpec.{spec.Name}.g.cs", DigestEmitter.Emit(spec));
        }

        if (spec.HasDefinitions)
        {
            add($"MmsSchema.{spec.Name}.g.cs", SchemaEmitter.Emit(spec));
        }

        return files;
    }

    /// <summary>Emits what all specs of a compilation share, namespace by namespace.</summary>
    public static IReadOnlyList<EmittedFile> EmitIndex(SpecIndex index)
    {
        List<EmittedFile> files = [];
        foreach (IGrouping<string, SpecSummary> group in index.Specs.GroupBy(s => s.Namespace))
        {
            Action<string, string> add = AddTo(group.Key, files);
            HeaderSummary[] headers = [.. group.SelectMany(s => s.Headers)];
            PduSummary[] pdus = [.. group.SelectMany(s => s.Pdus).OrderBy(p => p.Type)];
            if (!SpecNames.IsPackage(group.Key))
            {
                EmitVendorIndex(index, group, headers, add);
                continue;
            }

            add("MmsHeader.g.cs", IndexEmitter.EmitHeaderEnum(group.Key, headers));
            add("MmsHeaderTable.g.cs", IndexEmitter.EmitHeaderTable(group.Key, headers));
            add("MmsPdu.g.cs", IndexEmitter.EmitPduDispatch(group.Key, pdus));
            add("MmsSchema.g.cs", IndexEmitter.EmitSchemaIndex(group.Key, TextsOf(group)));
        }

        return files;
    }

    // Of a vendor's namespace the rest is there beside MM1: whoever decodes by one, decodes all that the project knows.
    private static void EmitVendorIndex(
        SpecIndex index,
        IGrouping<string, SpecSummary> group,
        IReadOnlyList<HeaderSummary> headers,
        Action<string, string> add)
    {
        (string Namespace, string Name, string ClrName, byte Type)[] all =
        [
            .. index.Referenced.SelectMany(other => other.Pdus.Select(pdu => (other.Namespace, pdu.Name, pdu.ClrName, pdu.Type))),
            .. index.Specs.Where(spec => !SpecNames.IsPackage(spec.Namespace))
                .SelectMany(spec => spec.Pdus.Select(pdu => (spec.Namespace, pdu.Name, pdu.ClrName, pdu.Type))),
        ];
        string[] others =
        [
            .. index.Referenced.Select(other => other.Namespace)
                .Concat(index.Specs.Select(spec => spec.Namespace))
                .Where(ns => ns != group.Key && !SpecNames.IsPackage(ns))
                .Distinct(),
        ];
        if (headers.Count > 0)
        {
            add("VendorHeaders.g.cs", IndexEmitter.EmitVendorHeaders(group.Key, headers));
        }

        add("VendorPdus.g.cs", IndexEmitter.EmitVendorPdus(group.Key, [.. all.OrderBy(pdu => pdu.Type).Select(pdu => (pdu.Namespace, pdu.ClrName, pdu.Type))]));
        add("VendorSchema.g.cs", IndexEmitter.EmitVendorSchema(
            group.Key,
            TextsOf(group),
            all.OrderBy(pdu => pdu.Type).Select(pdu => (pdu.Name, pdu.Type)),
            others));
    }

    // The specs that have a file of definitions.
    private static IEnumerable<string> TextsOf(IEnumerable<SpecSummary> specs) =>
        specs.Where(spec => spec.HasDefinitions).Select(spec => spec.Name);

    // Namespaces may have types of the same name; files may not.
    private static Action<string, string> AddTo(string ns, List<EmittedFile> files) =>
        (name, source) => files.Add(new(SpecNames.IsPackage(ns) ? name : $"{ns}.{name}", source));
}
