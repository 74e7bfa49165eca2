using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MmsCodec.Benchmarks.Startup;

/// <summary>
/// What the octets of an assembly are spent on: code and table rows by the kind of the type that they belong to, and the heaps that
/// all types share. The names of the files in the PDB tell what is generated.
/// </summary>
internal sealed class AssemblySizes(TextWriter output)
{
    public void Print(string path)
    {
        using PEReader assembly = new(File.OpenRead(path));
        using MetadataReaderProvider pdb = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(path, ".pdb")));
        MetadataReader metadata = assembly.GetMetadataReader();
        HashSet<string> generated = GeneratedFiles(pdb.GetMetadataReader());
        Dictionary<EntityHandle, int> attributes = metadata.CustomAttributes
            .GroupBy(handle => metadata.GetCustomAttribute(handle).Parent)
            .ToDictionary(group => group.Key, group => group.Count());
        SortedDictionary<string, (int Types, int Methods, int Code, int Rows)> kinds = new(StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            string kind = KindOf(OutermostName(metadata, type), generated);
            (int types, int methods, int code, int rows) = kinds.GetValueOrDefault(kind);
            kinds[kind] = (
                types + 1, methods + type.GetMethods().Count, code + CodeOf(assembly, metadata, type), rows + RowsOf(metadata, handle, type, attributes));
        }

        long length = new FileInfo(path).Length;
        output.WriteLine($"{Path.GetFileName(path)}: {length:N0} octets");
        long rest = length;
        foreach ((string kind, (int types, int methods, int code, int rows)) in kinds)
        {
            output.WriteLine($"{kind,-30} {code + rows,9:N0}: {types} types, {methods} methods, {code:N0} of code, {rows:N0} of rows");
            rest -= code + rows;
        }

        foreach ((HeapIndex heap, string name) in new[]
        {
            (HeapIndex.String, "names"), (HeapIndex.UserString, "literals"), (HeapIndex.Blob, "signatures and attributes"),
        })
        {
            int size = metadata.GetHeapSize(heap);
            output.WriteLine($"{name,-30} {size,9:N0}");
            rest -= size;
        }

        output.WriteLine($"{"other (data, references, PE)",-30} {rest,9:N0}");
    }

    private static HashSet<string> GeneratedFiles(MetadataReader pdb) => pdb.Documents
        .Select(handle => pdb.GetString(pdb.GetDocument(handle).Name))
        .Where(name => name.EndsWith(".g.cs", StringComparison.Ordinal))
        .Select(name => Path.GetFileName(name.Replace('\\', '/')).Split('.')[0])
        .ToHashSet(StringComparer.Ordinal);

    private static string KindOf(string name, HashSet<string> generated) =>
        name == "MmsSchema" ? "generated: schema"
        : !generated.Contains(name.EndsWith("Tokens", StringComparison.Ordinal) ? name[..^"Tokens".Length] : name) ? Value(name, generated) ?? "by hand"
        : name.EndsWith("View", StringComparison.Ordinal) ? "generated: views"
        : name.EndsWith("Encoder", StringComparison.Ordinal) ? "generated: encoders"
        : generated.Contains(name + "Encoder") ? "generated: records"
        : "generated: values, tokens";

    // The view of a value is in the value's file.
    private static string? Value(string name, HashSet<string> generated) =>
        name.EndsWith("View", StringComparison.Ordinal) && (generated.Contains(name[..^4]) || generated.Contains(name[..^4] + "Value"))
            ? "generated: values, tokens"
            : null;

    private static string OutermostName(MetadataReader metadata, TypeDefinition type)
    {
        while (type.IsNested)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return metadata.GetString(type.Name);
    }

    private static int CodeOf(PEReader assembly, MetadataReader metadata, TypeDefinition type) => type.GetMethods()
        .Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
        .Where(address => address != 0)
        .Sum(address => assembly.GetMethodBody(address).Size);

    private static int RowsOf(MetadataReader metadata, TypeDefinitionHandle handle, TypeDefinition type, Dictionary<EntityHandle, int> attributes)
    {
        int Rows(TableIndex table, EntityHandle row) =>
            metadata.GetTableRowSize(table) + (attributes.GetValueOrDefault(row) * metadata.GetTableRowSize(TableIndex.CustomAttribute));

        int rows = Rows(TableIndex.TypeDef, handle);
        rows += type.GetFields().Sum(field => Rows(TableIndex.Field, field));
        rows += type.GetProperties().Sum(property => Rows(TableIndex.Property, property));
        foreach (MethodDefinitionHandle method in type.GetMethods())
        {
            rows += Rows(TableIndex.MethodDef, method);
            rows += metadata.GetMethodDefinition(method).GetParameters().Sum(parameter => Rows(TableIndex.Param, parameter));
        }

        return rows;
    }
}
