using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MmsCodec.Analyzers.Sends;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What leaves the process, and where to.</summary>
internal sealed partial class Interpreter
{
    private Value Send(CallSite site, SendShape shape)
    {
        if (shape.IsRequest)
        {
            return SendRequest(site, site.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == shape.Payload));
        }

        Input? to = site.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == shape.Destination);
        Input? what = site.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == shape.Payload);
        Value destination = Compared(to?.Value ?? Value.Null, what?.Value);
        if (BaseOf(site) is { } home)
        {
            destination = Places.Resolve(home, destination);
        }

        SyntaxNode place = to?.Operation.Syntax ?? site.Syntax;
        return shape.IsRetrieval
            ? Fetch(site, place, destination, what?.Value)
            : Deliver(site, place, destination, what?.Value ?? Value.Unknown);
    }

    private Value SendRequest(CallSite site, Input? request)
    {
        if (request is null)
        {
            return Value.Unknown;
        }

        Value to = Compared(request.Value.Part("RequestUri") ?? Unset(request.Value), request.Value.Part("Content"));
        Value destination = BaseOf(site) is { } home ? Places.Resolve(home, to) : to;
        SyntaxNode place = request.Operation.Syntax;
        return request.Value.Part("Content") is { } content ? Deliver(site, place, destination, content)
            : IsGet(request.Value) ? Fetch(site, place, destination, null)
            : Produced(site.Operation);
    }

    /// <summary>The address of what is sent there, when the path knows that the text is it.</summary>
    private Value Compared(Value destination, Value? subject)
    {
        return destination.IsText && subject is { Kind: ValueKind.Atom, Origin: { } notification } && _store.Knows(new Fact(notification, Role.Address, destination.Content)) == true
            ? Value.Of(notification, Role.Address, destination.Site)
            : destination;
    }

    /// <summary>Whether a request is one to GET, as it is when nothing else was said where it was made.</summary>
    private static bool IsGet(Value request)
    {
        return request.Part("Method") is { } method ? method is { Origin.Symbol.Name: "Get" } : request.Origin is { Kind: OriginKind.Produced, Site: BaseObjectCreationExpressionSyntax };
    }

    /// <summary>The address of a request that has none: that of the client, when the request was made here.</summary>
    private static Value Unset(Value request) => request.Origin is { Kind: OriginKind.Produced, Unlinked: false } ? Value.Null : Value.Unknown;

    /// <summary>The base address of the client that sends; null when it sends none of its own.</summary>
    private Value? BaseOf(CallSite site)
    {
        if (site.Instance is null || site.Method.ContainingType.Name is not ("HttpClient" or "WebClient"))
        {
            return null;
        }

        return site.Receiver.Part("BaseAddress")
            ?? (site.Method.ContainingType.GetMembers("BaseAddress").FirstOrDefault() is { } member ? Infer(site.Receiver, member, null, null) : Value.Unknown);
    }

    private Value Deliver(CallSite site, SyntaxNode place, Value destination, Value payload)
    {
        if (payload.Is(Role.Acknowledgement))
        {
            Duties.Drop(_store, payload.Origin!);
        }

        Raise(FlowEventKind.Send, site.Syntax, place, destination, payload);
        return Produced(site.Operation);
    }

    private Value Fetch(CallSite site, SyntaxNode place, Value destination, Value? notification)
    {
        if (notification is not null && notification.Is(Role.Notification))
        {
            Raise(FlowEventKind.Retrieval, site.Syntax, place, destination, notification);
        }

        Raise(FlowEventKind.Fetch, site.Syntax, place, destination, notification ?? Value.Unknown);
        return destination.Is(Role.Address)
            ? Value.Of(destination.Origin!, Role.Data, site.Syntax)
            : Value.Of(Produced(site.Operation).Origin!, Role.Fetched, SeenAt(place, destination)).WithPart(Part.From, destination);
    }

    /// <summary>Where the analysed body does what happens at a place: there, or where it hands over the destination, or calls.</summary>
    private SyntaxNode SeenAt(SyntaxNode place, Value destination)
    {
        return _frame is null ? place : _frame.PlaceOf(destination) ?? (_run.IsInside(place) ? place : _frame.Call);
    }
}
