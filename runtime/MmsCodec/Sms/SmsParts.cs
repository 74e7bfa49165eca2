namespace MmsCodec;

/// <summary>The parts of one message that have come.</summary>
internal sealed class SmsParts(SmsPartKey key, SmsDataCoding coding, SmsConcatenation first, DateTimeOffset beganAt)
{
    public const int Overhead = 256;
    private const int OverheadOfPart = 64;

    private readonly SortedList<int, MmsOctets> _parts = [];

    public SmsPartKey Key => key;

    public SmsAddress Originator => key.Originator;

    public SmsConcatenation First => first;

    public DateTimeOffset BeganAt => beganAt;

    public int Count => _parts.Count;

    public bool IsComplete => _parts.Count == key.Total;

    public static int OctetsOf(MmsOctets payload) => OverheadOfPart + payload.Length;

    public bool TryFind(int number, out MmsOctets payload) => _parts.TryGetValue(number, out payload);

    public void Add(int number, MmsOctets payload) => _parts.Add(number, payload);

    public void Remove(int number) => _parts.Remove(number);

    public int Octets()
    {
        int octets = Overhead;
        foreach (MmsOctets payload in _parts.Values)
        {
            octets += OctetsOf(payload);
        }

        return octets;
    }

    public SmsMessage ToMessage()
    {
        byte[] payload = new byte[_parts.Values.Sum(part => part.Length)];
        int at = 0;
        foreach (MmsOctets octets in _parts.Values)
        {
            octets.Span.CopyTo(payload.AsSpan(at));
            at += octets.Length;
        }

        return new SmsMessage(Originator, key.Ports, coding, payload);
    }
}
