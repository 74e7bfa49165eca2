using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Referencing;

/// <summary>
/// Reads what the specs of a referenced assembly declare from the attributes that were generated into it. Those of the package are
/// in this assembly: its runtime is spared them.
/// </summary>
internal static class ReferencedSpecs
{
    /// <summary>The attribute: <c>[assembly: MmsSpecDeclarations("&lt;spec ...")]</c>.</summary>
    public const string Attribute = "MmsSpecDeclarationsAttribute";

    private const string AttributeNamespace = "MmsCodec";
    private const string Package = "MmsCodec";
    private const string PackageAssembly = "MmsCodec.Encapsulation";

    private static readonly Lazy<EquatableArray<Declarations>> OfPackage = new(ReadPackage);

    // A reference is the same object from edit to edit, and from the generator to the analyzer.
    private static readonly ConditionalWeakTable<MetadataReference, EquatableArray<Declarations>> Cache = new();

    public static EquatableArray<Declarations> Read(MetadataReference reference, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(reference, out EquatableArray<Declarations> known))
        {
            return known;
        }

        (string? assembly, IEnumerable<string> specs) = reference switch
        {
            CompilationReference project => (project.Compilation.AssemblyName, DigestsIn(project.Compilation)),
            PortableExecutableReference file => DigestsIn(file),
            _ => (null, []),
        };
        EquatableArray<Declarations> declarations = assembly == PackageAssembly
            ? OfPackage.Value
            : specs.Select(spec => Declare(assembly ?? "?", spec, cancellation)).ToEquatableArray();
        return Cache.GetValue(reference, _ => declarations);
    }

    private static EquatableArray<Declarations> ReadPackage()
    {
        Assembly generators = typeof(ReferencedSpecs).Assembly;
        List<Declarations> specs = [];
        foreach (string name in generators.GetManifestResourceNames().Where(name => name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using StreamReader reader = new(generators.GetManifestResourceStream(name));
            specs.Add(Declare(Package, reader.ReadToEnd(), CancellationToken.None));
        }

        return specs.ToEquatableArray();
    }

    private static Declarations Declare(string assembly, string digest, CancellationToken cancellation)
    {
        Declarations spec = DeclarationReader.Read(SpecReader.Read("", digest, cancellation));
        return spec with { Path = $"{spec.Name} of {assembly}", Assembly = assembly };
    }

    private static IEnumerable<string> DigestsIn(Compilation project) =>
        from attribute in project.Assembly.GetAttributes()
        where attribute.AttributeClass is { Name: Attribute } type && type.ContainingNamespace.Name == AttributeNamespace
        from argument in attribute.ConstructorArguments
        select argument.Value as string into digest
        where digest is not null
        select digest;

    private static (string? Assembly, IEnumerable<string> Digests) DigestsIn(PortableExecutableReference file)
    {
        try
        {
            if (file.GetMetadata() is AssemblyMetadata metadata)
            {
                MetadataReader reader = metadata.GetModules()[0].GetMetadataReader();
                return (reader.GetString(reader.GetAssemblyDefinition().Name), DigestsIn(reader));
            }
        }
        catch (Exception fault) when (fault is BadImageFormatException or IOException)
        {
            // The compiler says what is wrong with the reference.
        }

        return (null, []);
    }

    private static List<string> DigestsIn(MetadataReader reader)
    {
        List<string> digests = [];
        foreach (CustomAttributeHandle handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (!IsOurs(reader, attribute.Constructor))
            {
                continue;
            }

            // ECMA-335 II.23.3: a prolog of 1, then the argument.
            BlobReader value = reader.GetBlobReader(attribute.Value);
            if (value.RemainingBytes > 2 && value.ReadUInt16() == 1 && value.ReadSerializedString() is string digest)
            {
                digests.Add(digest);
            }
        }

        return digests;
    }

    private static bool IsOurs(MetadataReader reader, EntityHandle constructor)
    {
        switch (constructor.Kind)
        {
            case HandleKind.MemberReference:
                EntityHandle parent = reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
                if (parent.Kind != HandleKind.TypeReference)
                {
                    return false;
                }

                TypeReference type = reader.GetTypeReference((TypeReferenceHandle)parent);
                return reader.StringComparer.Equals(type.Name, Attribute) && reader.StringComparer.Equals(type.Namespace, AttributeNamespace);
            case HandleKind.MethodDefinition:
                TypeDefinition declared = reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());
                return reader.StringComparer.Equals(declared.Name, Attribute) && reader.StringComparer.Equals(declared.Namespace, AttributeNamespace);
            default:
                return false;
        }
    }
}
