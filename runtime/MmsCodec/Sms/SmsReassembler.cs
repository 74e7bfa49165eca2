namespace MmsCodec;

/// <summary>
/// Puts together concatenated short messages from their parts, in whatever order and however often these come (3GPP TS 23.040). Keeps a
/// bounded number of messages and octets for a bounded time, in memory only. May be used from many threads.
/// </summary>
/// <remarks>
/// Parts belong together when receiver, originator, reference and its width, number of parts, ports and alphabet are the same. Where two
/// different parts claim the same place, a reference has been used again: what had come is given up and the new part begins a message, since
/// to mix two messages is worse than to lose one. A message that was completed is remembered, so that parts which come once more neither
/// complete it again nor mix with a later message. When room is needed, what was completed goes first, then the oldest message of the
/// originator that has most: a flood drives itself out.
/// </remarks>
/// <param name="limits">How much is kept, and how long; the defaults when <see langword="null"/>.</param>
/// <param name="clock">The time; the system's when <see langword="null"/>.</param>
public sealed class SmsReassembler(SmsReassemblyLimits? limits = null, TimeProvider? clock = null)
{
    private readonly SmsReassemblyLimits _limits = limits ?? new SmsReassemblyLimits();
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly SmsPartStore _store = new();
    private readonly Lock _gate = new();

    /// <summary>How many messages it keeps parts of, those completed included.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _store.Count;
            }
        }
    }

    /// <summary>How many octets it keeps, counted as <see cref="SmsReassemblyLimits.MaxOctets"/> says.</summary>
    public int Octets
    {
        get
        {
            lock (_gate)
            {
                return _store.Octets;
            }
        }
    }

    /// <summary>Takes an SMS.</summary>
    /// <param name="part">The SMS; one that is no part is a message by itself.</param>
    /// <param name="receiver">Whom it was sent to, where SMS for many arrive here; parts for different receivers are kept apart.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is <see langword="null"/>.</exception>
    public SmsReassembly Add(SmsDeliver part, string? receiver = null)
    {
        ArgumentNullException.ThrowIfNull(part);

        if (part.UserData.Concatenation is not { } concatenation)
        {
            return new(SmsPartOutcome.Complete, new(part.Originator, part.UserData.Ports, part.DataCoding, part.UserData.Payload), []);
        }

        lock (_gate)
        {
            DateTimeOffset now = _clock.GetUtcNow();
            List<SmsIncomplete> dropped = [];
            DropOverdue(now, dropped);
            SmsReassembly result = Add(part, concatenation, SmsPartKey.Of(part, concatenation, receiver), now, dropped);
            while (_store.Count > 0 && (_store.Count > _limits.MaxMessages || _store.Octets > _limits.MaxOctets))
            {
                Drop(_store.FindVictim(), SmsDropReason.NoRoom, dropped);
            }

            return result;
        }
    }

    /// <summary>
    /// Takes an SMS back that completed a message which could then not be handed on, so that its repetition completes it again.
    /// </summary>
    /// <param name="part">The SMS.</param>
    /// <param name="receiver">As it was given to <see cref="Add(SmsDeliver, string?)"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is <see langword="null"/>.</exception>
    public void TakeBack(SmsDeliver part, string? receiver = null)
    {
        ArgumentNullException.ThrowIfNull(part);

        if (part.UserData.Concatenation is { } concatenation)
        {
            lock (_gate)
            {
                _store.Remove(SmsPartKey.Of(part, concatenation, receiver), concatenation.Number);
            }
        }
    }

    /// <summary>Gives up the messages whose parts take too long. Happens by itself whenever a part is taken.</summary>
    /// <returns>The messages given up.</returns>
    public IReadOnlyList<SmsIncomplete> DropOverdue()
    {
        lock (_gate)
        {
            List<SmsIncomplete> dropped = [];
            DropOverdue(_clock.GetUtcNow(), dropped);
            return dropped;
        }
    }

    private SmsReassembly Add(
        SmsDeliver part, SmsConcatenation concatenation, SmsPartKey key, DateTimeOffset now, List<SmsIncomplete> dropped)
    {
        if (_store.Find(key) is { } known && known.TryFind(concatenation.Number, out MmsOctets same))
        {
            if (same == part.UserData.Payload)
            {
                return new(SmsPartOutcome.Repeated, null, dropped);
            }

            Drop(known, SmsDropReason.Overtaken, dropped);
        }

        SmsParts parts = _store.Find(key) ?? _store.Begin(key, part.DataCoding, concatenation, now);
        _store.Add(parts, concatenation.Number, part.UserData.Payload);
        return parts.IsComplete
            ? new(SmsPartOutcome.Complete, parts.ToMessage(), dropped)
            : new(SmsPartOutcome.Waiting, null, dropped);
    }

    private void DropOverdue(DateTimeOffset now, List<SmsIncomplete> dropped)
    {
        while (_store.Oldest is { } oldest && now - oldest.BeganAt >= _limits.MaxAge)
        {
            Drop(oldest, SmsDropReason.TooOld, dropped);
        }
    }

    private void Drop(SmsParts parts, SmsDropReason reason, List<SmsIncomplete> dropped)
    {
        _store.Remove(parts);
        if (!parts.IsComplete)
        {
            dropped.Add(new SmsIncomplete(parts.Originator, parts.First, parts.Count, reason));
        }
    }
}
