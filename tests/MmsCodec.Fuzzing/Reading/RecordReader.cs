using System.Collections.Concurrent;
using System.Reflection;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>Reads the properties of owned records.</summary>
internal static class RecordReader
{
    private static readonly ConcurrentDictionary<MmsMessageType, PropertyInfo[]> Properties = new();

    /// <summary>The value of each property that the view has too.</summary>
    public static IReadOnlyDictionary<string, object?> Read(MmsPdu pdu) => Properties
        .GetOrAdd(pdu.MessageType, static (type, record) => [.. ViewReader.Of(type)!.Properties.Select(name => record.GetProperty(name)!)], pdu.GetType())
        .ToDictionary(p => p.Name, p => Owning.Plain(p.GetValue(pdu)));
}
