using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MmsCodec.Analyzers.Names;

/// <summary>Collects the names of what carries the runtime's marks, in sources and in metadata, without making symbols of it all.</summary>
/// <param name="sends">Gets methods with a parameter that says where to.</param>
/// <param name="keys">Gets properties that are transaction ids.</param>
internal sealed class MarkedNames(NameSet sends, NameSet keys)
{
    private const string Namespace = "MmsCodec";
    private const string Suffix = "Attribute";
    private const string Key = "TransactionKey";

    private static readonly string[] Destinations = ["AckDestination", "RetrievalDestination"];
    private static readonly int[] Hashes = [.. Destinations.Append(Key).SelectMany(n => new[] { n, n + Suffix }).Select(Words.HashOf)];

    public void Read(SourceWords source, CancellationToken cancellation)
    {
        if (!source.MayHaveAny(Hashes))
        {
            return;
        }

        foreach (AttributeSyntax attribute in source.Tree.GetRoot(cancellation).DescendantNodes(n => n is not (StatementSyntax or ArrowExpressionClauseSyntax)).OfType<AttributeSyntax>())
        {
            string name = (attribute.Name as SimpleNameSyntax ?? (attribute.Name as QualifiedNameSyntax)?.Right)?.Identifier.ValueText ?? "";
            string mark = AliasedBy(name, attribute) ?? name;
            Note(mark.EndsWith(Suffix, StringComparison.Ordinal) ? mark : mark + Suffix, attribute.Parent?.Parent);
        }
    }

    public void Read(MetadataReader reader)
    {
        var kinds = new Dictionary<EntityHandle, string?>();
        foreach (CustomAttributeHandle handle in reader.CustomAttributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind is not (HandleKind.Parameter or HandleKind.PropertyDefinition))
            {
                continue;
            }

            if (!kinds.TryGetValue(attribute.Constructor, out string? kind))
            {
                kind = TypeOf(reader, attribute.Constructor);
                kinds.Add(attribute.Constructor, kind);
            }

            if (kind is null)
            {
                continue;
            }

            if (attribute.Parent.Kind == HandleKind.PropertyDefinition && kind == Key + Suffix)
            {
                keys.Add(reader.GetString(reader.GetPropertyDefinition((PropertyDefinitionHandle)attribute.Parent).Name));
            }
            else if (attribute.Parent.Kind == HandleKind.Parameter && IsDestination(kind))
            {
                sends.Add(reader.GetString(MethodOf(reader, (ParameterHandle)attribute.Parent).Name));
            }
        }
    }

    /// <summary>What a name stands for by a using directive of the file; null for a name that is no alias.</summary>
    private static string? AliasedBy(string name, AttributeSyntax attribute)
    {
        return attribute.Ancestors().SelectMany(a => a switch
        {
            CompilationUnitSyntax file => file.Usings,
            BaseNamespaceDeclarationSyntax space => space.Usings,
            _ => default,
        })
            .Where(u => u.Alias?.Name.Identifier.ValueText == name)
            .Select(u => (u.Name as SimpleNameSyntax ?? (u.Name as QualifiedNameSyntax)?.Right)?.Identifier.ValueText)
            .FirstOrDefault();
    }

    private static bool IsDestination(string mark) => Destinations.Any(d => mark.Length == d.Length + Suffix.Length && mark.StartsWith(d, StringComparison.Ordinal));

    private void Note(string mark, SyntaxNode? marked)
    {
        switch (marked)
        {
            case PropertyDeclarationSyntax property when mark == Key + Suffix:
                keys.Add(property.Identifier.ValueText);
                break;
            case ParameterSyntax parameter when mark == Key + Suffix:
                // That of a record is a property.
                keys.Add(parameter.Identifier.ValueText);
                break;
            case ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method } when IsDestination(mark):
                sends.Add(method.Identifier.ValueText);
                break;
            case ParameterSyntax { Parent.Parent: LocalFunctionStatementSyntax function } when IsDestination(mark):
                sends.Add(function.Identifier.ValueText);
                break;
        }
    }

    /// <summary>The name of the attribute that the constructor makes; null for one that is not of the runtime.</summary>
    private static string? TypeOf(MetadataReader reader, EntityHandle constructor)
    {
        EntityHandle type = constructor.Kind switch
        {
            HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent,
            HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
            _ => default,
        };
        (StringHandle space, StringHandle name) = type.Kind switch
        {
            HandleKind.TypeReference => (reader.GetTypeReference((TypeReferenceHandle)type).Namespace, reader.GetTypeReference((TypeReferenceHandle)type).Name),
            HandleKind.TypeDefinition => (reader.GetTypeDefinition((TypeDefinitionHandle)type).Namespace, reader.GetTypeDefinition((TypeDefinitionHandle)type).Name),
            _ => default,
        };
        return !space.IsNil && reader.StringComparer.Equals(space, Namespace) ? reader.GetString(name) : null;
    }

    /// <summary>The method of a parameter: the last whose parameters start no later.</summary>
    private static MethodDefinition MethodOf(MetadataReader reader, ParameterHandle parameter)
    {
        int row = MetadataTokens.GetRowNumber(parameter);
        int low = 1;
        int high = reader.MethodDefinitions.Count;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (FirstParameterFrom(reader, middle) <= row)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(low));
    }

    /// <summary>The row of the first parameter of a method, or of the next one that has any.</summary>
    private static int FirstParameterFrom(MetadataReader reader, int method)
    {
        for (; method <= reader.MethodDefinitions.Count; method++)
        {
            foreach (ParameterHandle parameter in reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(method)).GetParameters())
            {
                return MetadataTokens.GetRowNumber(parameter);
            }
        }

        return int.MaxValue;
    }
}
