using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Runtime;

/// <summary>
/// What a compilation's symbols mean, by the attributes in namespace MmsCodec alone. One per compilation; answers are kept, because
/// reading attributes at every call is what a gate would spend its time on.
/// </summary>
internal sealed class KnownRuntime
{
    private const string Namespace = "MmsCodec";

    private readonly ConcurrentDictionary<ISymbol, Marks> _marks = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Marks> _returnMarks = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _givesViews = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Marks> _typeMarks = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _decisions = new(SymbolEqualityComparer.Default);

    private KnownRuntime()
    {
    }

    /// <summary>Null for a compilation that does not know the runtime: nothing can be said about it, and nothing is asked.</summary>
    public static KnownRuntime? Of(Compilation compilation)
    {
        return compilation.GetTypesByMetadataName(Namespace + ".AcknowledgementAttribute").IsEmpty ? null : new KnownRuntime();
    }

    /// <summary>The marks of a member, parameter or method itself.</summary>
    public Marks Of(ISymbol symbol)
    {
        return _marks.GetOrAdd(symbol.OriginalDefinition, static s => s is IParameterSymbol parameter ? ReadParameter(parameter) : Read(s.GetAttributes()));
    }

    /// <summary>The marks of a method's return value.</summary>
    public Marks OfReturn(IMethodSymbol method)
    {
        return _returnMarks.GetOrAdd(method.OriginalDefinition, static m => Read(m.GetReturnTypeAttributes()));
    }

    /// <summary>Whether what the method gives lies over one of its arguments.</summary>
    public bool GivesViews(IMethodSymbol method)
    {
        return _givesViews.GetOrAdd(method.OriginalDefinition, m => m.Parameters.Any(p => (Of(p) & Marks.LiesOver) != 0));
    }

    /// <summary>The marks of a type, its bases and interfaces; a task or nullable of it counts as the type.</summary>
    public Marks Of(ITypeSymbol? type)
    {
        ITypeSymbol? bare = Unwrap(type);
        return bare is null || bare.SpecialType != SpecialType.None ? Marks.None : _typeMarks.GetOrAdd(bare.OriginalDefinition, ReadType);
    }

    public bool IsNotification(ITypeSymbol? type) => (Of(type) & Marks.Notification) != 0;

    public bool IsAcknowledgement(ITypeSymbol? type) => (Of(type) & Marks.Acknowledgement) != 0;

    /// <summary>Whether the type is an enum that says what the relay policy decided.</summary>
    public bool IsDecision(ITypeSymbol? type)
    {
        return Unwrap(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } named
            && _decisions.GetOrAdd(named, static t => t.GetMembers().Any(m => m is IFieldSymbol && Decision(m) is not null));
    }

    /// <summary>Whether the decision that an enum member stands for allows the message to be retrieved.</summary>
    public bool AllowsRetrieval(IFieldSymbol decision)
    {
        return Decision(decision)?.NamedArguments.Any(a => a.Key == "AllowsRetrieval" && a.Value.Value is true) == true;
    }

    /// <summary>The only answer that the decision leaves, by its enum member's name.</summary>
    public string? AnswerOnly(IFieldSymbol decision)
    {
        return Decision(decision)?.NamedArguments.FirstOrDefault(a => a.Key == "AnswerOnly").Value.Value as string;
    }

    public static ITypeSymbol? Unwrap(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1, Name: "Task" or "ValueTask" or "Nullable" } named)
        {
            type = named.TypeArguments[0];
        }

        return type;
    }

    private static AttributeData? Decision(ISymbol member)
    {
        return member.GetAttributes().FirstOrDefault(a => a.AttributeClass is { Name: "PolicyDecisionAttribute" } c && IsOurs(c));
    }

    private static Marks ReadType(ITypeSymbol type)
    {
        Marks marks = Read(type.GetAttributes());
        for (INamedTypeSymbol? t = type.BaseType; t is { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            marks |= Read(t.GetAttributes());
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            marks |= Read(implemented.GetAttributes());
        }

        return marks;
    }

    /// <summary>A contract stated on an interface or a base holds for what implements it.</summary>
    private static Marks ReadParameter(IParameterSymbol parameter)
    {
        Marks marks = Read(parameter.GetAttributes());
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return marks;
        }

        for (IMethodSymbol? over = method.OverriddenMethod; over is not null; over = over.OverriddenMethod)
        {
            marks |= Read(over.Parameters[parameter.Ordinal].GetAttributes());
        }

        if (method.ContainingType is { TypeKind: not TypeKind.Interface } type)
        {
            foreach (ISymbol declared in type.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)))
            {
                if (declared is IMethodSymbol contract && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(contract), method))
                {
                    marks |= Read(contract.Parameters[parameter.Ordinal].GetAttributes());
                }
            }
        }

        return marks;
    }

    private static Marks Read(ImmutableArray<AttributeData> attributes)
    {
        Marks marks = Marks.None;
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && IsOurs(type))
            {
                marks |= type.Name switch
                {
                    "NotificationAttribute" => Marks.Notification,
                    "AcknowledgementAttribute" => Marks.Acknowledgement,
                    "OriginatingAddressAttribute" => Marks.OriginatingAddress,
                    "AckDestinationAttribute" => Marks.AckDestination,
                    "TransactionKeyAttribute" => Marks.TransactionKey,
                    "SameNotificationAttribute" => Marks.SameNotification,
                    "RetrievedAttribute" => Marks.Retrieved,
                    "RetrievalDestinationAttribute" => Marks.RetrievalDestination,
                    "MustUseResultAttribute" => Marks.MustUseResult,
                    "LiesOverAttribute" => Marks.LiesOver,
                    _ => Marks.None,
                };
            }
        }

        return marks;
    }

    private static bool IsOurs(INamedTypeSymbol type)
    {
        return type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };
    }
}
