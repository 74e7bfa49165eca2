using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Flow;

/// <summary>Where values are put.</summary>
internal sealed partial class Interpreter
{
    private Value AssignTo(IOperation target, Value value)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: var alias } when _aliases.TryGetValue(alias, out IOperation? aliased):
                AssignThrough(aliased, alias, value);
                break;
            case ILocalReferenceOperation local:
                Forget(local.Local);
                _store.Write(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                Forget(parameter.Parameter);
                _store.Write(parameter.Parameter, value);
                break;
            case IDeclarationExpressionOperation declaration:
                AssignTo(declaration.Expression, value);
                break;
            case IConversionOperation conversion:
                AssignTo(conversion.Operand, value);
                break;
            case ITupleOperation tuple:
                AssignParts(tuple, value);
                break;
            case IFlowCaptureReferenceOperation reference:
                _store.Write(CellOf(reference.Id), value);
                if (_captured.TryGetValue(reference.Id, out IOperation captured) && captured is not IInvocationOperation)
                {
                    AssignTo(captured, value);
                }

                break;
            case IFieldReferenceOperation field:
                AssignMember(field.Instance, field.Field, value);
                break;
            case IPropertyReferenceOperation { Arguments.Length: 1 } indexer:
                AssignElement(indexer.Instance, indexer.Arguments[0].Value, value, indexer);
                break;
            case IPropertyReferenceOperation property:
                AssignMember(property.Instance, property.Property, value);
                break;
            case IArrayElementReferenceOperation { Indices.Length: 1 } element:
                AssignElement(element.ArrayReference, element.Indices[0], value, element);
                break;
        }

        return value;
    }

    /// <summary>Makes a local another name for a place; one that may be for several is for none that is known.</summary>
    private void Alias(ILocalSymbol alias, IOperation place)
    {
        bool isOther = place is IFlowCaptureReferenceOperation || (_aliases.TryGetValue(alias, out IOperation? known) && known != place);
        _aliases[alias] = isOther ? null : place;
    }

    /// <summary>Assigns to what a local is another name for.</summary>
    private void AssignThrough(IOperation? place, ILocalSymbol alias, Value value)
    {
        if (place is not null)
        {
            AssignTo(place, value);
            return;
        }

        foreach (KeyValuePair<object, Value> cell in _store.Cells())
        {
            ITypeSymbol? type = (cell.Key as ILocalSymbol)?.Type ?? (cell.Key as IParameterSymbol)?.Type;
            if (SymbolEqualityComparer.Default.Equals(type, alias.Type))
            {
                _store.Write(cell.Key, Value.Unknown);
            }
        }
    }

    private void AssignParts(ITupleOperation tuple, Value value)
    {
        var parts = new List<Value>();
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            parts.Add(value.Part(ItemName(i)) ?? DeconstructedPart(value, tuple, i));
        }

        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            AssignTo(tuple.Elements[i], parts[i]);
        }
    }

    /// <summary>A record deconstructs into the properties of its primary constructor's parameters; a tuple into its items.</summary>
    private Value DeconstructedPart(Value value, ITupleOperation tuple, int index)
    {
        IOperation? whole = tuple.Parent is IDeclarationExpressionOperation declaration ? declaration.Parent : tuple.Parent;
        ITypeSymbol? source = (whole as IDeconstructionAssignmentOperation)?.Value.Type;
        if (source is INamedTypeSymbol { IsTupleType: true } named && index < named.TupleElements.Length)
        {
            return Infer(value, named.TupleElements[index], named.TupleElements[index].Type, tuple.Syntax);
        }

        foreach (ISymbol member in source?.GetMembers("Deconstruct") ?? [])
        {
            if (member is IMethodSymbol method && method.Parameters.Length == tuple.Elements.Length)
            {
                string name = method.Parameters[index].Name;
                foreach (ISymbol property in source!.GetMembers())
                {
                    if (property is IPropertySymbol found && string.Equals(found.Name, name, System.StringComparison.OrdinalIgnoreCase))
                    {
                        return value.Part(found.Name) ?? Infer(value, found, found.Type, tuple.Syntax);
                    }
                }
            }
        }

        return Infer(value, null, tuple.Elements[index].Type, tuple.Elements[index].Syntax);
    }

    /// <summary>A variable gets another value: what was named after it as an index is not that element any more.</summary>
    private void Forget(ISymbol variable)
    {
        if ((variable as ILocalSymbol)?.Type.SpecialType == SpecialType.System_Int32 || (variable as IParameterSymbol)?.Type.SpecialType == SpecialType.System_Int32)
        {
            _store.Rename(o => o.AgeIndex(variable));
            foreach (KeyValuePair<object, Value> cell in _store.Cells())
            {
                Value kept = Collections.WithoutSingles(cell.Value);
                if (!ReferenceEquals(kept, cell.Value))
                {
                    _store.Write(cell.Key, kept);
                }
            }
        }
    }

    private void AssignMember(IOperation? instance, ISymbol member, Value value)
    {
        if (instance is null)
        {
            _store.Write(member.OriginalDefinition, value);
            return;
        }

        Value owner = Evaluate(instance);
        HandOn(value);
        if (owner.Is(Role.Notification))
        {
            // What is set on a notification is about that notification: its address stays its address.
            return;
        }

        Value changed = owner.WithPart(NameOf(member), value);
        if (owner.Is(Role.Acknowledgement))
        {
            changed = WithHeader(owner, member, value, instance.Syntax).WithPart(NameOf(member), value);
        }
        else if (member.Name == "Host" && owner.Kind == ValueKind.Atom && member.ContainingType.Name == "UriBuilder" && value.Kind != ValueKind.Unknown)
        {
            changed = value.WithoutParts();
        }

        Replace(instance, owner, changed);
    }

    /// <summary>An acknowledgement is given a header: its transaction id tells which notification it answers.</summary>
    private Value WithHeader(Value acknowledgement, ISymbol member, Value value, SyntaxNode site)
    {
        if ((_runtime.Of(member) & Marks.TransactionKey) != 0)
        {
            return Acknowledgements.WithKey(acknowledgement, value, _assigned ?? site, Raise);
        }

        return value.Content is IFieldSymbol ? acknowledgement.WithPart(Part.Status, value) : acknowledgement;
    }

    /// <summary>Puts the changed value where the object is known: under the name that it was reached by, and under every other.</summary>
    private void Replace(IOperation place, Value owner, Value changed)
    {
        if (owner.Kind == ValueKind.Atom && owner.Origin is { Unlinked: false } && !owner.Is(Role.Acknowledgement))
        {
            foreach (KeyValuePair<object, Value> cell in _store.Cells())
            {
                Value after = cell.Value.Replace(owner, changed);
                if (!ReferenceEquals(after, cell.Value))
                {
                    _store.Write(cell.Key, after);
                }
            }
        }

        Put(place, changed);
    }

    /// <summary>A notification that is kept or passed on is somebody else's to answer.</summary>
    private void HandOn(Value value)
    {
        if (value.Kind == ValueKind.Atom && value.Role is Role.Notification or Role.Key or Role.Address)
        {
            Duties.Drop(_store, value.Origin!);
        }

        foreach (Part part in value.Parts)
        {
            HandOn(part.Value);
        }
    }

    private void Put(IOperation place, Value value)
    {
        switch (place)
        {
            case ILocalReferenceOperation local:
                _store.Write(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                _store.Write(parameter.Parameter, value);
                break;
            case IInstanceReferenceOperation:
                _store.Write(Store.This, value);
                break;
            case IConversionOperation conversion:
                Put(conversion.Operand, value);
                break;
            case IFlowCaptureReferenceOperation reference:
                _store.Write(CellOf(reference.Id), value);
                if (_captured.TryGetValue(reference.Id, out IOperation captured) && captured is not (IObjectCreationOperation or IInvocationOperation))
                {
                    Put(captured, value);
                }

                break;
            case IPropertyReferenceOperation { Instance: { } channel } end when Enumeration.IsEndOfChannel(end.Property):
                Put(channel, value);
                break;
            case IFieldReferenceOperation { Instance: null } field:
                _store.Write(field.Field.OriginalDefinition, value);
                break;
            case IPropertyReferenceOperation { Instance: null, Arguments.IsEmpty: true } property:
                _store.Write(property.Property.OriginalDefinition, value);
                break;
            case IFieldReferenceOperation { Instance: { } owner } field:
                PutPart(owner, NameOf(field.Field), value);
                break;
            case IPropertyReferenceOperation { Instance: { } owner, Arguments.IsEmpty: true } property:
                PutPart(owner, NameOf(property.Property), value);
                break;
        }
    }

    private void PutPart(IOperation owner, string name, Value value)
    {
        if (Peek(owner) is { } known)
        {
            Replace(owner, known, known.WithPart(name, value));
        }
    }

    /// <summary>What a place holds, without doing anything.</summary>
    private Value? Peek(IOperation place)
    {
        return place switch
        {
            ILocalReferenceOperation local => _store.Read(local.Local),
            IParameterReferenceOperation parameter => ReadParameter(parameter.Parameter),
            IInstanceReferenceOperation => _store.Read(Store.This) ?? ThisValue,
            IFlowCaptureReferenceOperation reference => _store.Read(CellOf(reference.Id)),
            IConversionOperation conversion => Peek(conversion.Operand),
            IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } => Evaluate(place),
            _ => null,
        };
    }

    private static string NameOf(ISymbol member)
    {
        return member is IFieldSymbol { CorrespondingTupleField: { } item } ? item.Name : member.Name;
    }
}
