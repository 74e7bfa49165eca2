using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Relays;

/// <summary>What holds of a transaction whatever happens to it, in any order and at any time.</summary>
public class NotificationTransactionProperties
{
    private static readonly RelayDirectory Relays = new(
        new RelayProfile("bank", [RelayPattern.Parse("mms.bank.example")])
        {
            Address = new Uri("http://ack.bank.example/mm1"),
            AllowIdentifyingHeaders = true,
        });

    private static readonly TransactionEvent[] Events =
    [
        .. Enum.GetValues<RelayDecision>().Select(static decision => new RelayDecided(decision)),
        .. Enum.GetValues<UserAnswer>().Select(static answer => new UserAnswered(answer)),
        .. Enum.GetValues<RetrievalFailure>().Select(static failure => new RetrievalFailed(failure)),
        .. Enum.GetValues<ResponseKind>().Select(static response => new ResponseDelivered(response)),
        .. Enum.GetValues<ResponseKind>().Select(static response => new ResponseFailed(response)),
        new MessageRetrieved(null), new MessageRetrieved("T1"), new MessageRetrieved("R9"),
        new NotUnderstood(), new ExpiryPassed(), new Resumed(),
    ];

    [Fact]
    public void Every_sequence_of_events_keeps_the_rules()
    {
        Dictionary<TransactionState, int> ends = [];
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(10_000).WithEndSize(40),
            Prop.ForAll(Histories().ToArbitrary(), history =>
            {
                var model = new Model(history.Notification);
                foreach ((TransactionEvent? happened, int minutes) in history.Events)
                {
                    model.Apply(happened ?? new NotificationRepeated(history.Notification), minutes);
                }

                model.Restart();
                ends[model.Transaction.State] = ends.GetValueOrDefault(model.Transaction.State) + 1;
            }));

        // Every state must have been reached often, or the rules were not tried.
        Assert.All(Enum.GetValues<TransactionState>(), state => Assert.InRange(ends.GetValueOrDefault(state), 50, int.MaxValue));
    }

    private static Gen<History> Histories()
    {
        Gen<TransactionEvent?> happened = Gen.Frequency<TransactionEvent?>(
            (9, Gen.Elements<TransactionEvent?>(Events)),
            (1, Gen.Constant<TransactionEvent?>(null)));
        Gen<int> minutes = Gen.Frequency((8, Gen.Choose(0, 5)), (1, Gen.Choose(0, 70)));
        Gen<List<(TransactionEvent?, int)>> events = Gen.Zip(happened, minutes).ListOf().Select(static list => list.ToList());
        Gen<ReceivedNotification> notifications =
            from location in Gen.Elements("http://mms.bank.example/1", "http://mms.spam.example/1")
            from version in Gen.Frequency((9, Gen.Constant((byte)0x93)), (1, Gen.Constant((byte)0xA0)))
            from expires in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
            select expires
                ? Receive.ForAnHour(location, "T1", version, Relays)
                : Receive.From(Receive.Octets(location, "T1", version), Relays);
        return Gen.Zip(notifications, events).Select(static pair => new History(pair.Item1, pair.Item2));
    }

    private sealed record History(ReceivedNotification Notification, List<(TransactionEvent? Happened, int Minutes)> Events);

    /// <summary>What a relay and an onlooker know of the transaction; it has no rules of its own, only what must never be.</summary>
    private sealed class Model(ReceivedNotification notification)
    {
        private readonly Dictionary<TransactionState, HashSet<ResponseKind>> _sentIn = [];
        private readonly HashSet<ResponseKind> _delivered = [];
        private DateTimeOffset _now = Receive.Noon;
        private string? _retrievedId;
        private bool _isRetrieved;
        private bool _wasRetrievalAsked;
        private bool _mayRetrieve;
        private int _rejectionsAllowed;

        public NotificationTransaction Transaction { get; private set; } = NotificationTransaction.Start(notification);

        private IEnumerable<ResponseKind> Sent => _sentIn.Values.SelectMany(static kinds => kinds);

        public void Apply(TransactionEvent happened, int minutes)
        {
            _now += TimeSpan.FromMinutes(minutes);
            NotificationTransaction before = Transaction;
            TransactionStep step = before.Apply(happened, _now);
            Transaction = step.Transaction;
            if (step.IsRefused)
            {
                Assert.Same(before, Transaction);
                Assert.Empty(step.Actions);
                return;
            }

            Note(happened);
            Assert.True(!before.IsFinal || Transaction.State == before.State, "A final state was left.");
            Assert.True(!before.IsBlocked || Transaction.IsBlocked, "A blocked relay was let off.");
            Assert.Equal(step.Actions.Count, step.Actions.Select(static action => action.GetType()).Distinct().Count());
            foreach (TransactionAction action in step.Actions)
            {
                Assert.Same(notification, action.Notification);
                Examine(action);
            }

            Conclude();
        }

        // A client that is killed after any event goes on as if it had not been.
        public void Restart()
        {
            string kept = Transaction.ToJson();
            Assert.True(NotificationTransaction.TryParse(kept, out NotificationTransaction? restarted, out string? fault), fault);
            Assert.Equal(kept, restarted.ToJson());
            Assert.Equal(Transaction.ExpiresAt, restarted.ExpiresAt);
            Assert.Equal(Transaction.Key, restarted.Key);
        }

        private void Note(TransactionEvent happened)
        {
            switch (happened)
            {
                case RelayDecided(RelayDecision.Retrieve) or UserAnswered(UserAnswer.Accept):
                    _mayRetrieve = true;
                    break;
                case RelayDecided(RelayDecision.Reject) when Transaction.State == TransactionState.Rejected:
                    _rejectionsAllowed++;
                    break;
                case Resumed:
                    _rejectionsAllowed++;
                    break;
                case MessageRetrieved(var id):
                    Assert.True(_wasRetrievalAsked, "Something was retrieved that nobody asked for.");
                    Assert.False(_isRetrieved, "One message was retrieved twice.");
                    _isRetrieved = true;
                    _retrievedId = id;
                    break;
                case ResponseDelivered(var response):
                    _delivered.Add(response);
                    break;
            }
        }

        private void Examine(TransactionAction action)
        {
            switch (action)
            {
                case RetrieveMessage retrieve:
                    Assert.Equal(notification.Relay.RetrievalAddress, retrieve.Address);
                    Assert.True(_mayRetrieve, "A message is retrieved that neither policy nor user allowed.");
                    Assert.False(Transaction.IsBlocked, "A blocked relay is retrieved from.");
                    Assert.False(_isRetrieved, "A message is retrieved twice.");
                    Assert.False(_now >= notification.ExpiresAt, "An expired message is retrieved.");
                    _wasRetrievalAsked = true;
                    break;
                case PromptUser:
                    Assert.False(Transaction.IsBlocked, "The user is asked about a blocked relay.");
                    break;
                case SendResponse send:
                    Assert.Equal(notification.Relay.AcknowledgementAddress, send.Address);
                    Examine(send);
                    break;
            }
        }

        private void Examine(SendResponse send)
        {
            Assert.DoesNotContain(send.Response, _delivered);
            if (!_sentIn.TryGetValue(Transaction.State, out HashSet<ResponseKind>? kinds))
            {
                _sentIn[Transaction.State] = kinds = [];
            }

            kinds.Add(send.Response);
            Assert.True(kinds.Count == 1, $"{Transaction.State} has two responses.");
            Assert.True(Sent.Where(static kind => kind != ResponseKind.Deferred).Distinct().Count() <= 1, "Two final responses.");
            Assert.Equal(send.Response == ResponseKind.Acknowledged ? _retrievedId : "T1", send.TransactionId);
            Assert.Equal(send.Response == ResponseKind.Acknowledged, send is SendAcknowledge);
            switch (send.Response)
            {
                case ResponseKind.Retrieved:
                    Assert.True(_isRetrieved, "Retrieved is said of what was not retrieved.");
                    break;
                case ResponseKind.Acknowledged:
                    Assert.True(_isRetrieved, "Something is acknowledged that was not retrieved.");
                    Assert.Contains(ResponseKind.Deferred, Sent);
                    break;
                default:
                    Assert.False(_isRetrieved && send.Response == ResponseKind.Rejected, "What was retrieved is rejected.");
                    break;
            }

            if (Transaction.IsBlocked)
            {
                Assert.Equal(ResponseKind.Rejected, send.Response);
                Assert.False(send.AllowsRetries || send.AllowsRedirects || send.AllowsIdentifyingHeaders);
                Assert.True(--_rejectionsAllowed >= 0, "A rejection is tried again.");
            }
        }

        // Whoever asked must have been told something, unless there is a reason not to.
        private void Conclude()
        {
            switch (Transaction.State)
            {
                case TransactionState.AwaitingAnswer or TransactionState.Deferred:
                    Assert.Contains(ResponseKind.Deferred, Sent);
                    break;
                case TransactionState.Retrieved or TransactionState.Unrecognised:
                    Assert.NotEmpty(Sent);
                    break;
                case TransactionState.Rejected when !Transaction.IsBlocked:
                    Assert.Contains(ResponseKind.Rejected, Sent);
                    break;
            }
        }
    }
}
