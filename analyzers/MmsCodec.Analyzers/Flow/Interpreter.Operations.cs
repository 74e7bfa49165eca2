using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What expressions and statements do.</summary>
internal sealed partial class Interpreter
{
    private Value Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return Value.Unknown;
        }

        if (operation.ConstantValue.HasValue)
        {
            return ConstantOf(operation);
        }

        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case IConversionOperation { OperatorMethod: { DeclaringSyntaxReferences.IsEmpty: false } defined } conversion:
                return Converted(conversion, defined);
            case IConversionOperation conversion:
                return Evaluate(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case ILocalReferenceOperation { Local: var alias } when _aliases.TryGetValue(alias, out IOperation? place):
                return place is null ? Value.Unknown : Evaluate(place);
            case ILocalReferenceOperation local:
                return Current(_store.Read(local.Local) ?? Value.Unknown);
            case IParameterReferenceOperation parameter:
                return Current(ReadParameter(parameter.Parameter));
            case IInstanceReferenceOperation:
                return _store.Read(Store.This) ?? ThisValue;
            case IFlowCaptureReferenceOperation reference:
                return Current(_store.Read(CellOf(reference.Id)) ?? Value.Unknown);
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case IFieldReferenceOperation field:
                return ReadMember(field.Instance, field.Field, field);
            case IPropertyReferenceOperation property:
                return property.Arguments.IsEmpty ? ReadMember(property.Instance, property.Property, property) : ReadIndexer(property);
            case IArrayElementReferenceOperation element:
                return ReadElement(Evaluate(element.ArrayReference), element.Indices.Length == 1 ? element.Indices[0] : null, element, element.ArrayReference);
            case IImplicitIndexerReferenceOperation element:
                return ReadElement(Evaluate(element.Instance), element.Argument, element, element.Instance);
            case ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation { Local: var alias } } reference:
                Alias(alias, reference.Value);
                return Evaluate(reference.Value);
            case ISimpleAssignmentOperation assignment:
                Value assigned = Named(Evaluate(assignment.Value), assignment.Value);
                _assigned = assignment.Value.Syntax;
                return AssignTo(assignment.Target, assigned);
            case IDeconstructionAssignmentOperation deconstruction:
                return AssignTo(deconstruction.Target, Evaluate(deconstruction.Value));
            case ICompoundAssignmentOperation compound:
                return AssignTo(compound.Target, compound.Type?.SpecialType == SpecialType.System_String
                    ? Text.Concat(Evaluate(compound.Target), Evaluate(compound.Value))
                    : Fresh(compound, Evaluate(compound.Target), Evaluate(compound.Value)));
            case IIncrementOrDecrementOperation increment:
                return AssignTo(increment.Target, Value.Unknown);
            case ITupleOperation tuple:
                return TupleOf(tuple);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IAnonymousObjectCreationOperation anonymous:
                return CreateAnonymous(anonymous);
            case IArrayCreationOperation array:
                return CreateArray(array);
            case ICollectionExpressionOperation collection:
                return SequenceOf(collection, collection.Elements);
            case ISpreadOperation spread:
                return Evaluate(spread.Operand).Part(Part.Each) ?? Value.Unknown;
            case IInvocationOperation invocation:
                return Call(invocation);
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            case IFlowAnonymousFunctionOperation lambda:
                return Lambda(lambda);
            case IMethodReferenceOperation method:
                Evaluate(method.Instance);
                return Value.Function(new FunctionValue(method.Method, null, _graph));
            case IInterpolatedStringOperation interpolated:
                return Interpolate(interpolated);
            case IUtf8StringOperation utf8:
                return Value.Constant(utf8.Value, utf8.Syntax);
            case IBinaryOperation binary:
                return Binary(binary);
            case IUnaryOperation unary:
                return Negate(unary, Evaluate(unary.Operand));
            case IIsNullOperation isNull:
                return IsAskedOfTheHeader(isNull.Operand) ? Value.Unknown : IsNull(Evaluate(isNull.Operand));
            case IIsPatternOperation pattern:
                return MatchPattern(pattern);
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded:
                _yielded.Add(Evaluate(yielded.ReturnedValue));
                return Value.Unknown;
            case IReturnOperation returned:
                return Evaluate(returned.ReturnedValue);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case IWithOperation with:
                return Evaluate(with.Operand);
            default:
                foreach (IOperation child in operation.ChildOperations)
                {
                    Evaluate(child);
                }

                return Value.Unknown;
        }
    }

    private Value Converted(IConversionOperation conversion, IMethodSymbol defined)
    {
        Value operand = Evaluate(conversion.Operand);
        return Body(new CallSite(conversion, defined, null, Value.Unknown, [new Input(defined.Parameters[0], conversion.Operand, operand)])) ?? operand;
    }

    private static Value ConstantOf(IOperation operation)
    {
        object? constant = operation.ConstantValue.Value;
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return constant switch
        {
            null => Value.Null,
            string or bool => Value.Constant(constant, operation.Syntax),
            _ when operation is IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum } member
                => Value.Constant(member.Field, operation.Syntax),
            _ => Value.Constant(constant, operation.Syntax),
        };
    }

    /// <summary>What the path knows of the value beyond where it came from.</summary>
    private Value Current(Value value)
    {
        if (value.Kind != ValueKind.Atom || value.Origin is null)
        {
            return value;
        }

        if (value.Role is Role.Match or Role.Mismatch)
        {
            return _store.Knows(new Fact(value.Origin, Role.Match, true)) is bool matches ? Value.Constant(matches == value.Is(Role.Match), value.Site) : value;
        }

        if (_store.Knows(new Fact(value.Origin, value.Role, null)) == true)
        {
            return Value.Null;
        }

        if (_store.Read(value.Origin) is { } better && value.Role is Role.Thing or Role.Argument)
        {
            return better;
        }

        return _store.Knows(new Fact(value.Origin, value.Role, true)) is bool truth ? Value.Constant(truth, value.Site) : value;
    }

    /// <summary>A value whose name nobody knew before.</summary>
    private Value Produced(IOperation operation, int slot = 0, ISymbol? by = null)
    {
        Origin origin = Origin.ProducedAt(operation.Syntax, slot, by);
        if (_run.ProducesAgain(operation.Syntax, slot))
        {
            _store.Rename(o => o.Age(operation.Syntax, slot));
        }

        return Value.Of(origin, Role.Thing, operation.Syntax);
    }

    /// <summary>The same for a value that nothing is to be proven of, made of these.</summary>
    private Value Fresh(IOperation operation, params Value[] inputs)
    {
        Value produced = Produced(operation);
        foreach (Value input in inputs)
        {
            if (input.Kind == ValueKind.Atom && input.Role != Role.Thing)
            {
                return Value.Of(Origin.UnlinkedAt(operation.Syntax), Role.Thing, operation.Syntax);
            }
        }

        return produced;
    }

    /// <summary>Gives a value without a name one, so that it can be compared with itself later.</summary>
    private Value Named(Value value, IOperation source)
    {
        return value.Equals(Value.Unknown) && source.Type is { IsReferenceType: true } ? Value.Of(Origin.UnlinkedAt(source.Syntax), Role.Thing, source.Syntax) : value;
    }

    private Value Capture(IFlowCaptureOperation capture)
    {
        _captured[capture.Id] = capture.Value;
        Value value = Evaluate(capture.Value);
        _store.Write(CellOf(capture.Id), value);
        return value;
    }

    private Value TupleOf(ITupleOperation tuple)
    {
        Value value = Value.Unknown;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            value = value.WithPart(ItemName(i), Evaluate(tuple.Elements[i]));
        }

        return value;
    }

    private static string ItemName(int index) => "Item" + (index + 1);

    private Value CreateAnonymous(IAnonymousObjectCreationOperation anonymous)
    {
        Value value = Produced(anonymous);
        foreach (IOperation initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                value = value.WithPart(property.Property.Name, Evaluate(assignment.Value));
            }
        }

        return value;
    }

    private Value CreateArray(IArrayCreationOperation array)
    {
        foreach (IOperation size in array.DimensionSizes)
        {
            Evaluate(size);
        }

        return SequenceOf(array, array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty);
    }

    private Value SequenceOf(IOperation operation, ImmutableArray<IOperation> elements)
    {
        Value value = Produced(operation);
        bool isCounted = !elements.Any(e => e is ISpreadOperation);
        for (int i = 0; i < elements.Length; i++)
        {
            Value element = Evaluate(elements[i]);
            value = Collections.Add(value, element);
            if (isCounted)
            {
                value = value.WithPart(Collections.IndexName(null, i), element);
            }
        }

        return value;
    }

    private Value Interpolate(IInterpolatedStringOperation interpolated)
    {
        Value? text = null;
        foreach (IInterpolatedStringContentOperation content in interpolated.Parts)
        {
            Value part = content switch
            {
                IInterpolatedStringTextOperation literal => Evaluate(literal.Text),
                IInterpolationOperation hole => Evaluate(hole.Expression),
                _ => EvaluateChildren(content),
            };
            text = text is null ? part : Text.Concat(text, part);
        }

        return text ?? Value.Constant("", interpolated.Syntax);
    }

    private Value EvaluateChildren(IOperation operation)
    {
        Value last = Value.Unknown;
        foreach (IOperation child in operation.ChildOperations)
        {
            last = Evaluate(child);
        }

        return last;
    }
}
