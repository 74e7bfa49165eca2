using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What comparisons are worth, and what a path learns from the way it took.</summary>
internal sealed partial class Interpreter
{
    private Value Binary(IBinaryOperation binary)
    {
        Value left = Evaluate(binary.LeftOperand);
        Value right = Evaluate(binary.RightOperand);
        _compared = left.Is(Role.Decision) ? (binary, left, right) : null;
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Add when binary.Type?.SpecialType == SpecialType.System_String:
                return Text.Concat(left, right);
            case BinaryOperatorKind.Equals:
                return Tested(AreEqual(left, right), left, right, binary.Syntax);
            case BinaryOperatorKind.NotEquals:
                return Negated(Tested(AreEqual(left, right), left, right, binary.Syntax));
            default:
                return Fresh(binary, left, right);
        }
    }

    private static Value Negate(IUnaryOperation unary, Value value)
    {
        return unary.OperatorKind == UnaryOperatorKind.Not ? Negated(value) : Value.Unknown;
    }

    /// <summary>A comparison of a notification's address that is open: whether it is of the relay that the other names.</summary>
    private static Value Tested(Value equal, Value left, Value right, SyntaxNode site)
    {
        Value? address = left.Is(Role.Address) && TellsRelays(right) ? left : right.Is(Role.Address) && TellsRelays(left) ? right : null;
        return address is null || !equal.Equals(Value.Unknown) ? equal : Value.Of(address.Origin!.TestedAt(site), Role.Match, site);
    }

    private static bool TellsRelays(Value value)
    {
        return value.Kind == ValueKind.Unknown || Text.TellsRelays(value) || value is { Kind: ValueKind.Atom, Role: Role.Thing or Role.Argument };
    }

    /// <summary>What is asked of a notification's address without a body in sight: whether it is of a certain relay.</summary>
    private Value? Asked(CallSite site)
    {
        if (Runtime.KnownRuntime.Unwrap(site.Method.ReturnType)?.SpecialType != SpecialType.System_Boolean)
        {
            return null;
        }

        string name = site.Method.Name;
        Input? address = site.Inputs.FirstOrDefault(i => i.Value.Is(Role.Address) && !i.IsOut);
        bool asks = Carriers.IsFramework(site.Method.ContainingType)
            ? name is "StartsWith" or "EndsWith" or "Contains" or "ContainsKey" or "Equals" or "IsMatch" or "IsBaseOf" or "SequenceEqual" && site.Inputs.Any(i => i.Operation != address?.Operation && TellsRelays(i.Value))
            : name.StartsWith("Is", System.StringComparison.Ordinal) || name.Contains("Match") || name.Contains("Belongs") || name.Contains("Same");
        Origin? asked = address is not null ? (asks ? address.Value.Origin : null) : name is "Any" or "Exists" ? ChosenBy(site) : null;
        return asked is null ? null : Value.Of(asked.TestedAt(site.Syntax), Role.Match, site.Syntax);
    }

    /// <summary>The notification by something of which a function chooses that is handed to a query; null when it does by none.</summary>
    private Origin? ChosenBy(CallSite site)
    {
        foreach (Input input in site.Arguments)
        {
            if (input.Value.Content is not FunctionValue { Lambda: { Syntax: var lambda } })
            {
                continue;
            }

            HashSet<string> names = [.. lambda.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.IdentifierNameSyntax>().Select(n => n.Identifier.ValueText)];
            foreach (KeyValuePair<object, Value> cell in _store.Cells())
            {
                if (cell.Key is ILocalSymbol or IParameterSymbol && names.Contains(((ISymbol)cell.Key).Name)
                    && cell.Value is { Kind: ValueKind.Atom, Role: Role.Notification or Role.Address or Role.Key or Role.Data, Origin: { } origin })
                {
                    return origin;
                }
            }
        }

        return null;
    }

    /// <summary>What a query found by something of a notification may well be that notification's own.</summary>
    private Value Chosen(CallSite site, Value found)
    {
        bool isQuery = site.Method.Name is "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "Find" or "FindLast" or "FindAll" or "Where"
            && Carriers.IsFramework(site.Method.ContainingType);
        if (!isQuery || found is not { Kind: ValueKind.Atom, Role: Role.Thing or Role.Argument or Role.Notification, Origin: { } origin } || ChosenBy(site) is null)
        {
            return found;
        }

        return site.Method.Name is "Where" or "FindAll" ? found.WithPart(Part.Chosen, Value.Unknown) : found.WithCore(origin.AsUnlinked(), found.Role, found.Site);
    }

    private static Value Negated(Value value)
    {
        return value.Is(Role.Match) ? Value.Of(value.Origin!, Role.Mismatch, value.Site)
            : value.Is(Role.Mismatch) ? Value.Of(value.Origin!, Role.Match, value.Site)
            : value.Kind == ValueKind.Constant && value.Content is bool truth ? Value.Constant(!truth, value.Site) : Value.Unknown;
    }

    private Value AreEqual(Value left, Value right)
    {
        bool? equal = left.Kind is ValueKind.Constant or ValueKind.Null && right.Kind is ValueKind.Constant or ValueKind.Null
            ? left.Kind == right.Kind && Equals(left.Content, right.Content)
            : Knows(left, right) ?? Knows(right, left);
        return equal is bool known ? Value.Constant(known, null) : Value.Unknown;
    }

    private bool? Knows(Value value, Value constant)
    {
        if (constant.Kind == ValueKind.Null)
        {
            return IsNull(value).Content as bool?;
        }

        return value.Kind == ValueKind.Atom && constant.Kind == ValueKind.Constant
            ? _store.Knows(new Fact(value.Origin!, value.Role, constant.Content))
            : null;
    }

    /// <summary>
    /// Whether what is tested is a header read just before, as in <c>n.ContentLocation ?? home</c>: who tests it expects it to be
    /// missing, whatever its type says.
    /// </summary>
    private bool IsAskedOfTheHeader(IOperation operand)
    {
        return operand is IFlowCaptureReferenceOperation reference && _captured.TryGetValue(reference.Id, out IOperation captured)
            && captured is IPropertyReferenceOperation { Instance: not IFlowCaptureReferenceOperation } property
            && (_runtime.Of(property.Property) & Runtime.Marks.OriginatingAddress) != 0;
    }

    private Value IsNull(Value value)
    {
        bool? isNull = value.Kind switch
        {
            ValueKind.Null => true,
            ValueKind.Constant or ValueKind.Function => false,
            ValueKind.Atom => _store.Knows(new Fact(value.Origin!, value.Role, null)),
            _ => null,
        };
        return isNull is bool known ? Value.Constant(known, null) : Value.Unknown;
    }

    /// <summary>The path on which the condition came out so.</summary>
    private Store Assuming(IOperation condition, bool holds, Outcome end)
    {
        _store = end.Store.Clone();
        _choices = new Choices();
        Learn(condition, holds, end.Result);
        return _store;
    }

    private void Learn(IOperation condition, bool holds, Value result)
    {
        if (result.Is(Role.Match) || result.Is(Role.Mismatch))
        {
            _store.Assume(new Fact(result.Origin!, Role.Match, true), holds == result.Is(Role.Match));
        }

        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Learn(not.Operand, !holds, Value.Unknown);
                break;
            case IConversionOperation conversion:
                Learn(conversion.Operand, holds, result);
                break;
            case IIsNullOperation isNull when Quietly(isNull.Operand) is { } value:
                LearnEqual(value, Value.Null, holds);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } decided when _compared is { } compared && compared.Test == decided:
                LearnEqual(compared.Left, compared.Right, holds == (decided.OperatorKind == BinaryOperatorKind.Equals));
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                LearnEqual(binary.LeftOperand, binary.RightOperand, holds == (binary.OperatorKind == BinaryOperatorKind.Equals));
                break;
            case IInvocationOperation { TargetMethod.Name: "Equals" or "ReferenceEquals" or "SequenceEqual" } call:
                IOperation? left = call.Instance ?? (call.Arguments.Length > 1 ? call.Arguments[0].Value : null);
                int second = call.Instance is null ? 1 : 0;
                if (left is not null && second < call.Arguments.Length)
                {
                    LearnEqual(left, call.Arguments[second].Value, holds);
                }

                break;
            case IInvocationOperation { Arguments: var arguments } when !holds:
                // What a failed Try gives out is nothing that was received.
                foreach (IArgumentOperation argument in arguments)
                {
                    if (argument.Parameter?.RefKind == RefKind.Out && Quietly(argument.Value) is { Role: Role.Notification, Kind: ValueKind.Atom } given)
                    {
                        Duties.Drop(_store, given.Origin!);
                    }
                }

                break;
            case IIsPatternOperation pattern:
                LearnPattern(pattern, holds);
                break;
            default:
                if (result.Kind == ValueKind.Atom && result.Role is not (Role.Match or Role.Mismatch) && condition.Type?.SpecialType == SpecialType.System_Boolean)
                {
                    _store.Assume(new Fact(result.Origin!, result.Role, true), holds);
                }

                break;
        }
    }

    private void LearnPattern(IIsPatternOperation pattern, bool holds)
    {
        Value? value = _matched is { } matched && matched.Test == pattern ? matched.Value : Quietly(pattern.Value);
        if (value is not null)
        {
            LearnPattern(value, pattern.Pattern, holds);
        }
    }

    private void LearnPattern(Value value, IPatternOperation pattern, bool holds)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                LearnPattern(value, negated.Pattern, !holds);
                break;
            case IConstantPatternOperation constant:
                LearnEqual(value, Evaluate(constant.Value), holds);
                break;
            case IBinaryPatternOperation both when holds == (both.OperatorKind == BinaryOperatorKind.And):
                LearnPattern(value, both.LeftPattern, holds);
                LearnPattern(value, both.RightPattern, holds);
                break;
            case IBinaryPatternOperation either when value.Is(Role.Decision) && Members(either, holds) is { } members:
                foreach (Fact other in new Fact(value.Origin!, value.Role, members[0]).Others())
                {
                    if (!members.Contains(other.Constant!))
                    {
                        _store.Assume(other, false);
                    }
                }

                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when holds && value.Is(Role.Address) && either.LeftPattern is not INegatedPatternOperation:
                _store.Assume(new Fact(value.Origin!.TestedAt(either.Syntax), Role.Match, true), true);
                break;
            case IRecursivePatternOperation or IDeclarationPatternOperation or ITypePatternOperation when holds && value.Kind == ValueKind.Atom:
                LearnEqual(value, Value.Null, false);
                break;
        }
    }

    /// <summary>The enum members of which the value is one when the pattern comes out so; null when it may be another.</summary>
    private List<object>? Members(IPatternOperation pattern, bool holds)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return Members(negated.Pattern, !holds);
            case IConstantPatternOperation constant when holds:
                return Evaluate(constant.Value).Content is IFieldSymbol member ? [member] : null;
            case IBinaryPatternOperation either when holds == (either.OperatorKind == BinaryOperatorKind.Or):
                return Members(either.LeftPattern, holds) is { } left && Members(either.RightPattern, holds) is { } right ? [.. left, .. right] : null;
            default:
                return null;
        }
    }

    private void LearnEqual(IOperation left, IOperation right, bool holds)
    {
        if (Quietly(left) is { } one && Quietly(right) is { } other)
        {
            LearnEqual(one, other, holds);
        }
    }

    private void LearnEqual(Value one, Value other, bool holds)
    {
        if (other.Kind is ValueKind.Constant or ValueKind.Null)
        {
            if (one.Kind == ValueKind.Atom)
            {
                _store.Assume(new Fact(one.Origin!, one.Role, other.Content), holds);
            }

            return;
        }

        if (one.Kind is ValueKind.Constant or ValueKind.Null)
        {
            LearnEqual(other, one, holds);
        }
        else if (holds && one.Kind == ValueKind.Atom && other.Kind == ValueKind.Atom)
        {
            Unite(one, other);
        }
    }

    /// <summary>Two values that were compared are one: an address that equals a notification's is its address.</summary>
    private void Unite(Value one, Value other)
    {
        if (one.Role == other.Role && one.Role is Role.Notification or Role.Address or Role.Key)
        {
            Origin kept = one.Origin!;
            Origin gone = other.Origin!;
            _store.Rename(o => o.Equals(gone) ? kept : o);
        }
        else if (one.Is(Role.Address) && other.Role is Role.Thing or Role.Argument)
        {
            Origin same = other.Origin!;
            foreach (KeyValuePair<object, Value> cell in _store.Cells())
            {
                if (cell.Value.SameCore(other))
                {
                    _store.Write(cell.Key, one);
                }
            }

            _store.Write(same, one);
        }
        else if (other.Is(Role.Address) && one.Role is Role.Thing or Role.Argument)
        {
            Unite(other, one);
        }
    }

    /// <summary>What an operand was worth, without running it again.</summary>
    private Value? Quietly(IOperation operand)
    {
        return operand switch
        {
            IConversionOperation conversion => Quietly(conversion.Operand),
            IParenthesizedOperation parenthesized => Quietly(parenthesized.Operand),
            IAwaitOperation awaited => Quietly(awaited.Operation),
            IDeclarationExpressionOperation declaration => Quietly(declaration.Expression),
            IFlowCaptureReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or ILiteralOperation => Evaluate(operand),
            IFieldReferenceOperation { Instance: null } => Evaluate(operand),
            IFieldReferenceOperation { Instance: { } owner } => Quietly(owner) is null ? null : Evaluate(operand),
            IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: null } => Evaluate(operand),
            IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: { } owner } => Quietly(owner) is null ? null : Evaluate(operand),
            IObjectCreationOperation { Arguments.Length: 1, Type.Name: "Uri" or "UriBuilder" } wrapped => Quietly(wrapped.Arguments[0].Value),
            IInvocationOperation { Instance: { } owner, TargetMethod.Name: "ToString" or "GetLeftPart" or "Trim" or "TrimEnd" or "ToLowerInvariant" or "ToLower" or "AsSpan" } => Quietly(owner),
            _ when operand.ConstantValue.HasValue => Evaluate(operand),
            _ => null,
        };
    }

    private Value MatchPattern(IIsPatternOperation pattern)
    {
        Value value = Evaluate(pattern.Value);
        _matched = value.Is(Role.Decision) ? (pattern, value) : null;
        Bind(pattern.Pattern, value, pattern.Value.Type);
        IPatternOperation inner = pattern.Pattern;
        bool wanted = true;
        while (inner is INegatedPatternOperation negated)
        {
            wanted = !wanted;
            inner = negated.Pattern;
        }

        Value matches = inner is IConstantPatternOperation constant ? Tested(AreEqual(value, Evaluate(constant.Value)), value, Evaluate(constant.Value), pattern.Syntax)
            : inner is IRecursivePatternOperation or IDeclarationPatternOperation or ITypePatternOperation && value.Kind == ValueKind.Null ? Value.Constant(false, null)
            : inner is IDiscardPatternOperation ? Value.Constant(true, null)
            : inner is IDeclarationPatternOperation { MatchesNull: true } ? Value.Constant(true, null)
            : Value.Unknown;
        return wanted ? matches : Negated(matches);
    }

    /// <summary>Gives the variables of a pattern what they match.</summary>
    private void Bind(IPatternOperation pattern, Value value, ITypeSymbol? type)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol } declaration:
                _store.Write(symbol, Narrow(value, declaration.MatchedType, pattern));
                break;
            case IRecursivePatternOperation recursive:
                Value narrowed = Narrow(value, recursive.MatchedType, pattern);
                if (recursive.DeclaredSymbol is { } name)
                {
                    _store.Write(name, narrowed);
                }

                foreach (IPropertySubpatternOperation property in recursive.PropertySubpatterns)
                {
                    ISymbol? member = property.Member switch
                    {
                        IPropertyReferenceOperation p => p.Property,
                        IFieldReferenceOperation f => f.Field,
                        _ => null,
                    };
                    if (member is not null)
                    {
                        ITypeSymbol? memberType = property.Member.Type;
                        Bind(property.Pattern, Current(narrowed.Part(NameOf(member)) ?? Infer(narrowed, member, memberType, property.Syntax)), memberType);
                    }
                }

                BindPositions(recursive, narrowed);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value, type);
                Bind(binary.RightPattern, value, type);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value, type);
                break;
            case IListPatternOperation list:
                for (int i = 0; i < list.Patterns.Length; i++)
                {
                    if (list.Patterns[i] is not ISlicePatternOperation)
                    {
                        Bind(list.Patterns[i], ElementAt(value, null, i, list.Patterns[i].InputType, list.Patterns[i].Syntax), null);
                    }
                }

                break;
        }
    }

    private void BindPositions(IRecursivePatternOperation recursive, Value value)
    {
        for (int i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
        {
            IPatternOperation position = recursive.DeconstructionSubpatterns[i];
            ISymbol? member = recursive.MatchedType is INamedTypeSymbol { IsTupleType: true } tuple && i < tuple.TupleElements.Length ? tuple.TupleElements[i]
                : recursive.DeconstructSymbol is IMethodSymbol deconstruct && i < deconstruct.Parameters.Length ? PropertyOf(recursive.MatchedType, deconstruct.Parameters[i].Name)
                : null;
            string name = member is null ? ItemName(i) : NameOf(member);
            Bind(position, value.Part(name) ?? Infer(value, member, position.InputType, position.Syntax), position.InputType);
        }
    }

    private static ISymbol? PropertyOf(ITypeSymbol type, string name)
    {
        foreach (ISymbol member in type.GetMembers(name))
        {
            if (member is IPropertySymbol)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>A thing that turns out to be a notification is one from here on.</summary>
    private Value Narrow(Value value, ITypeSymbol? type, IOperation pattern)
    {
        if (value.Role is Role.Thing or Role.Argument || value.Kind == ValueKind.Unknown)
        {
            Runtime.Marks marks = _runtime.Of(type);
            Origin origin = value.Origin ?? Origin.UnlinkedAt(pattern.Syntax);
            if ((marks & Runtime.Marks.Notification) != 0)
            {
                return Value.Of(origin.IsReceived ? Origin.UnlinkedAt(pattern.Syntax) : (marks & Runtime.Marks.Retrieved) != 0 ? origin.AsUnlinked() : origin, Role.Notification, pattern.Syntax);
            }

            if ((marks & Runtime.Marks.Acknowledgement) != 0)
            {
                bool isDecoded = origin is { Kind: OriginKind.Produced, Symbol: IMethodSymbol { IsStatic: true } by } && SymbolEqualityComparer.Default.Equals(by.ContainingType, by.ReturnType);
                return Value.Of(isDecoded ? Origin.ReceivedAt(pattern.Syntax) : origin.AsUnlinked(), Role.Acknowledgement, pattern.Syntax);
            }
        }

        return value;
    }
}
