using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What parameters, fields, properties and elements are, when nobody in sight has set them.</summary>
internal sealed partial class Interpreter
{
    private static Value ThisValue { get; } = Value.Of(Origin.OfThis(), Role.Thing, null);

    private CaptureCell CellOf(CaptureId capture) => new(_graph, capture);

    private Value ReadParameter(IParameterSymbol parameter)
    {
        if (_store.Read(parameter) is { } known)
        {
            return known;
        }

        if (parameter.ContainingSymbol is INamedTypeSymbol && _store.Read(Store.This) is { } extended)
        {
            // That of an extension block stands for what its members are called on.
            return extended;
        }

        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && IsCapturedByType(constructor))
        {
            // A parameter of a primary constructor is a field to every method of its type.
            Value owner = _store.Read(Store.This) ?? ThisValue;
            return owner.Part(parameter.Name) ?? Infer(owner, parameter, parameter.Type, null);
        }

        return Parameters.Initial(parameter, _runtime);
    }

    private bool IsCapturedByType(IMethodSymbol constructor)
    {
        ISymbol? owner = _calls.IsEmpty ? null : _calls.Peek();
        return !SymbolEqualityComparer.Default.Equals(owner, constructor);
    }

    private Value ReadMember(IOperation? instance, ISymbol member, IOperation operation)
    {
        Value owner;
        if (instance is null)
        {
            if (_store.Read(member.OriginalDefinition) is { } known)
            {
                return Current(known);
            }

            owner = Value.Of(Origin.OfType(member.ContainingType), Role.Thing, operation.Syntax);
        }
        else
        {
            owner = Evaluate(instance);
            if (Enumeration.IsEndOfChannel(member))
            {
                return owner;
            }

            if (owner.Kind == ValueKind.Null && member.ContainingType?.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
            {
                _store.IsDead = true;
                return Value.Unknown;
            }
        }

        if (member.Name == "Current" && Enumeration.IsEnumerator(member.ContainingType))
        {
            return ElementOf(owner, operation);
        }

        if (member is IPropertySymbol computed && Computed(owner, computed, instance, operation) is { } value)
        {
            return Current(value);
        }

        Value read = owner.Part(NameOf(member)) ?? Infer(owner, member, operation.Type, operation.Syntax);
        if (read.Is(Role.Address) && operation.Type?.NullableAnnotation == NullableAnnotation.NotAnnotated && _store.Knows(new Fact(read.Origin!, Role.Address, null)) is null)
        {
            _store.Assume(new Fact(read.Origin!, Role.Address, null), false);
        }

        return Current(read);
    }

    /// <summary>What is known of a member by its marks, its type, and what it is a member of.</summary>
    private Value Infer(Value owner, ISymbol? member, ITypeSymbol? type, SyntaxNode? site)
    {
        Marks marks = member is null ? Marks.None : _runtime.Of(member);
        Marks typeMarks = _runtime.Of(type);
        if (owner.Kind != ValueKind.Atom || owner.Origin is null)
        {
            return site is null || member is null ? Value.Unknown : OfUnknownOwner(typeMarks, marks, type, site);
        }

        if (type?.SpecialType == SpecialType.System_Boolean && Carriers.IsPlain(member?.ContainingType))
        {
            // Whether an address is absolute is not the address.
            return Value.Unknown;
        }

        Origin origin = owner.Origin;
        switch (owner.Role)
        {
            case Role.Notification:
                return (marks & Marks.OriginatingAddress) != 0 || (typeMarks & Marks.OriginatingAddress) != 0 ? Value.Of(origin, Role.Address, site)
                    : (marks & Marks.SameNotification) != 0 || (typeMarks & Marks.Notification) != 0 ? Value.Of(origin, Role.Notification, site)
                    : (marks & Marks.TransactionKey) != 0 ? Value.Of(origin, Role.Key, site)
                    : (marks & Marks.Acknowledgement) != 0 || (typeMarks & Marks.Acknowledgement) != 0 ? Value.Of(origin, Role.Acknowledgement, site)
                    : Value.Of(origin, Role.Data, site);
            case Role.Address:
                return Addresses.IsPlaceFree(member) ? Value.Of(origin, Role.Data, site)
                    : (typeMarks & Marks.Notification) != 0 ? Value.Of(origin, Role.Notification, site)
                    : owner.WithoutParts();
            case Role.Acknowledgement:
                return (marks & Marks.TransactionKey) != 0 ? owner.Part(Part.Key) ?? Value.Of(origin, Role.Key, site)
                    : (marks & Marks.OriginatingAddress) != 0 || (typeMarks & Marks.OriginatingAddress) != 0 ? Value.Of(origin, Role.Address, site)
                    : (marks & Marks.SameNotification) != 0 || (typeMarks & Marks.Notification) != 0 ? Value.Of(origin, Role.Notification, site)
                    : Carriers.CanCarry(type) ? Acknowledgements.InAnotherForm(owner)
                    : Value.Unknown;
            case Role.Argument when Carriers.IsPlain(member?.ContainingType):
                return owner;
            case Role.Thing when Carriers.IsPlain(member?.ContainingType):
                return owner.WithoutParts();
            case Role.Thing or Role.Argument when member is not null:
                return OfHolder(owner, origin.Member(member), marks, typeMarks, type, site);
            default:
                return owner;
        }
    }

    private Value OfHolder(Value owner, Origin origin, Marks marks, Marks typeMarks, ITypeSymbol? type, SyntaxNode? site)
    {
        if ((typeMarks & Marks.Notification) != 0)
        {
            return Value.Of((typeMarks & Marks.Retrieved) != 0 ? origin.AsUnlinked() : origin, Role.Notification, site);
        }

        if (((marks | typeMarks) & Marks.Acknowledgement) != 0)
        {
            return Value.Of(origin.AsUnlinked(), Role.Acknowledgement, site);
        }

        if (((marks | typeMarks) & Marks.OriginatingAddress) != 0)
        {
            ISymbol? only = TheNotificationOf(origin.Symbol?.ContainingType);
            return Value.Of(only is null ? origin.AsUnlinked() : owner.Origin!.Member(only), Role.Address, site);
        }

        return (marks & Marks.TransactionKey) != 0 ? Value.Of(origin.AsUnlinked(), Role.Key, site)
            : type?.TypeKind == TypeKind.Error ? Value.Unknown
            : Value.Of(origin, Role.Thing, site);
    }

    private static Value OfUnknownOwner(Marks typeMarks, Marks marks, ITypeSymbol? type, SyntaxNode site)
    {
        Origin unlinked = Origin.UnlinkedAt(site);
        return (typeMarks & Marks.Notification) != 0 ? Value.Of(unlinked, Role.Notification, site)
            : ((typeMarks | marks) & Marks.Acknowledgement) != 0 ? Value.Of(unlinked, Role.Acknowledgement, site)
            : type is null ? Value.Unknown
            : Value.Of(unlinked, Role.Thing, site);
    }

    /// <summary>The one member of a holder that is a notification; null when it has none or several.</summary>
    private ISymbol? TheNotificationOf(ITypeSymbol? holder)
    {
        ISymbol[] members = holder?.GetMembers()
            .Where(m => (m is IPropertySymbol property && _runtime.IsNotification(property.Type))
                || (m is IFieldSymbol { IsImplicitlyDeclared: false } field && _runtime.IsNotification(field.Type)))
            .ToArray() ?? [];
        return members.Length == 1 ? members[0] : null;
    }
}
