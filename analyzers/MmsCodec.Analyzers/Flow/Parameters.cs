using System.Linq;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What a parameter is when a method is looked at by itself: what its marks and type say, else its caller's business.</summary>
internal static class Parameters
{
    public static Value Initial(IParameterSymbol parameter, KnownRuntime runtime)
    {
        Marks marks = runtime.Of(parameter) | runtime.Of(parameter.Type);
        Origin origin = Origin.OfParameter(parameter);
        if ((marks & Marks.Notification) != 0)
        {
            // A retrieved message answers for a notification that is not seen here.
            return Value.Of((marks & Marks.Retrieved) != 0 ? origin.AsUnlinked() : origin, Role.Notification, null);
        }

        if ((marks & Marks.Acknowledgement) != 0)
        {
            return Value.Of(origin.AsUnlinked(), Role.Acknowledgement, null);
        }

        if ((marks & (Marks.OriginatingAddress | Marks.AckDestination | Marks.RetrievalDestination)) != 0)
        {
            IParameterSymbol[] notifications = (parameter.ContainingSymbol as IMethodSymbol)?.Parameters.Where(p => runtime.IsNotification(p.Type)).ToArray() ?? [];
            return Value.Of(notifications.Length == 1 ? Origin.OfParameter(notifications[0]) : origin.AsUnlinked(), Role.Address, null);
        }

        return (marks & Marks.TransactionKey) != 0 ? Value.Of(origin.AsUnlinked(), Role.Key, null) : Value.Of(origin, Role.Argument, null);
    }
}
