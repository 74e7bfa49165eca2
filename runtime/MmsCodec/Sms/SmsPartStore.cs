namespace MmsCodec;

/// <summary>The parts of all messages, the oldest message first, and how much room they take.</summary>
internal sealed class SmsPartStore
{
    private readonly Dictionary<SmsPartKey, LinkedListNode<SmsParts>> _messages = [];
    private readonly LinkedList<SmsParts> _byAge = [];

    // How many messages of each originator wait for parts.
    private readonly Dictionary<SmsAddress, int> _waiting = [];

    public int Count => _messages.Count;

    public int Octets { get; private set; }

    public SmsParts? Oldest => _byAge.First?.Value;

    public SmsParts? Find(SmsPartKey key) => _messages.GetValueOrDefault(key)?.Value;

    public SmsParts Begin(SmsPartKey key, SmsDataCoding coding, SmsConcatenation first, DateTimeOffset now)
    {
        SmsParts parts = new(key, coding, first, now);
        _messages.Add(key, _byAge.AddLast(parts));
        Octets += SmsParts.Overhead;
        Wait(parts, 1);
        return parts;
    }

    public void Add(SmsParts parts, int number, MmsOctets payload)
    {
        parts.Add(number, payload);
        Octets += SmsParts.OctetsOf(payload);
        if (parts.IsComplete)
        {
            Wait(parts, -1);
        }
    }

    /// <summary>Removes one part, and with the last one its message.</summary>
    public void Remove(SmsPartKey key, int number)
    {
        if (Find(key) is not { } parts || !parts.TryFind(number, out MmsOctets payload))
        {
            return;
        }

        if (parts.IsComplete)
        {
            Wait(parts, 1);
        }

        parts.Remove(number);
        Octets -= SmsParts.OctetsOf(payload);
        if (parts.Count == 0)
        {
            Remove(parts);
        }
    }

    public void Remove(SmsParts parts)
    {
        _messages.Remove(parts.Key, out LinkedListNode<SmsParts>? node);
        _byAge.Remove(node!);
        Octets -= parts.Octets();
        if (!parts.IsComplete)
        {
            Wait(parts, -1);
        }
    }

    /// <summary>What goes first when there is no room: what was completed, else the oldest message of the originator that has most.</summary>
    public SmsParts FindVictim()
    {
        int most = _waiting.Count == 0 ? 0 : _waiting.Values.Max();
        SmsParts? greedy = null;
        foreach (SmsParts parts in _byAge)
        {
            if (parts.IsComplete)
            {
                return parts;
            }

            if (greedy is null && _waiting[parts.Originator] == most)
            {
                greedy = parts;
            }
        }

        return greedy!;
    }

    private void Wait(SmsParts parts, int change)
    {
        int count = _waiting.GetValueOrDefault(parts.Originator) + change;
        if (count == 0)
        {
            _waiting.Remove(parts.Originator);
        }
        else
        {
            _waiting[parts.Originator] = count;
        }
    }
}
