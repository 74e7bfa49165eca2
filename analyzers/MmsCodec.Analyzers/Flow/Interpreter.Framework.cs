using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What methods do whose bodies are not in sight: the framework's by what they are for, others by what goes in.</summary>
internal sealed partial class Interpreter
{
    private Value Framework(CallSite site)
    {
        ITypeSymbol type = site.Method.MethodKind == MethodKind.Constructor ? site.Method.ContainingType : site.Method.ReturnType;
        if (IsOfTask(site))
        {
            return site.Receiver;
        }

        Input? acknowledgement = site.Inputs.FirstOrDefault(i => i.Value.Is(Role.Acknowledgement));
        Input? connection = site.Inputs.FirstOrDefault(i => i.Value.Part(Part.Peer) is not null);
        if (Connects(site) is { } known)
        {
            return known;
        }

        if (acknowledgement is not null && connection is not null && connection != acknowledgement)
        {
            Deliver(site, acknowledgement.Operation.Syntax, connection.Value.Part(Part.Peer)!, acknowledgement.Value);
            return Produced(site.Operation);
        }

        if (acknowledgement is not null)
        {
            return Carry(site, acknowledgement, type);
        }

        if (connection is not null && Carriers.CanCarry(type))
        {
            return Produced(site.Operation).WithPart(Part.Peer, connection.Value.Part(Part.Peer)!);
        }

        return Kept(site, type) ?? Opaque(site);
    }

    /// <summary>What a task is asked for to get at its result: a task stands for what it gives.</summary>
    private static bool IsOfTask(CallSite site)
    {
        return site.Method.Name is "ConfigureAwait" or "WaitAsync" or "AsTask" or "Preserve" or "GetAwaiter" or "GetResult"
            && site.Instance is not null
            && site.Method.ContainingType is { Name: "Task" or "ValueTask" or "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter" } type
            && Carriers.IsFramework(type);
    }

    /// <summary>Calls that open a connection.</summary>
    private Value? Connects(CallSite site)
    {
        if (!Carriers.IsFramework(site.Method.ContainingType) || site.Arguments.Count == 0)
        {
            return null;
        }

        if (site.Instance is not null && site.Method.Name is "Connect" or "ConnectAsync")
        {
            Replace(site.Instance!, site.Receiver, (site.Receiver.Equals(Value.Unknown) ? Produced(site.Operation) : site.Receiver).WithPart(Part.Peer, site.Arguments[0].Value));
            return Produced(site.Operation, 1);
        }

        return site.Method is { IsStatic: true, ContainingType.Name: "WebRequest" or "HttpWebRequest", Name: "Create" or "CreateHttp" or "CreateDefault" }
            ? Produced(site.Operation).WithPart(Part.Peer, site.Arguments[0].Value)
            : null;
    }

    /// <summary>Variables that threads share: read, written and exchanged in one go.</summary>
    private Value? Exchanged(CallSite site)
    {
        if (site.Method is not { IsStatic: true, ContainingType.Name: "Interlocked" or "Volatile" } || site.Arguments.Count == 0)
        {
            return null;
        }

        Value before = site.ValueOf(0);
        switch (site.Method.Name)
        {
            case "Exchange" or "Write":
                AssignTo(site.Arguments[0].Operation, site.ValueOf(1));
                return before;
            case "Read":
                return before;
            default:
                AssignTo(site.Arguments[0].Operation, Value.Unknown);
                return site.Method.Name == "CompareExchange" ? before : null;
        }
    }

    /// <summary>An acknowledgement goes into a call that is no send: what holds it afterwards is one too.</summary>
    private Value Carry(CallSite site, Input acknowledgement, ITypeSymbol type)
    {
        Value octets = Acknowledgements.InAnotherForm(acknowledgement.Value);
        foreach (Input other in site.Inputs)
        {
            bool isReceiver = other.Parameter is null;
            if (other != acknowledgement && (!other.Value.Is(Role.Acknowledgement) || Carriers.IsWritten(other.Parameter?.Type))
                && (isReceiver ? !Carriers.CanCarry(Runtime.KnownRuntime.Unwrap(type)) || IsTask(type) : Carriers.IsBuffer(Bare(other.Operation).Type) || Carriers.IsBuffer(other.Parameter!.Type)))
            {
                Fill(other.Operation, octets);
            }
        }

        return Carriers.CanCarry(Runtime.KnownRuntime.Unwrap(type)) && !IsTask(type) ? octets : Produced(site.Operation);
    }

    private static IOperation Bare(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static bool IsTask(ITypeSymbol type) => type is INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask" };

    /// <summary>Octets are written into what the expression is a view of.</summary>
    private void Fill(IOperation buffer, Value octets)
    {
        switch (buffer)
        {
            case IConversionOperation conversion:
                Fill(conversion.Operand, octets);
                break;
            case IInvocationOperation { TargetMethod.Name: "AsSpan" or "AsMemory" or "Slice" or "GetSpan" or "GetMemory" } view:
                IOperation? viewed = view.Instance ?? view.Arguments.FirstOrDefault()?.Value;
                if (viewed is not null)
                {
                    Fill(viewed, octets);
                }

                break;
            case IImplicitIndexerReferenceOperation range:
                Fill(range.Instance, octets);
                break;
            case IPropertyReferenceOperation { Property.Name: "Span" or "Memory", Instance: { } owner }:
                Fill(owner, octets);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IFlowCaptureReferenceOperation:
                Value old = Peek(buffer) ?? Value.Unknown;
                Replace(buffer, old, octets);
                break;
        }
    }

    /// <summary>What the result keeps of what goes in, when the framework only gives it another form; null when it does not.</summary>
    private Value? Kept(CallSite site, ITypeSymbol type)
    {
        if (!Carriers.IsFramework(site.Method.ContainingType))
        {
            return null;
        }

        if (site.Receiver.Role is Role.Fetched or Role.Data && site.Receiver.Kind == ValueKind.Atom)
        {
            foreach (Input buffer in site.Arguments.Where(a => Carriers.IsBuffer(a.Parameter?.Type)))
            {
                // Copied or read into.
                Fill(buffer.Operation, site.Receiver);
            }

            return site.Receiver;
        }

        if (site.Method.ContainingType.SpecialType == SpecialType.System_String && Formatted(site) is { } text)
        {
            return text;
        }

        if (site.Method is { IsStatic: true, Name: "Parse" or "TryParse", ContainingType.Name: "IPAddress" or "IPEndPoint" } && site.ValueOf(0).IsText)
        {
            return site.ValueOf(0);
        }

        if (site.Method.ContainingType.Name == "Uri" && site.Method.Name == "TryCreate" && site.Method.Parameters[0].Type.Name == "Uri")
        {
            return Places.Combine(site.ValueOf(0), site.ValueOf(1));
        }

        if (site.Instance is not null && Carriers.IsPlain(site.Method.ContainingType))
        {
            // Replace, Substring, TrimEnd: still the same address, whatever is put into it.
            return Addresses.IsPlaceFree(site.Method) ? null : Carriers.IsPlain(Runtime.KnownRuntime.Unwrap(type)) ? site.Receiver.WithoutParts() : null;
        }

        if (!Carriers.IsPlain(Runtime.KnownRuntime.Unwrap(type)) && type.SpecialType != SpecialType.System_Object && type is not ITypeParameterSymbol)
        {
            return type.Name is "StringContent" or "ByteArrayContent" or "ReadOnlyMemoryContent" or "MemoryStream" or "IEnumerable" ? Only(site) : null;
        }

        return Only(site);
    }

    /// <summary>The one thing that goes in and matters; null when there are several, or none.</summary>
    private static Value? Only(CallSite site)
    {
        Value? only = null;
        foreach (Value value in site.Inputs.Select(i => i.Value).Where(Matters))
        {
            if (only is not null && !only.SameCore(value))
            {
                return Value.Unknown;
            }

            only = value;
        }

        return only;
    }

    private static bool Matters(Value value)
    {
        return value.Kind == ValueKind.Atom && (value.Role != Role.Thing || value.Origin!.Kind == OriginKind.Member);
    }

    /// <summary>Text that is put together: its first part decides.</summary>
    private static Value? Formatted(CallSite site)
    {
        List<Value> values = Flat(site);
        switch (site.Method.Name)
        {
            case "Concat":
                return values.Count == 0 ? null : values.Aggregate(Text.Concat);
            case "Join":
                return values.Count < 2 ? null : values.Skip(1).Aggregate(Text.Concat);
            case "Format":
                int at = values.FindIndex(v => v.IsText);
                if (at < 0 || values[at].Content is not string format)
                {
                    return null;
                }

                int hole = format.IndexOf("{0", StringComparison.Ordinal);
                Value start = Value.Constant(hole < 0 ? format : format.Substring(0, hole), values[at].Site);
                Value filled = hole < 0 || at + 1 >= values.Count ? start : Text.Concat(start, values[at + 1]);
                return values.Skip(at + 2).Any(v => v.Is(Role.Address)) && !filled.Is(Role.Address) ? Value.Unknown : filled;
            default:
                return null;
        }
    }

    private static List<Value> Flat(CallSite site)
    {
        var values = new List<Value>();
        foreach (Input argument in site.Arguments)
        {
            if (argument.Parameter?.IsParams == true && argument.Value.Part(Collections.IndexName(null, 0)) is not null)
            {
                for (int i = 0; argument.Value.Part(Collections.IndexName(null, i)) is { } element; i++)
                {
                    values.Add(element);
                }
            }
            else
            {
                values.Add(argument.Value);
            }
        }

        return values;
    }

    /// <summary>The result of a call that nothing else is known of: what a getter gives is a member of what it is asked of.</summary>
    private Value Opaque(CallSite site)
    {
        foreach (Input input in site.Inputs)
        {
            if (input.Value is { Kind: ValueKind.Atom, Role: not (Role.Thing or Role.Argument) })
            {
                if (input.Value.Is(Role.Notification) || !Carriers.IsFramework(site.Method.ContainingType))
                {
                    HandOn(input.Value);
                }

                return Value.Of(Origin.UnlinkedAt(site.Syntax), Role.Thing, site.Syntax);
            }
        }

        Value owner = site.Instance is null && site.Method.IsExtensionMethod && site.Arguments.Count > 0 ? site.Arguments[0].Value
            : site.Instance is null ? Value.Of(Origin.OfType(site.Method.ContainingType), Role.Thing, site.Syntax)
            : site.Receiver;
        bool isFixed = site.Arguments.Skip(site.Instance is null && site.Method.IsExtensionMethod ? 1 : 0)
            .All(a => a.Value.Kind is ValueKind.Constant or ValueKind.Null || a.Operation.ConstantValue.HasValue || a.Parameter?.Type.Name == "CancellationToken" || a.Operation.Kind == OperationKind.DefaultValue);
        return isFixed && IsGetter(site.Method) && owner.Kind == ValueKind.Atom ? Infer(owner, site.Method, site.Method.ReturnType, site.Syntax) : Produced(site.Operation, 0, site.Method);
    }

    private static bool IsGetter(IMethodSymbol method)
    {
        return method.MethodKind == MethodKind.DelegateInvoke
            || method.Name.StartsWith("Get", StringComparison.Ordinal) || method.Name is "CreateClient" or "ReadAllText" or "ReadAllTextAsync";
    }
}
