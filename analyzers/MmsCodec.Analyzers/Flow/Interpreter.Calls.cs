using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Runtime;
using MmsCodec.Analyzers.Sends;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What calls and creations do: send, obey the marks of the runtime, run a body that is in sight, else what the framework does.</summary>
internal sealed partial class Interpreter
{
    private Value Call(IInvocationOperation call)
    {
        Value receiver = call.Instance is null ? Value.Unknown : Evaluate(call.Instance);
        if (receiver.Kind == ValueKind.Null && call.TargetMethod.ContainingType?.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
        {
            _store.IsDead = true;
            return Value.Unknown;
        }

        IReadOnlyList<Input> arguments = Inputs(call.Arguments);
        if (_store.IsDead)
        {
            return Value.Unknown;
        }

        var site = new CallSite(call, call.TargetMethod, call.Instance, receiver, arguments);
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && (receiver.Content as FunctionValue ?? Kept(receiver)) is { } function)
        {
            return CallFunction(function, site) ?? Opaque(site);
        }

        if (call.TargetMethod.MethodKind == MethodKind.LocalFunction)
        {
            return CallFunction(new FunctionValue(call.TargetMethod, null, _graph), site) ?? Opaque(site);
        }

        if (call.TargetMethod.Name == "<Clone>$")
        {
            return receiver.Is(Role.Thing) ? receiver.WithCore(Produced(call).Origin!, Role.Thing, call.Syntax) : receiver;
        }

        RunLambdas(site);
        SendShape? shape = _run.Context.ShapeOf(call.TargetMethod);
        if (shape is not null)
        {
            return Send(site, shape);
        }

        return Contract(site) ?? OfAcknowledgement(site, Body(site)) ?? Exchanged(site) ?? Asked(site) ?? Chosen(site, ByType(site) ?? Collection(site) ?? Framework(site));
    }

    /// <summary>What a delegate runs that this object keeps in a field.</summary>
    private FunctionValue? Kept(Value receiver)
    {
        return receiver.Origin is { Kind: OriginKind.Member, Symbol: IFieldSymbol field, Parent.Kind: OriginKind.This } ? _run.Context.Functions.Of(field, _run.Cancellation) : null;
    }

    /// <summary>What an acknowledgement writes or gives of itself is the acknowledgement in another form, however it puts it together.</summary>
    private Value? OfAcknowledgement(CallSite site, Value? result)
    {
        bool isItsOwn = result is not null && site.Receiver.Is(Role.Acknowledgement) && _runtime.IsAcknowledgement(site.Method.ContainingType)
            && result is { Kind: ValueKind.Unknown or ValueKind.Constant } or { Role: Role.Thing };
        return isItsOwn && !_store.IsDead ? Carry(site, new Input(null, site.Instance!, site.Receiver), site.Method.ReturnType) : result;
    }

    private IReadOnlyList<Input> Inputs(ImmutableArray<IArgumentOperation> arguments)
    {
        var inputs = new List<Input>(arguments.Length);
        foreach (IArgumentOperation argument in arguments)
        {
            Value value = argument.Parameter?.RefKind == RefKind.Out ? Value.Unknown : Evaluate(argument.Value);
            inputs.Add(new Input(argument.Parameter, argument.Value, value));
        }

        return inputs;
    }

    private void Raise(FlowEventKind kind, SyntaxNode site, SyntaxNode place, Value destination, Value subject)
    {
        SyntaxNode? given = _frame?.PlaceOf(destination);
        if (_run.Guesses > 0 && given is null)
        {
            return;
        }

        SyntaxNode? through = _frame is null ? null : given ?? (_run.IsInside(place) ? null : _frame.Call);
        _run.Listener(new FlowEvent(kind, site, through ?? place, destination, subject, _store, through is null ? null : _frame!.Call));
    }

    /// <summary>What the marks on the method itself say; they beat what its body looks like.</summary>
    private Value? Contract(CallSite site)
    {
        Marks marks = _runtime.Of(site.Method);
        Marks result = _runtime.OfReturn(site.Method);
        if ((marks & Marks.SameNotification) != 0 || (result & Marks.SameNotification) != 0)
        {
            Value source = site.Inputs.FirstOrDefault()?.Value ?? Value.Unknown;
            return source.Origin is null ? null : Value.Of(source.Origin, Role.Notification, source.Site);
        }

        foreach (Input argument in site.Arguments)
        {
            if (argument.Parameter is { } parameter && (_runtime.Of(parameter) & Marks.SameNotification) != 0 && argument.Value.Is(Role.Notification)
                && _runtime.IsNotification(site.Method.ReturnType))
            {
                return argument.Value;
            }
        }

        return (result & Marks.OriginatingAddress) != 0 ? AddressFrom(site)
            : (result & Marks.Acknowledgement) != 0 ? AcknowledgementFrom(site)
            : (result & Marks.TransactionKey) != 0 && Linked(site) is { } origin ? Value.Of(origin, Role.Key, site.Syntax)
            : null;
    }

    /// <summary>What the type of the result says, for a method whose body is not in sight.</summary>
    private Value? ByType(CallSite site)
    {
        GiveOut(site);
        ITypeSymbol type = site.Method.ReturnType;
        Marks marks = _runtime.Of(type);
        if ((marks & Marks.Acknowledgement) != 0 && Linked(site) is null && Decoded(site, type) is { } read)
        {
            return read;
        }

        if ((marks & Marks.Acknowledgement) != 0 && !Enumeration.IsCollection(site.Method.ContainingType) && !Enumeration.IsEnumerator(site.Method.ContainingType))
        {
            return AcknowledgementFrom(site);
        }

        if ((marks & Marks.OriginatingAddress) != 0)
        {
            return AddressFrom(site);
        }

        if (_runtime.IsDecision(type))
        {
            return Linked(site) is { } origin ? Value.Of(origin, Role.Decision, site.Syntax) : null;
        }

        return (marks & Marks.Notification) == 0 || Enumeration.IsCollection(site.Method.ContainingType) ? null : NotificationFrom(site, type, 0);
    }

    /// <summary>Gives the out parameters of a method without a body in sight what their types say.</summary>
    private void GiveOut(CallSite site)
    {
        foreach (Input argument in site.Arguments)
        {
            if (!argument.IsOut || Enumeration.IsCollection(site.Method.ContainingType))
            {
                continue;
            }

            Value given = _runtime.IsNotification(argument.Parameter!.Type) ? NotificationFrom(site, argument.Parameter.Type, argument.Parameter.Ordinal + 1)
                : Decoded(site, argument.Parameter.Type) is { } read ? read
                : _runtime.IsAcknowledgement(argument.Parameter.Type) ? Acknowledgements.New(argument.Operation.Syntax)
                : Kept(site, argument.Parameter.Type) ?? Value.Of(Origin.UnlinkedAt(argument.Operation.Syntax), Role.Thing, argument.Operation.Syntax);
            AssignTo(argument.Operation, given);
        }
    }

    /// <summary>What a type reads of itself from octets, when it is or may be an acknowledgement; null for any other call.</summary>
    private Value? Decoded(CallSite site, ITypeSymbol type)
    {
        if (!site.Method.IsStatic || !SymbolEqualityComparer.Default.Equals(site.Method.ContainingType, type) || Carriers.IsFramework(type)
            || !site.Arguments.Any(a => Carriers.IsOctets(a.Parameter?.Type)))
        {
            return null;
        }

        Value? same = site.Arguments.Select(a => a.Value).FirstOrDefault(v => v.Is(Role.Acknowledgement));
        return same is not null ? Acknowledgements.InAnotherForm(same)
            : Value.Of(Origin.ReceivedAt(site.Syntax), _runtime.IsAcknowledgement(type) ? Role.Acknowledgement : Role.Thing, site.Syntax);
    }

    private Value NotificationFrom(CallSite site, ITypeSymbol type, int slot)
    {
        Value? same = site.Inputs.Select(i => i.Value).FirstOrDefault(v => v.Is(Role.Notification));
        if (site.Receiver.Is(Role.Notification) && site.Method.Name.Contains("Clone"))
        {
            return site.Receiver;
        }

        if ((_runtime.Of(type) & Marks.Retrieved) != 0)
        {
            Value? fetched = site.Inputs.Select(i => i.Value).FirstOrDefault(v => v.Is(Role.Fetched) || v.Is(Role.Data));
            if (fetched is { Role: Role.Data })
            {
                return Value.Of(fetched.Origin!, Role.Notification, site.Syntax);
            }

            if (fetched?.Part(Part.From) is { } from)
            {
                SyntaxNode fetch = fetched.Origin!.Site ?? site.Syntax;
                Raise(FlowEventKind.Retrieval, fetch, fetched.Site ?? fetch, from, Value.Unknown);
            }

            return Value.Of(Origin.UnlinkedAt(site.Syntax), Role.Notification, site.Syntax);
        }

        if (same is not null || Linked(site) is not null)
        {
            // Made or found by something of a notification: perhaps the same one.
            return site.Method.Name is "FromResult" && same is not null ? same : Value.Of(Origin.UnlinkedAt(site.Syntax), Role.Notification, site.Syntax);
        }

        Value produced = Produced(site.Operation, slot, site.Method);
        if (_frame is null && _calls.Count() == 1)
        {
            Duties.Take(_store, produced.Origin!);
        }

        return Value.Of(produced.Origin!, Role.Notification, site.Syntax);
    }

    private Value AddressFrom(CallSite site)
    {
        return Value.Of(Linked(site) ?? Origin.UnlinkedAt(site.Syntax), Role.Address, site.Syntax);
    }

    /// <summary>The one notification that something of goes into the call; null when none or several do.</summary>
    private static Origin? Linked(CallSite site)
    {
        Origin? only = null;
        foreach (Input input in site.Inputs)
        {
            if (input.Value is { Kind: ValueKind.Atom, Role: Role.Notification or Role.Address or Role.Acknowledgement or Role.Key } value)
            {
                if (only is not null && !only.Equals(value.Origin))
                {
                    return null;
                }

                only = value.Origin;
            }
        }

        return only;
    }

    /// <summary>An acknowledgement that a factory or constructor makes of what it is given.</summary>
    private Value AcknowledgementFrom(CallSite site)
    {
        if (site.Receiver.Is(Role.Acknowledgement))
        {
            return site.Receiver;
        }

        Value made = Acknowledgements.New(site.Syntax);
        Input[] keys = site.Arguments.Where(a => a.Parameter is { } p && (_runtime.Of(p) & Marks.TransactionKey) != 0).ToArray();
        var others = new CallSite(site.Operation, site.Method, site.Instance, site.Receiver, site.Arguments.Except(keys).ToList());
        if (Linked(others) is { } origin)
        {
            made = Value.Of(origin, Role.Acknowledgement, site.Syntax);
        }

        foreach (Input key in keys)
        {
            made = made.Is(Role.Acknowledgement) ? Acknowledgements.WithKey(made, key.Value, key.Operation.Syntax, Raise) : made;
        }

        foreach (Input argument in site.Arguments)
        {
            made = argument.Value.Content is IFieldSymbol ? made.WithPart(Part.Status, argument.Value) : made;
        }

        return made;
    }

    private Value Create(IObjectCreationOperation creation)
    {
        IReadOnlyList<Input> arguments = Inputs(creation.Arguments);
        if (creation.Constructor is null || creation.Type is null)
        {
            return Value.Unknown;
        }

        var site = new CallSite(creation, creation.Constructor, null, Value.Unknown, arguments);
        Marks marks = _runtime.Of(creation.Type);
        if ((marks & Marks.Acknowledgement) != 0)
        {
            return AcknowledgementFrom(site);
        }

        if ((marks & Marks.Notification) != 0)
        {
            Value? same = arguments.Select(a => a.Value).FirstOrDefault(v => v.Is(Role.Notification));
            if (same is null && IsGivenAddress(creation))
            {
                // A test's, or a relay's own: what it is given may be any of the places that are known here.
                return Value.Unknown;
            }

            return same ?? Value.Of(Produced(creation).Origin!, Role.Notification, creation.Syntax);
        }

        return (marks & Marks.OriginatingAddress) != 0 ? AddressFrom(site)
            : Known(site, creation.Type)
            ?? (creation.Type.DeclaringSyntaxReferences.IsEmpty ? Framework(site) : CreateDeclared(site, creation.Type));
    }

    private bool IsGivenAddress(IObjectCreationOperation creation)
    {
        return creation.Syntax is BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
            && initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(set => set.Left is IdentifierNameSyntax name
                && creation.Type!.GetMembers(name.Identifier.ValueText).Any(member => (_runtime.Of(member) & Marks.OriginatingAddress) != 0));
    }

    /// <summary>Creations that the framework's meaning of matters.</summary>
    private Value? Known(CallSite site, ITypeSymbol type)
    {
        if (!Carriers.IsFramework(type))
        {
            return null;
        }

        Value first = site.ValueOf(0);
        switch (type.Name)
        {
            case "Uri" when site.Arguments.Count == 2 && site.Method.Parameters[0].Type.Name == "Uri":
                return Places.Combine(first, site.ValueOf(1));
            case "Uri" or "IPEndPoint" or "DnsEndPoint":
                return first.WithoutParts();
            case "UriBuilder" when site.Arguments.Count > 0:
                return (site.Arguments.Count > 1 ? site.ValueOf(1) : first).WithoutParts();
            case "HttpRequestMessage":
                Value request = Produced(site.Operation);
                request = site.Argument("method") is { } method ? request.WithPart("Method", method.Value) : request;
                return site.Argument("requestUri") is { } to ? request.WithPart("RequestUri", to.Value) : request;
            case "KeyValuePair" when site.Arguments.Count == 2:
                return Produced(site.Operation).WithPart("Key", first).WithPart("Value", site.ValueOf(1));
            case "TcpClient" or "UdpClient" when site.Argument("hostname") is { } host:
                return Produced(site.Operation).WithPart(Part.Peer, host.Value);
            default:
                return null;
        }
    }

    /// <summary>An object of the compilation's own: what its constructor sets.</summary>
    private Value CreateDeclared(CallSite site, ITypeSymbol type)
    {
        Value made = Produced(site.Operation);
        foreach (Input argument in site.Arguments)
        {
            HandOn(argument.Value);
            if (argument.Parameter is { } parameter && !argument.Value.Equals(Value.Unknown))
            {
                made = made.WithPart(parameter.Name, argument.Value);
            }
        }

        ControlFlowGraph? body = type.IsRecord ? null : _run.Context.GraphOf(site.Method, _run.Cancellation);
        object saved = Save(Store.This, body is null ? made : made.WithoutParts());
        bool ran = true;
        foreach (ControlFlowGraph initializer in type is INamedTypeSymbol named ? _run.Context.InitializersOf(named, _run.Cancellation) : [])
        {
            ran &= Run(site, initializer, site.Method) is not null;
        }

        ran &= body is null || Run(site, body, site.Method) is not null;
        Value built = _store.Read(Store.This) ?? made;
        Restore(Store.This, saved);
        return ran ? built : made;
    }

    /// <summary>
    /// Looks at each of the bodies that a call may run, for what they do with what they are given: where one of them sends it on its
    /// own account is no business of this call.
    /// </summary>
    private void TryEach(CallSite site, IMethodSymbol called)
    {
        if (_run.Guesses > 0 || !site.Arguments.Any(a => a.Value.Is(Role.Acknowledgement)))
        {
            return;
        }

        foreach (IMethodSymbol method in _run.Context.Implementations.AllOf(called))
        {
            if (_run.Context.GraphOf(method, _run.Cancellation) is { } graph)
            {
                Store before = _store;
                Choices choices = _choices;
                _store = before.Clone();
                _choices = new Choices();
                Save(Store.This, Value.Of(Origin.UnlinkedAt(site.Syntax), Role.Thing, site.Syntax));
                _run.Guesses++;
                Run(site, graph, method);
                _run.Guesses--;
                _store = before;
                _choices = choices;
            }
        }
    }

    /// <summary>Runs a body of this compilation with the values of this call.</summary>
    private Value? Body(CallSite site)
    {
        IMethodSymbol called = site.Method.ReducedFrom ?? site.Method;
        if (called.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        if (_run.Context.TargetOf(called) is not { } method)
        {
            TryEach(site, called);
            return null;
        }

        if (_run.Context.GraphOf(method, _run.Cancellation) is not { } graph)
        {
            return null;
        }

        if (method.IsStatic || site.Instance is null or IInstanceReferenceOperation)
        {
            return Run(site, graph, method);
        }

        object saved = Save(Store.This, site.Receiver);
        Value? result = Run(site, graph, method);
        Value changed = _store.Read(Store.This) ?? site.Receiver;
        Restore(Store.This, saved);
        if (!changed.Equals(site.Receiver))
        {
            Replace(site.Instance, site.Receiver, changed);
        }

        return result;
    }
}
