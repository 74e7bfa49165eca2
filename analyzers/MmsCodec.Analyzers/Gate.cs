using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Names;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers;

/// <summary>Keeps the analysis away from bodies that send nothing, or nothing of MMS.</summary>
internal sealed class Gate(FlowContext context, SendNames names)
{
    /// <summary>Calls within calls that are looked into for a send.</summary>
    public const int Deepest = 4;

    /// <summary>Calls within calls that are looked into for what is made of a notification.</summary>
    private const int DeepestMention = 2;

    /// <summary>How many calls within calls of a method were looked into in vain; -1 for a method that sends.</summary>
    private readonly ConcurrentDictionary<IMethodSymbol, int> _silent = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _mentions = new(SymbolEqualityComparer.Default);

    public bool Admits(ISymbol owner, ImmutableArray<IOperation> bodies, CancellationToken cancellation)
    {
        if (!bodies.Any(b => names.MaySendOrKeep(b.Syntax)))
        {
            return false;
        }

        bool sends = false;
        bool keeps = false;
        // What a public method is given to send may be an acknowledgement.
        bool isAboutMms = owner is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method && method.Parameters.Any(p => IsOctets(p.Type));
        foreach (IOperation operation in bodies.SelectMany(b => b.Descendants()))
        {
            isAboutMms = isAboutMms || IsAboutMms(operation);
            switch (operation)
            {
                case IInvocationOperation call:
                    sends = sends || Sends(call.TargetMethod, Deepest, cancellation) || RunsKept(call, cancellation);
                    break;
                case IPropertyReferenceOperation property:
                    sends = sends || Sends(property.Property.GetMethod, Deepest, cancellation);
                    keeps = keeps || ((context.Runtime.Of(property.Property) & Marks.TransactionKey) != 0 && IsPutSomewhere(property));
                    break;
                case IMethodReferenceOperation reference:
                    sends = sends || Sends(reference.Method, Deepest, cancellation);
                    break;
            }

            if (isAboutMms && (sends || keeps))
            {
                return true;
            }
        }

        // Octets that another method made, or that were kept: told apart from any others only when they are sent.
        return sends && bodies.SelectMany(b => b.Descendants()).Any(o => GetsFromOthers(o, DeepestMention, cancellation));
    }

    /// <summary>Whether the call runs a delegate in a field that is known: it may send.</summary>
    private bool RunsKept(IInvocationOperation call, CancellationToken cancellation)
    {
        return call is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: IFieldReferenceOperation { Field: var field } }
            && context.Functions.Of(field, cancellation) is not null;
    }

    private bool IsAboutMms(IOperation operation)
    {
        return operation switch
        {
            IInvocationOperation call => IsOurs(call.Type) || context.Runtime.OfReturn(call.TargetMethod) != Marks.None,
            IPropertyReferenceOperation property => IsOurs(property.Type) || context.Runtime.Of(property.Property) != Marks.None,
            IObjectCreationOperation or IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation => IsOurs(operation.Type),
            _ => false,
        };
    }

    private bool GetsFromOthers(IOperation operation, int depth, CancellationToken cancellation)
    {
        return operation switch
        {
            IInvocationOperation call => Mentions(call.TargetMethod, depth - 1, cancellation),
            IFieldReferenceOperation { Field: var field } => context.Kept.Of(field, cancellation) is { } each && IsOfMms(each),
            _ => false,
        };
    }

    /// <summary>Whether the method, or one that it calls, has to do with notifications or acknowledgements.</summary>
    private bool Mentions(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (definition.DeclaringSyntaxReferences.IsEmpty || depth < 0)
        {
            return false;
        }

        if (_mentions.TryGetValue(definition, out bool known))
        {
            return known;
        }

        bool mentions = context.TargetOf(definition) is { } target && context.BodyOf(target, cancellation) is { } body
            && body.Descendants().Any(o => IsAboutMms(o) || GetsFromOthers(o, depth, cancellation));
        if (mentions || depth == DeepestMention - 1)
        {
            _mentions.TryAdd(definition, mentions);
        }

        return mentions;
    }

    private static bool IsOfMms(Value value)
    {
        return value is { Kind: ValueKind.Atom, Role: Role.Notification or Role.Acknowledgement } || value.Parts.Any(p => IsOfMms(p.Value));
    }

    private static bool IsOctets(ITypeSymbol type)
    {
        return type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } || type.Name is "ReadOnlyMemory" or "ReadOnlySpan";
    }

    private bool IsOurs(ITypeSymbol? type) => (context.Runtime.Of(type) & (Marks.Acknowledgement | Marks.Notification)) != 0;

    /// <summary>Whether a transaction id is read for more than its text: it may be put where it does not belong.</summary>
    private static bool IsPutSomewhere(IPropertyReferenceOperation key)
    {
        IOperation? user = key.Parent;
        while (user is IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation)
        {
            user = user.Parent;
        }

        return user is not (null or IInterpolationOperation or IBinaryOperation or IIsPatternOperation)
            && !(user is IArgumentOperation { Parent: IInvocationOperation call } && Carriers.IsFramework(call.TargetMethod.ContainingType)
                && !Enumeration.IsCollection(call.TargetMethod.ContainingType));
    }

    private bool Sends(IMethodSymbol? method, int depth, CancellationToken cancellation)
    {
        if (method is null)
        {
            return false;
        }

        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_silent.TryGetValue(definition, out int known) && (known < 0 || known >= depth))
        {
            return known < 0;
        }

        bool sends = context.ShapeOf(definition) is not null
            || IsOfConnection(definition)
            || (depth > 0 && definition.MethodKind != MethodKind.LocalFunction && SendsInside(definition, depth - 1, cancellation));
        _silent[definition] = sends ? -1 : depth;
        return sends;
    }

    private static bool IsOfConnection(IMethodSymbol method)
    {
        return method.ContainingType is { } type && Carriers.IsFramework(type)
            && (method.Name.StartsWith("Send", System.StringComparison.Ordinal) || method.Name.StartsWith("Write", System.StringComparison.Ordinal) || method.Name is "FlushAsync"
                || (method.Name is "CopyTo" or "CopyToAsync" && !type.IsValueType && type.SpecialType == SpecialType.None && type.Name is not "BuffersExtensions" && !Enumeration.IsCollection(type)))
            && type.Name is not ("Console" or "Debug" or "Trace" or "StringWriter" or "BinaryPrimitives" or "Volatile" or "Utf8JsonWriter" or "MemoryMarshal");
    }

    private bool SendsInside(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        IEnumerable<IMethodSymbol> targets = context.TargetOf(method) is { } only ? [only] : context.Implementations.AllOf(method);
        foreach (SyntaxReference reference in targets.SelectMany(target => target.DeclaringSyntaxReferences))
        {
            SyntaxNode declaration = reference.GetSyntax(cancellation);
            if (declaration is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax)
                || !context.Compilation.ContainsSyntaxTree(declaration.SyntaxTree) || !names.MaySend(declaration))
            {
                continue;
            }

            foreach (InvocationExpressionSyntax call in declaration.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (MaySend(call) && context.ModelOf(declaration.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol called
                    && !SymbolEqualityComparer.Default.Equals(called, method) && Sends(called, depth, cancellation))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool MaySend(InvocationExpressionSyntax call)
    {
        SimpleNameSyntax? name = call.Expression switch
        {
            SimpleNameSyntax simple => simple,
            MemberAccessExpressionSyntax member => member.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        return name is null || names.MaySend(name.Identifier.ValueText);
    }
}
