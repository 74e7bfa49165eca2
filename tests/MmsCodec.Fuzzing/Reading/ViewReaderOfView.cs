using System.Buffers;
using System.Reflection;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>Reads PDUs through a view, every property of it, by reflection: so that a header that comes with a spec is read too.</summary>
internal sealed class ViewReader<TView, TRecord> : ViewReader
    where TView : struct, allows ref struct
    where TRecord : MmsPdu
{
    private static readonly Dictionary<string, object?> None = [];

    private readonly Decode _decode = Method(3, typeof(ReadOnlySpan<byte>))!.CreateDelegate<Decode>();
    private readonly DecodeRecord _decodeRecord = RecordMethod("TryDecode");
    private readonly DecodeRecord _decodeRecordStrictly = RecordMethod("TryDecodeStrict");
    private readonly DecodeSequence? _decodeSequence = Method(4, typeof(ReadOnlySequence<byte>).MakeByRefType())?.CreateDelegate<DecodeSequence>();
    private readonly DecodeSequenceWithBody? _decodeSequenceWithBody = Method(5, typeof(ReadOnlySequence<byte>).MakeByRefType())?.CreateDelegate<DecodeSequenceWithBody>();
    private readonly Flag _isWellFormed = typeof(TView).GetProperty("IsWellFormed")!.GetMethod!.CreateDelegate<Flag>();
    private readonly List<KeyValuePair<string, ViewProperty<TView>>> _properties = [];

    public ViewReader()
    {
        foreach (PropertyInfo property in typeof(TRecord).GetProperties().Where(p => p.DeclaringType == typeof(TRecord) && typeof(TView).GetProperty(p.Name) is not null))
        {
            if (property.Name != nameof(MmsPdu.MessageType))
            {
                _properties.Add(new(property.Name, ViewProperty<TView>.Of(property.Name)));
            }
        }

        MessageType = typeof(TView).GetProperty(nameof(MessageType))!.GetMethod!.CreateDelegate<Func<MmsMessageType>>()();
    }

    private delegate bool Decode(ReadOnlySpan<byte> pdu, out TView view, out MmsError error);

    private delegate bool DecodeRecord(ReadOnlySpan<byte> pdu, out TRecord? record, out MmsError error);

    private delegate bool DecodeSequence(scoped in ReadOnlySequence<byte> pdu, Span<byte> scratch, out TView view, out MmsError error);

    private delegate bool DecodeSequenceWithBody(
        scoped in ReadOnlySequence<byte> pdu, Span<byte> scratch, out TView view, out ReadOnlySequence<byte> body, out MmsError error);

    private delegate bool Flag(ref TView view);

    public override MmsMessageType MessageType { get; }

    public override IReadOnlyList<string> Properties => [.. _properties.Select(p => p.Key)];

    public override ViewReading Read(ReadOnlySpan<byte> pdu) =>
        _decode(pdu, out TView view, out MmsError error) ? Read(ref view) : new(false, error, false, None);

    // What the scratch memory does not hold is no body of the view, but of the sequence.
    public override ViewReading Read(ReadOnlySequence<byte> pdu, Span<byte> scratch)
    {
        TView view;
        MmsError error;
        if (_decodeSequenceWithBody is null)
        {
            return _decodeSequence!(in pdu, scratch, out view, out error) ? Read(ref view) : new(false, error, false, None);
        }

        if (!_decodeSequenceWithBody(in pdu, scratch, out view, out ReadOnlySequence<byte> body, out error))
        {
            return new(false, error, false, None);
        }

        ViewReading reading = Read(ref view);
        reading.Values["Body"] = Convert.ToHexString(body.ToArray());
        return reading;
    }

    public override bool TryDecode(ReadOnlySpan<byte> pdu, bool isStrict, out MmsPdu? record, out MmsError error)
    {
        bool isRead = isStrict ? _decodeRecordStrictly(pdu, out TRecord? read, out error) : _decodeRecord(pdu, out read, out error);
        record = read;
        return isRead;
    }

    private ViewReading Read(ref TView view)
    {
        Dictionary<string, object?> values = new(_properties.Count);
        foreach ((string name, ViewProperty<TView> property) in _properties)
        {
            values.Add(name, property.Get(ref view));
        }

        return new(true, default, _isWellFormed(ref view), values);
    }

    private static MethodInfo? Method(int parameters, Type first) => typeof(TView)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .SingleOrDefault(m => m.Name == "TryDecode" && m.GetParameters() is { } all && all.Length == parameters && all[0].ParameterType == first);

    private static DecodeRecord RecordMethod(string name) => typeof(TRecord)
        .GetMethod(name, [typeof(ReadOnlySpan<byte>), typeof(TRecord).MakeByRefType(), typeof(MmsError).MakeByRefType()])!
        .CreateDelegate<DecodeRecord>();
}
