namespace MmsCodec.Relay;

/// <summary>The MMBox of a relay in memory: one for all its clients. May be used from many threads.</summary>
internal sealed class Mailbox(int capacity)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, MboxDescr> _messages = [];
    private int _lastNumber;

    /// <summary>Stores a message; null when the mailbox is full. Its location is <paramref name="prefix"/> and a name in this mailbox.</summary>
    public MboxDescr? Store(MboxDescr message, string prefix, MmsMessageState? state, MmsList<MmFlagsValue> flags)
    {
        lock (_lock)
        {
            if (_messages.Count >= capacity)
            {
                return null;
            }

            int number = ++_lastNumber;
            return _messages[number] = message with
            {
                ContentLocation = $"{prefix}mbox/{number}",
                MmState = state ?? message.MmState,
                MmFlags = MboxFlags.Apply(message.MmFlags, flags),
            };
        }
    }

    /// <summary>Changes the state and the keywords of a message; null when there is none at the location.</summary>
    public MboxDescr? Update(string location, MmsMessageState? state, MmsList<MmFlagsValue> flags)
    {
        lock (_lock)
        {
            return NumberOf(location) is { } number
                ? _messages[number] = _messages[number] with
                {
                    MmState = state ?? _messages[number].MmState,
                    MmFlags = MboxFlags.Apply(_messages[number].MmFlags, flags),
                }
                : null;
        }
    }

    public MboxDescr? Find(string location)
    {
        lock (_lock)
        {
            return NumberOf(location) is { } number ? _messages[number] : null;
        }
    }

    public bool Delete(string location)
    {
        lock (_lock)
        {
            return NumberOf(location) is { } number && _messages.Remove(number);
        }
    }

    /// <summary>Answers a view: the messages at its locations, else those with its states and keywords, from its start up to its limit.</summary>
    public MboxViewConf View(MboxViewReq request, Func<string, string?> toLocation)
    {
        lock (_lock)
        {
            MboxDescr?[] named = [.. ((IEnumerable<string>)request.ContentLocation)
                .Select(uri => toLocation(uri) is { } location && NumberOf(location) is { } number ? _messages[number] : null)];
            MboxDescr[] shown = [.. (named.Length > 0 ? named.OfType<MboxDescr>() : _messages.Values)
                .Where(message => request.MmState.Count == 0 || ((IEnumerable<MmsMessageState>)request.MmState).Any(state => state == message.MmState))
                .Where(message => MboxFlags.Match(message.MmFlags, request.MmFlags))
                .Skip((int)Math.Min(request.Start ?? 0, int.MaxValue))
                .Take((int)Math.Min(request.Limit ?? int.MaxValue, int.MaxValue))];
            return new MboxViewConf
            {
                TransactionId = request.TransactionId,
                ResponseStatus = named.Length == 0 || shown.Length > 0
                    ? MmsResponseStatus.Ok
                    : MmsResponseStatus.ErrorPermanentMessageNotFound,
                ContentLocation = request.ContentLocation,
                MmState = request.MmState,
                MmFlags = request.MmFlags,
                Start = request.Start,
                Limit = request.Limit,
                Attributes = request.Attributes,
                MboxTotals = request.Totals == true ? Totals() : default,
                MboxQuotas = request.Quotas == true ? new MboxQuotasValue(MboxQuotasUnit.Messages, (ulong)capacity) : default(MmsList<MboxQuotasValue>),
                MessageCount = (ulong)shown.Length,
                ContentType = ContentType.MultipartMixed(),
                Body = MultipartWriter.ToArray([.. shown.Select(message => PartOf(MboxAttributes.Select(message, request.Attributes)))]),
            };
        }
    }

    private static MmsPart PartOf(MboxDescr description) => new(new ContentType(MmsHttp.MediaType), description.Encode());

    private MmsList<MboxTotalsValue> Totals() => new[]
    {
        new MboxTotalsValue(MboxTotalsUnit.Messages, (ulong)_messages.Count),
        new MboxTotalsValue(MboxTotalsUnit.Bytes, (ulong)_messages.Values.Sum(message => (long)message.Body.Length)),
    };

    private int? NumberOf(string location) =>
        location.StartsWith("mbox/", StringComparison.Ordinal)
        && int.TryParse(location.AsSpan("mbox/".Length), out int number)
        && _messages.ContainsKey(number)
            ? number
            : null;
}
