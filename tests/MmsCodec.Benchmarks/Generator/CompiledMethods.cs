using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace MmsCodec.Benchmarks.Generator;

/// <summary>Counts the methods that the runtime compiles, by whose they are.</summary>
internal sealed class CompiledMethods : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;
    private readonly ConcurrentDictionary<string, int> _counts = new();

    /// <summary>What was compiled since the listener was made.</summary>
    public string Describe()
    {
        // Events come a little after what they tell of.
        Thread.Sleep(300);
        return string.Join(", ", _counts.ToArray().OrderByDescending(count => count.Value).Select(count => $"{count.Value} {count.Key}"));
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) == true
            && eventData.Payload?[eventData.PayloadNames!.IndexOf("MethodNamespace")] is string name)
        {
            _counts.AddOrUpdate(OwnerOf(name), 1, (_, count) => count + 1);
        }
    }

    private static string OwnerOf(string name) =>
        name.StartsWith("MmsCodec.Generators", StringComparison.Ordinal) ? "of the generator"
        : name.Contains("MmsCodec.Generators", StringComparison.Ordinal) ? "of generic types over the generator's"
        : name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ? "of Roslyn"
        : name.StartsWith("System.Private.Xml", StringComparison.Ordinal) || name.StartsWith("System.Xml", StringComparison.Ordinal) ? "of XML"
        : name.StartsWith("dynamicClass", StringComparison.Ordinal) ? "made at run time"
        : "of others";
}
