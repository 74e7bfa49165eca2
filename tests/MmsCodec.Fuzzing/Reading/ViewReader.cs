using System.Buffers;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>Reads PDUs of one type through the typed view.</summary>
internal abstract class ViewReader
{
    private static readonly Dictionary<MmsMessageType, ViewReader> Readers = typeof(MmsPdu).Assembly.GetExportedTypes()
        .Where(t => t.IsSubclassOf(typeof(MmsPdu)))
        .Select(Make)
        .ToDictionary(r => r.MessageType);

    /// <summary>The PDU that the view is of.</summary>
    public abstract MmsMessageType MessageType { get; }

    /// <summary>The properties that view and record share.</summary>
    public abstract IReadOnlyList<string> Properties { get; }

    public static ViewReader? Of(MmsMessageType type) => Readers.GetValueOrDefault(type);

    public abstract ViewReading Read(ReadOnlySpan<byte> pdu);

    public abstract ViewReading Read(ReadOnlySequence<byte> pdu, Span<byte> scratch);

    /// <summary>Decodes into the owned record of the type, not of any.</summary>
    public abstract bool TryDecode(ReadOnlySpan<byte> pdu, bool isStrict, out MmsPdu? record, out MmsError error);

    private static ViewReader Make(Type record)
    {
        Type view = record.Assembly.GetType($"{record.FullName}View", throwOnError: true)!;
        return (ViewReader)Activator.CreateInstance(typeof(ViewReader<,>).MakeGenericType(view, record))!;
    }
}
