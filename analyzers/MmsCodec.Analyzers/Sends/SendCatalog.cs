using System.Linq;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Sends;

/// <summary>Which methods send: those that say so, those that <c>.editorconfig</c> names, and the framework's.</summary>
internal static class SendCatalog
{
    public static SendShape? ShapeOf(IMethodSymbol method, KnownRuntime runtime, ConfiguredSends configured)
    {
        return Marked(method, runtime) ?? configured.ShapeOf(method) ?? FrameworkSends.ShapeOf(method);
    }

    private static SendShape? Marked(IMethodSymbol method, KnownRuntime runtime)
    {
        IParameterSymbol? to = method.Parameters.FirstOrDefault(p => (runtime.Of(p) & (Marks.AckDestination | Marks.RetrievalDestination)) != 0);
        if (to is null)
        {
            return null;
        }

        bool isRetrieval = (runtime.Of(to) & Marks.RetrievalDestination) != 0;
        IParameterSymbol? what = isRetrieval
            ? method.Parameters.FirstOrDefault(p => runtime.IsNotification(p.Type) || (runtime.Of(p) & Marks.SameNotification) != 0)
            : method.Parameters.FirstOrDefault(p => ((runtime.Of(p) | runtime.Of(p.Type)) & Marks.Acknowledgement) != 0);
        return new SendShape { Destination = to.Ordinal, Payload = what?.Ordinal ?? -1, IsRetrieval = isRetrieval };
    }
}
