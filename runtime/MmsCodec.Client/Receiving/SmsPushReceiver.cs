namespace MmsCodec.Client;

/// <summary>
/// Receives pushes as SMS to port 2948 from a modem, a service centre's connection or a gateway (WDP over SMS). May be used from many threads.
/// </summary>
/// <remarks>
/// Parts of concatenated SMS are kept in memory until they are whole, bounded in number, octets and age; they do not survive the process.
/// Whoever takes the SMS from the network loses nothing that is whole when it confirms an SMS only after
/// <see cref="ReceiveAsync(ReadOnlyMemory{byte}, string?, CancellationToken)"/> has returned.
/// </remarks>
public sealed class SmsPushReceiver : IDisposable
{
    private readonly MmsClient _client;
    private readonly IClientObserver _observer;
    private readonly TimeProvider _clock;
    private readonly SmsReassembler _reassembler;
    private readonly ITimer _sweep;

    /// <summary>A receiver.</summary>
    /// <param name="client">The client that handles what arrives.</param>
    /// <param name="observer">Who is told what could not be put together.</param>
    /// <param name="limits">How many parts are kept, and how long; the defaults when <see langword="null"/>.</param>
    /// <param name="clock">The time; the system's when <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="observer"/> is <see langword="null"/>.</exception>
    public SmsPushReceiver(MmsClient client, IClientObserver observer, SmsReassemblyLimits? limits = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(observer);

        SmsReassemblyLimits bounds = limits ?? new SmsReassemblyLimits();
        _client = client;
        _observer = observer;
        _clock = clock ?? TimeProvider.System;
        _reassembler = new SmsReassembler(bounds, _clock);
        _sweep = _clock.CreateTimer(_ => Report(_reassembler.DropOverdue()), state: null, bounds.MaxAge, bounds.MaxAge);
    }

    /// <summary>Takes one SMS. Nothing that it can hold throws.</summary>
    /// <param name="tpdu">The SMS-DELIVER, with or without the service centre's address.</param>
    /// <param name="receiver">Whom it was sent to, where SMS for many arrive here.</param>
    /// <param name="cancellationToken">Ends the attempt; the push may or may not be kept then.</param>
    /// <returns>What it was; when that is <see cref="SmsPushOutcome.Taken"/>, its notification is kept.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="TransactionStoreException">The notification is not kept; the same SMS may be brought again.</exception>
    /// <exception cref="ReportNotTakenException">The application did not take the report; the same SMS may be brought again.</exception>
    public async Task<SmsPushOutcome> ReceiveAsync(
        ReadOnlyMemory<byte> tpdu, string? receiver = null, CancellationToken cancellationToken = default)
    {
        if (!SmsDeliver.TryDecode(tpdu.Span, out SmsDeliver? part, out MmsError error))
        {
            _observer.Observe(new PushDiscarded(PushDiscardReason.NotAnSms, error, RelayHints.None));
            return SmsPushOutcome.Malformed;
        }

        if (part.UserData.Ports?.Destination != UdpPushReceiver.WellKnownPort)
        {
            return SmsPushOutcome.NotAPush;
        }

        SmsReassembly reassembly = _reassembler.Add(part, receiver);
        Report(reassembly.Dropped);
        if (reassembly.Message is not { } push)
        {
            return reassembly.Outcome == SmsPartOutcome.Repeated ? SmsPushOutcome.Repeated : SmsPushOutcome.Waiting;
        }

        try
        {
            PushArrival arrival = new(PushBearer.Sms, push.Payload.Memory, push.Originator.ToString(), _clock.GetUtcNow());
            await _client.AcceptAsync(arrival, cancellationToken).ConfigureAwait(false);
            return SmsPushOutcome.Taken;
        }
        catch
        {
            _reassembler.TakeBack(part, receiver);
            throw;
        }
    }

    /// <summary>Gives up the parts that are kept.</summary>
    public void Dispose() => _sweep.Dispose();

    private void Report(IReadOnlyList<SmsIncomplete> dropped)
    {
        foreach (SmsIncomplete push in dropped)
        {
            _observer.Observe(new PushIncomplete(push));
        }
    }
}
