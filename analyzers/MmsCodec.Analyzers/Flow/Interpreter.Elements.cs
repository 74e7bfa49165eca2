using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Flow;

/// <summary>Elements of arrays and collections: by index, by key, one after the other, first in first out.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Elements of one collection that are told apart.</summary>
    private const int MostPlaces = 6;

    private Value ReadIndexer(IPropertyReferenceOperation indexer)
    {
        Value owner = indexer.Instance is null ? Value.Unknown : Evaluate(indexer.Instance);
        IOperation? index = indexer.Arguments.Length == 1 ? indexer.Arguments[0].Value : null;
        if (!Enumeration.IsCollection(indexer.Property.ContainingType) && owner.Is(Role.Thing) && index is { ConstantValue.HasValue: true })
        {
            // Settings by name.
            return Infer(owner, indexer.Property, indexer.Type, indexer.Syntax);
        }

        if (index is { ConstantValue.HasValue: true } && indexer.Property.ContainingType.Arity == 2 && owner is { Kind: ValueKind.Atom, Role: Role.Thing, Parts.IsEmpty: true, Origin: { Kind: OriginKind.Member, Parent.Kind: OriginKind.Member } })
        {
            // A dictionary of settings.
            return Infer(owner, indexer.Property, indexer.Type, indexer.Syntax);
        }

        return ReadElement(owner, index, indexer, indexer.Instance);
    }

    private Value ReadElement(Value owner, IOperation? index, IOperation operation, IOperation? place)
    {
        if (owner.Kind == ValueKind.Atom && owner.Role is not (Role.Thing or Role.Argument))
        {
            // A slice of an address or an acknowledgement.
            Evaluate(index);
            return owner.Is(Role.Acknowledgement) ? Acknowledgements.InAnotherForm(owner) : owner.WithoutParts();
        }

        if (IndexOf(index) is (var variable, int offset))
        {
            if (Table(owner, Value.Unknown, operation.Type) is { } tabled)
            {
                return tabled;
            }

            Value element = ElementAt(owner, variable, offset, operation.Type, operation.Syntax);
            return owner.Part(Part.Each) is null ? element : Noted(place, owner, Collections.IndexName(variable, offset), null, element);
        }

        Value key = Evaluate(index);
        return Table(owner, key, operation.Type) ?? Entry(owner, key, place, () => Valued(NextOf(owner, operation.Type, operation)));
    }

    /// <summary>The entry of a collection by key: the same one as long as nothing is put there.</summary>
    private Value Entry(Value owner, Value key, IOperation? place, System.Func<Value> read)
    {
        return Collections.KeyName(key) is not { } name ? read()
            : owner.Part(name) is { } single ? Current(single)
            : Noted(place, owner, name, key.Origin, read());
    }

    /// <summary>Notes what an element is, so that it is the same when it is read again.</summary>
    private Value Noted(IOperation? place, Value owner, string name, Origin? key, Value element)
    {
        if (place is not null && owner is { Kind: ValueKind.Atom, Role: Role.Thing or Role.Argument } && (Peek(place) ?? owner) is var now && now.SameCore(owner))
        {
            Replace(place, now, now.WithPart(name, element, key));
        }

        return element;
    }

    /// <summary>The value of an entry of a dictionary, which is kept as a pair.</summary>
    private static Value Valued(Value entry) => entry.Part("Value") is { } value && entry.Part("Key") is not null ? value : entry;

    private Value ElementAt(Value owner, ISymbol? index, int offset, ITypeSymbol? type, SyntaxNode site)
    {
        if (owner.Part(Collections.IndexName(index, offset)) is { } single)
        {
            return Current(single);
        }

        if (owner.Origin is null || owner.Part(Part.Each) is not null)
        {
            return OneOf(owner) ?? (owner.Part(Part.Each) is { } each ? Collections.Instance(each, site) : Value.Unknown);
        }

        if (Carriers.IsAddressOfHost(type))
        {
            return owner.WithoutParts();
        }

        Origin origin = owner.Origin.Element(index, offset);
        return Typed(origin, type, site);
    }

    private Value Typed(Origin origin, ITypeSymbol? type, SyntaxNode site)
    {
        Marks marks = _runtime.Of(type);
        return (marks & Marks.Notification) != 0 ? Value.Of((marks & Marks.Retrieved) != 0 ? origin.AsUnlinked() : origin, Role.Notification, site)
            : (marks & Marks.Acknowledgement) != 0 ? Value.Of(origin.AsUnlinked(), Role.Acknowledgement, site)
            : (marks & Marks.OriginatingAddress) != 0 ? Value.Of(origin.AsUnlinked(), Role.Address, site)
            : Value.Of(origin, Role.Thing, site);
    }

    /// <summary>The next element, whichever that is: another one each time.</summary>
    private Value ElementOf(Value owner, IOperation operation)
    {
        // The enumerator of an array gives objects.
        ITypeSymbol? type = operation is { Type.SpecialType: SpecialType.System_Object, Parent: IConversionOperation { Type: { } converted } } ? converted : operation.Type;
        return OneOf(owner, isAlone: true) ?? NextOf(owner, type, operation);
    }

    /// <param name="owner">The collection.</param>
    /// <param name="type">The type of the element.</param>
    /// <param name="operation">What gives it.</param>
    /// <param name="by">The method that gives it, when it would give the same one again.</param>
    private Value NextOf(Value owner, ITypeSymbol? type, IOperation operation, ISymbol? by = null)
    {
        if (_run.ProducesAgain(operation.Syntax, AnySlot))
        {
            _store.Rename(o => o.Age(operation.Syntax));
        }

        Value produced = Produced(operation, 0, by);
        if (OneOf(owner) is { } one)
        {
            return one;
        }

        return (KeptIn(owner) ?? owner.Part(Part.Each)) is { } each ? Collections.Instance(each, operation.Syntax)
            : owner.Kind == ValueKind.Atom && (owner.Role is not (Role.Thing or Role.Argument) || Carriers.IsAddressOfHost(type)) ? owner.WithoutParts()
            : Typed(owner.Part(Part.Chosen) is null ? produced.Origin! : produced.Origin!.AsUnlinked(), type, operation.Syntax);
    }

    /// <summary>
    /// An entry of a table that a type has written out in a private field: whichever it is, its place is the table. Found by anything
    /// of a notification, it may well be that notification's.
    /// </summary>
    private Value? Table(Value owner, Value key, ITypeSymbol? type)
    {
        bool isTable = owner is { Kind: ValueKind.Atom, Role: Role.Thing, Origin: { Kind: OriginKind.Member, Symbol: IFieldSymbol field, Parent.Kind: OriginKind.This or OriginKind.Type } }
            && (IsChosenElsewhere(key) || (key.Equals(Value.Unknown) && field.Type is IArrayTypeSymbol or INamedTypeSymbol { Arity: 1 }))
            && _runtime.Of(type) == Marks.None
            && _run.Context.Kept.IsTable(field, _run.Cancellation);
        return isTable ? owner.WithoutParts() : null;
    }

    /// <summary>Whether a key has nothing to do with a notification: a constant, a setting, one of a few.</summary>
    private bool IsChosenElsewhere(Value key)
    {
        return key.Kind == ValueKind.Constant
            || (key is { Kind: ValueKind.Atom, Role: Role.Thing, Origin: { Kind: OriginKind.Member, Unlinked: false } origin } && origin.Root().Kind is OriginKind.This or OriginKind.Type && !_run.Context.Holders.MayHold(origin, needsProof: false))
            || key is { Kind: ValueKind.Atom, Role: Role.Argument, Origin.Symbol: IParameterSymbol { Type: { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Int32 } } };
    }

    /// <summary>
    /// An element of which it is not known which, when all are known: a path for each. By an index, only of places that no notification
    /// names: what else was chosen by the same index would not stay together with it.
    /// </summary>
    /// <param name="owner">The collection.</param>
    /// <param name="isAlone">Whether the elements come one after the other, so that no index picks another one of something else.</param>
    private Value? OneOf(Value owner, bool isAlone = false)
    {
        if (owner.Part(Part.Each) is not { } each)
        {
            return null;
        }

        Part[] singles = [.. owner.Parts.Where(p => p.Name != Part.Each && p.Name[0] == '[')];
        if (singles.Length is < 2 or > MostPlaces || singles.Any(s => !Collections.IsByNumber(s.Name)))
        {
            return null;
        }

        // Tuples and objects keep together what belongs together.
        bool areTold = (isAlone && singles.All(s => !s.Value.Parts.IsEmpty))
            || (each.Equals(Value.Unknown) && singles.All(s => s.Value.IsText || (isAlone && s.Value.Is(Role.Address)) || s.Value is { Kind: ValueKind.Atom, Role: Role.Thing, Origin: { Kind: OriginKind.Member, Unlinked: false } }));
        return areTold ? singles[_choices.Next(singles.Length)].Value : null;
    }

    /// <summary>What the elements of a collection are like that the object keeps; null when that is not known.</summary>
    private Value? KeptIn(Value owner)
    {
        return _run.Keeps is null && owner is { Kind: ValueKind.Atom, Origin: { Kind: OriginKind.Member, Symbol: IFieldSymbol field, Parent.Kind: OriginKind.This or OriginKind.Type } }
            ? _run.Context.Kept.Of(field, _run.Cancellation)
            : null;
    }

    private void AssignElement(IOperation? instance, IOperation index, Value value, IOperation operation)
    {
        if (instance is null || Evaluate(instance) is not { } owner)
        {
            return;
        }

        Value key = Evaluate(index);
        string? name = IndexOf(index) is (var variable, int offset) ? Collections.IndexName(variable, offset) : Collections.KeyName(key);
        bool isPaired = operation is IPropertyReferenceOperation { Property.ContainingType: { Arity: 2 } };
        KeepKey(operation.Syntax, instance, owner, [key, value]);
        if (owner.Kind != ValueKind.Atom || owner.Role is not (Role.Thing or Role.Argument))
        {
            return;
        }

        Value element = isPaired ? Value.Unknown.WithPart("Key", key).WithPart("Value", value) : value;
        _run.Keeps?.Invoke(owner, element);
        Value changed = Collections.Add(name is null ? Collections.WithoutSingles(owner) : owner, element);
        Replace(instance, owner, name is null ? changed : changed.WithPart(name, value, key.Origin));
    }

    /// <summary>An index as a variable and a constant; null for another.</summary>
    private static (ISymbol? Variable, int Offset)? IndexOf(IOperation? index)
    {
        while (index is IConversionOperation conversion)
        {
            index = conversion.Operand;
        }

        switch (index)
        {
            case { ConstantValue: { HasValue: true, Value: int constant } }:
                return (null, constant);
            case ILocalReferenceOperation { Local.Type.SpecialType: SpecialType.System_Int32 } local:
                return (local.Local, 0);
            case IParameterReferenceOperation { Parameter.Type.SpecialType: SpecialType.System_Int32 } parameter:
                return (parameter.Parameter, 0);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: int offset } } binary
                when IndexOf(binary.LeftOperand) is (ISymbol variable, 0):
                return (variable, binary.OperatorKind == BinaryOperatorKind.Add ? offset : -offset);
            default:
                return null;
        }
    }

    /// <summary>Calls on collections and sequences; null for any other.</summary>
    private Value? Collection(CallSite site)
    {
        IMethodSymbol method = site.Method;
        bool isLinq = method.ContainingType.Name is "Enumerable" or "Queryable" or "AsyncEnumerable" or "TaskAsyncEnumerableExtensions" or "CollectionExtensions";
        if (!isLinq && !Enumeration.IsCollection(method.ContainingType) && !(method.Name is "MoveNext" or "MoveNextAsync" && Enumeration.IsEnumerator(method.ContainingType))
            && method.Name is not ("GetEnumerator" or "GetAsyncEnumerator" or "ReadAllAsync" or "AsReadOnly"))
        {
            return null;
        }

        IOperation? place = site.Instance ?? site.Arguments.FirstOrDefault()?.Operation;
        Value owner = site.Instance is null ? site.Arguments.FirstOrDefault()?.Value ?? Value.Unknown : site.Receiver;
        var given = (site.Instance is null ? site.Arguments.Skip(1) : site.Arguments).ToList();
        switch (method.Name)
        {
            case "GetOrAdd" when FromKey(site, given) is { } made:
                return made;
            case var keeper when KeptElements.IsKeeper(keeper) && place is not null && given.Count > 0:
                Keep(site, place, owner, [.. given.Select(g => g.Value)]);
                return method.Name == "GetOrAdd" ? NextOf(Value.Unknown, method.ReturnType, site.Operation) : Produced(site.Operation);
            case "TryGetValue" or "TryRemove" or "TryDequeue" or "TryPop" or "TryPeek" or "TryTake" or "TryRead" or "Remove":
                foreach (Input output in given.Where(g => g.IsOut))
                {
                    Value key = given[0].IsOut ? Value.Unknown : given[0].Value;
                    AssignTo(output.Operation, Table(owner, key, output.Parameter!.Type) ?? Entry(owner, key, place, () => Paired(NextOf(owner, output.Parameter!.Type, output.Operation), method)));
                }

                return Produced(site.Operation);
            case "GetValueOrDefault" when given.Count > 0:
                return Table(owner, given[0].Value, method.ReturnType) ?? Entry(owner, given[0].Value, place, () => Valued(NextOf(owner, method.ReturnType, site.Operation)));
            case "GetEnumerator" or "GetAsyncEnumerator" or "ReadAllAsync" or "WithCancellation" or "ConfigureAwait" or "Where" or "OrderBy" or "OrderByDescending"
                or "ThenBy" or "Skip" or "Take" or "ToList" or "ToArray" or "AsEnumerable" or "Reverse" or "Distinct" or "DistinctBy" or "AsReadOnly" or "ToArrayAsync"
                or "ToImmutableArray" or "ToImmutableList" or "ToListAsync" or "SkipWhile" or "TakeWhile" or "OfType" or "Cast" or "Append" or "Concat":
                return method.Name is "Append" or "Concat" ? Produced(site.Operation) : method.Name is "GetEnumerator" ? owner : Collections.WithoutSingles(owner);
            case "Select" when given.Count > 0 && given[0].Value.Content is FunctionValue { Symbol.Parameters.Length: > 0 } function:
                return Selected(site, owner, function);
            case "ToString" or "Clear":
                return Value.Unknown;
            default:
                if (given.Count == 0 || method.ReturnType is { SpecialType: SpecialType.None } or { SpecialType: SpecialType.System_String })
                {
                    return method.ReturnType.SpecialType is SpecialType.None or SpecialType.System_String ? NextOf(owner, method.ReturnType, site.Operation, Takes(method) ? null : method) : Produced(site.Operation);
                }

                return Produced(site.Operation);
        }
    }

    /// <summary>What a factory makes of the key alone, be it now or before; null when it is made of anything else.</summary>
    private Value? FromKey(CallSite site, List<Input> given)
    {
        if (given.Count != 2 || given[0].Value is not { Kind: ValueKind.Atom } key
            || given[1].Value.Content is not FunctionValue { Symbol.Parameters.Length: 1 } factory || NestedGraph(factory) is not { } graph)
        {
            return null;
        }

        var call = new CallSite(site.Operation, factory.Symbol, null, Value.Unknown, [new Input(factory.Symbol.Parameters[0], given[0].Operation, key)]);
        return Run(call, graph, factory.Symbol) is { } made && made.SameCore(key) ? made : null;
    }

    private static bool Takes(IMethodSymbol method) => method.Name is "Dequeue" or "Pop" or "Take" or "Read" or "ReadAsync" or "Receive" or "ReceiveAsync";

    /// <summary>The values of a dictionary are not its pairs.</summary>
    private static Value Paired(Value element, IMethodSymbol method)
    {
        return method.ContainingType.Arity == 2 ? element.Part("Value") ?? element : element;
    }

    private void Keep(CallSite site, IOperation place, Value owner, Value[] given)
    {
        KeepKey(site.Syntax, place, owner, given);
        if (owner.Kind != ValueKind.Atom || owner.Role is not (Role.Thing or Role.Argument))
        {
            return;
        }

        Value element = site.Method.Name == "Insert" ? given[given.Length - 1]
            : given.Length > 1 && site.Method.ContainingType.Arity == 2 ? Value.Unknown.WithPart("Key", given[0]).WithPart("Value", given[1])
            : given[0];
        _run.Keeps?.Invoke(owner, element);
        Value changed = Collections.Add(Collections.WithoutSingles(owner), element);
        string? name = given.Length > 1 && site.Method.ContainingType.Arity == 2 ? Collections.KeyName(given[0]) : null;
        Replace(place, owner, name is null ? changed : changed.WithPart(name, given[1], given[0].Origin));
    }

    /// <summary>A transaction id is kept beyond this method, with nothing that tells its relay.</summary>
    private void KeepKey(SyntaxNode site, IOperation place, Value owner, Value[] given)
    {
        foreach (Value value in given)
        {
            HandOn(value);
        }

        Value? key = given.FirstOrDefault(g => g.Is(Role.Key) && !g.Origin!.Unlinked);
        bool outlives = owner.Origin?.Kind == OriginKind.Member && owner.Origin.Root().Kind is OriginKind.This or OriginKind.Type;
        if (key is not null && outlives && given.All(g => g.Equals(key) || g.Kind == ValueKind.Constant || g.Role is Role.Data && g.Kind == ValueKind.Atom))
        {
            Raise(FlowEventKind.Kept, site, place.Syntax, key, owner);
        }
    }

    private Value Selected(CallSite site, Value owner, FunctionValue function)
    {
        IParameterSymbol parameter = function.Symbol.Parameters[0];
        Value element = NextOf(owner, parameter.Type, site.Operation);
        var call = new CallSite(site.Operation, function.Symbol, null, Value.Unknown, [new Input(parameter, site.Operation, element)]);
        Value? each = NestedGraph(function) is { } graph ? Run(call, graph, function.Symbol) : null;
        Value sequence = Produced(site.Operation, 7);
        return each is null ? sequence : sequence.WithPart(Part.Each, Collections.Template(each));
    }
}
