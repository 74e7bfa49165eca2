namespace MmsCodec.Tests.Relays;

/// <summary>The flows of OMA-TS-MMS_CTR-V1_3 §6.2.1, step by step.</summary>
public class NotificationTransactionTests
{
    private static readonly DateTimeOffset Now = Receive.Noon.AddMinutes(1);

    private static readonly RelayDirectory Relays = new(
        new RelayProfile("bank", [RelayPattern.Parse("mms.bank.example")])
        {
            Address = new Uri("http://ack.bank.example/mm1"),
            Proxy = new Uri("http://proxy.bank.example:8080/"),
            AllowIdentifyingHeaders = true,
            AllowPrivateAddresses = true,
        });

    private static readonly TransactionEvent Trusted = new RelayDecided(RelayDecision.Retrieve);
    private static readonly TransactionEvent Unknown = new RelayDecided(RelayDecision.Ask);
    private static readonly TransactionEvent Blocked = new RelayDecided(RelayDecision.Reject);
    private static readonly TransactionEvent Accept = new UserAnswered(UserAnswer.Accept);
    private static readonly TransactionEvent Reject = new UserAnswered(UserAnswer.Reject);
    private static readonly TransactionEvent Defer = new UserAnswered(UserAnswer.Defer);

    // What nobody set sends nothing and decides nothing.
    [Fact]
    public void What_nobody_set_is_the_careful_choice()
    {
        Assert.Equal(RelayDecision.Ask, default);
        Assert.Equal(UserAnswer.Defer, default);
        Assert.Equal(TransactionState.Received, default);
        Assert.Equal(ResponseDelivery.None, default);
    }

    [Fact]
    public void Begins_with_nothing_decided_and_nothing_sent()
    {
        NotificationTransaction transaction = Start();

        Assert.Equal(TransactionState.Received, transaction.State);
        Assert.False(transaction.IsFinal);
        Assert.Equal(new TransactionKey(transaction.Relay.Id, "T1"), transaction.Key);
        Assert.Equal(Receive.Noon.AddHours(1), transaction.ExpiresAt);
    }

    [Fact]
    public void Trusted_relay_is_retrieved_from_then_told_Retrieved()
    {
        var run = new Run(Start());

        run.Expect(Trusted, TransactionState.Retrieving, "GET http://mms.bank.example/m?id=1");
        run.Expect(new MessageRetrieved("T1"), TransactionState.Retrieved, "POST Retrieved T1 http://ack.bank.example/mm1");
        run.Expect(new ResponseDelivered(ResponseKind.Retrieved), TransactionState.Retrieved);
        Assert.Equal(ResponseDelivery.Delivered, run.Transaction.FinalDelivery);
        Assert.Equal(ResponseDelivery.None, run.Transaction.Deferral);
    }

    [Fact]
    public void Immediate_retrieval_is_answered_with_the_notifications_id_whatever_the_message_has()
    {
        foreach (string? id in (string?[])[null, "", "other"])
        {
            var run = new Run(Start());
            run.Do(Trusted);
            run.Expect(new MessageRetrieved(id), TransactionState.Retrieved, "POST Retrieved T1 http://ack.bank.example/mm1");
        }
    }

    [Fact]
    public void Unknown_relay_is_told_Deferred_while_the_user_is_asked_and_acknowledged_with_the_messages_id()
    {
        var run = new Run(Start());

        run.Expect(Unknown, TransactionState.AwaitingAnswer, "POST Deferred T1 http://ack.bank.example/mm1", "PROMPT");
        run.Expect(new ResponseDelivered(ResponseKind.Deferred), TransactionState.AwaitingAnswer);
        run.Expect(Accept, TransactionState.Retrieving, "GET http://mms.bank.example/m?id=1");
        run.Expect(new MessageRetrieved("R9"), TransactionState.Retrieved, "POST Acknowledged R9 http://ack.bank.example/mm1");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a\u0001b")]
    [InlineData("a\uFFFDb")]
    public void Deferred_retrieval_without_an_id_to_repeat_is_not_acknowledged(string? id)
    {
        var run = new Run(Start());
        run.Do(Unknown, new ResponseDelivered(ResponseKind.Deferred), Accept);

        run.Expect(new MessageRetrieved(id), TransactionState.Retrieved);
        Assert.Null(run.Transaction.FinalResponse);
    }

    [Fact]
    public void User_may_defer_come_back_and_accept()
    {
        var run = new Run(Start());
        run.Do(Unknown, new ResponseDelivered(ResponseKind.Deferred));

        run.Expect(Defer, TransactionState.Deferred);
        run.Expect(Defer, TransactionState.Deferred);
        run.Expect(Accept, TransactionState.Retrieving, "GET http://mms.bank.example/m?id=1");
        run.Expect(Accept, TransactionState.Retrieving);
    }

    [Fact]
    public void User_rejects_and_a_late_accept_is_refused()
    {
        var run = new Run(Start());
        run.Do(Unknown, new ResponseDelivered(ResponseKind.Deferred));

        run.Expect(Reject, TransactionState.Rejected, "POST Rejected T1 http://ack.bank.example/mm1");
        run.ExpectRefusal(Accept);
        run.ExpectRefusal(Reject);
        run.ExpectRefusal(new MessageRetrieved("R9"));
        run.Expect(Trusted, TransactionState.Rejected);
    }

    [Fact]
    public void Blocked_relay_is_told_Rejected_once_and_nothing_else()
    {
        var run = new Run(Start());

        SendNotifyResp send = Assert.IsType<SendNotifyResp>(Assert.Single(run.Do(Blocked)));
        Assert.Equal(ResponseKind.Rejected, send.Response);
        Assert.Equal("T1", send.TransactionId);
        Assert.Equal("http://ack.bank.example/mm1", send.Address.AbsoluteUri);
        Assert.False(send.AllowsRetries);
        Assert.False(send.AllowsRedirects);
        Assert.False(send.AllowsIdentifyingHeaders);
        Assert.Equal("http://proxy.bank.example:8080/", send.Proxy?.AbsoluteUri);

        run.ExpectRefusal(Accept);
        run.Expect(Trusted, TransactionState.Rejected);
        run.Expect(new ResponseFailed(ResponseKind.Rejected), TransactionState.Rejected);
        run.Expect(Again(), TransactionState.Rejected);
        run.Expect(new Resumed(), TransactionState.Rejected);
    }

    [Fact]
    public void Blocked_relays_rejection_is_sent_after_a_restart_when_its_outcome_is_not_known()
    {
        var run = new Run(Start());
        run.Do(Blocked);

        run.Expect(new Resumed(), TransactionState.Rejected, "POST Rejected T1 http://ack.bank.example/mm1");
        run.Expect(new ResponseDelivered(ResponseKind.Rejected), TransactionState.Rejected);
        run.Expect(new Resumed(), TransactionState.Rejected);
    }

    [Fact]
    public void Blocked_relay_is_told_nothing_when_silenced()
    {
        var run = new Run(Start());

        run.Expect(new RelayDecided(RelayDecision.RejectSilently), TransactionState.Rejected);
        run.Expect(Again(), TransactionState.Rejected);
        run.Expect(new Resumed(), TransactionState.Rejected);
        run.ExpectRefusal(Accept);
    }

    [Fact]
    public void Blocked_relay_is_rejected_even_if_it_was_not_understood()
    {
        var run = new Run(NotificationTransaction.Start(Notification(0xA0)));

        run.Expect(Blocked, TransactionState.Rejected, "POST Rejected T1 http://ack.bank.example/mm1");
    }

    [Theory]
    [InlineData(TransactionState.AwaitingAnswer)]
    [InlineData(TransactionState.Deferred)]
    [InlineData(TransactionState.Retrieving)]
    public void Relay_that_is_blocked_meanwhile_is_rejected(TransactionState state)
    {
        var run = new Run(Start());
        run.Do(Unknown);
        run.Do(state switch
        {
            TransactionState.Deferred => [Defer],
            TransactionState.Retrieving => [Accept],
            _ => [],
        });
        Assert.Equal(state, run.Transaction.State);

        run.Expect(Blocked, TransactionState.Rejected, "POST Rejected T1 http://ack.bank.example/mm1");
        run.ExpectRefusal(new MessageRetrieved("R9"));
        run.Expect(new ResponseFailed(ResponseKind.Deferred), TransactionState.Rejected);
    }

    [Fact]
    public void Relay_that_is_blocked_after_the_message_was_retrieved_is_told_nothing_more()
    {
        var run = new Run(Start());
        run.Do(Trusted, new MessageRetrieved("T1"), new ResponseFailed(ResponseKind.Retrieved));

        run.Expect(Blocked, TransactionState.Retrieved);
        run.Expect(Again(), TransactionState.Retrieved);
        run.Expect(new Resumed(), TransactionState.Retrieved);
    }

    [Theory]
    [InlineData(0xA0)] // 2.0
    [InlineData(0xFF)] // 7
    public void Major_version_that_is_too_new_is_told_Unrecognised(byte version)
    {
        foreach (TransactionEvent decided in (TransactionEvent[])[Trusted, Unknown])
        {
            var run = new Run(NotificationTransaction.Start(Notification(version)));
            run.Expect(decided, TransactionState.Unrecognised, "POST Unrecognised T1 http://ack.bank.example/mm1");
            run.ExpectRefusal(Accept);
        }
    }

    [Theory]
    [InlineData(0x90)] // 1.0
    [InlineData(0x9E)] // 1.14
    [InlineData(0x89)] // 0.9
    public void Other_versions_are_understood(byte version)
    {
        var run = new Run(NotificationTransaction.Start(Notification(version)));

        run.Expect(Trusted, TransactionState.Retrieving, "GET http://mms.bank.example/m?id=1");
    }

    [Fact]
    public void Notification_that_was_not_understood_is_told_Unrecognised_once_the_relay_is_decided_on()
    {
        var run = new Run(Start());

        run.Expect(new NotUnderstood(), TransactionState.Received);
        run.Expect(Trusted, TransactionState.Unrecognised, "POST Unrecognised T1 http://ack.bank.example/mm1");
    }

    [Fact]
    public void Message_that_was_not_understood_is_told_Unrecognised()
    {
        var run = new Run(Start());
        run.Do(Trusted);

        run.Expect(new NotUnderstood(), TransactionState.Unrecognised, "POST Unrecognised T1 http://ack.bank.example/mm1");
    }

    [Fact]
    public void Deferred_message_that_was_not_understood_needs_no_second_answer()
    {
        var run = new Run(Start());
        run.Do(Unknown, new ResponseDelivered(ResponseKind.Deferred), Accept);

        run.Expect(new NotUnderstood(), TransactionState.Unrecognised);
    }

    [Theory]
    [InlineData(RetrievalFailure.Temporary)]
    [InlineData(RetrievalFailure.RedirectedElsewhere)]
    public void Retrieval_that_may_work_later_is_told_Deferred_and_tried_again(RetrievalFailure failure)
    {
        var run = new Run(Start());
        run.Do(Trusted);

        run.Expect(new RetrievalFailed(failure), TransactionState.Deferred, "POST Deferred T1 http://ack.bank.example/mm1");
        Assert.Equal(failure, run.Transaction.LastFailure);
        run.Do(new ResponseDelivered(ResponseKind.Deferred));
        run.Expect(Trusted, TransactionState.Retrieving, "GET http://mms.bank.example/m?id=1");
        run.Expect(new RetrievalFailed(failure), TransactionState.Deferred);
        run.Expect(Trusted, TransactionState.Retrieving, "GET http://mms.bank.example/m?id=1");
        run.Expect(new MessageRetrieved("R9"), TransactionState.Retrieved, "POST Acknowledged R9 http://ack.bank.example/mm1");
    }

    [Fact]
    public void Retrieval_that_never_works_is_not_answered()
    {
        var run = new Run(Start());
        run.Do(Trusted);

        run.Expect(new RetrievalFailed(RetrievalFailure.Permanent), TransactionState.Failed);
        run.ExpectRefusal(Accept);
    }

    [Fact]
    public void Deferred_relay_that_is_no_longer_trusted_is_asked_about()
    {
        var run = new Run(Start());
        run.Do(Trusted, new RetrievalFailed(RetrievalFailure.Temporary));

        run.Expect(Unknown, TransactionState.AwaitingAnswer, "PROMPT");
        run.Expect(Unknown, TransactionState.AwaitingAnswer);
    }

    [Fact]
    public void Repeated_notification_is_answered_again_only_if_the_answer_is_known_not_to_have_arrived()
    {
        var run = new Run(Start());
        run.Expect(Again(), TransactionState.Received);
        run.Do(Unknown);

        run.Expect(Again(), TransactionState.AwaitingAnswer);
        run.Do(new ResponseFailed(ResponseKind.Deferred));
        run.Expect(Again(), TransactionState.AwaitingAnswer, "POST Deferred T1 http://ack.bank.example/mm1");
        run.Expect(Again(), TransactionState.AwaitingAnswer);
        run.Do(new ResponseDelivered(ResponseKind.Deferred));
        run.Expect(Again(), TransactionState.AwaitingAnswer);

        run.Do(Accept);
        run.Expect(Again(), TransactionState.Retrieving);
        run.Do(new MessageRetrieved("R9"));
        run.Expect(Again(), TransactionState.Retrieved);
        run.Do(new ResponseFailed(ResponseKind.Acknowledged));
        run.Expect(Again(), TransactionState.Retrieved, "POST Acknowledged R9 http://ack.bank.example/mm1");
        run.Do(new ResponseDelivered(ResponseKind.Acknowledged));
        run.Expect(Again(), TransactionState.Retrieved);
    }

    [Fact]
    public void Notification_of_another_transaction_is_no_repetition()
    {
        NotificationTransaction transaction = Start();

        Assert.Throws<ArgumentException>(
            () => transaction.Apply(new NotificationRepeated(Receive.From("http://mms.bank.example/m?id=1", "T2", Relays)), Now));
        Assert.Throws<ArgumentException>(
            () => transaction.Apply(new NotificationRepeated(Receive.From("http://mms.spam.example/m?id=1", "T1", Relays)), Now));
    }

    [Fact]
    public void Repetition_that_names_another_address_of_the_relay_changes_nothing()
    {
        RelayDirectory relays = new(Receive.Profile("bank", ".bank.example"));
        var run = new Run(NotificationTransaction.Start(Receive.From("http://one.bank.example/1", "T1", relays)));
        run.Do(Unknown, new ResponseFailed(ResponseKind.Deferred));

        run.Expect(
            new NotificationRepeated(Receive.From("http://two.bank.example/2", "T1", relays)),
            TransactionState.AwaitingAnswer,
            "POST Deferred T1 http://one.bank.example/1");
    }

    [Fact]
    public void Relay_that_did_not_get_Deferred_is_told_what_became_of_the_message()
    {
        var before = new Run(Start());
        before.Do(Unknown, new ResponseFailed(ResponseKind.Deferred), Accept);
        before.Expect(new MessageRetrieved("R9"), TransactionState.Retrieved, "POST Retrieved T1 http://ack.bank.example/mm1");

        var after = new Run(Start());
        after.Do(Unknown, Accept);
        after.Expect(new MessageRetrieved(null), TransactionState.Retrieved);
        after.Expect(new ResponseFailed(ResponseKind.Deferred), TransactionState.Retrieved, "POST Retrieved T1 http://ack.bank.example/mm1");

        var notUnderstood = new Run(Start());
        notUnderstood.Do(Unknown, Accept);
        notUnderstood.Expect(new NotUnderstood(), TransactionState.Unrecognised);
        notUnderstood.Expect(
            new ResponseFailed(ResponseKind.Deferred), TransactionState.Unrecognised, "POST Unrecognised T1 http://ack.bank.example/mm1");

        var acknowledged = new Run(Start());
        acknowledged.Do(Unknown, Accept, new MessageRetrieved("R9"));
        acknowledged.Expect(new ResponseFailed(ResponseKind.Deferred), TransactionState.Retrieved);
    }

    [Fact]
    public void Nothing_is_retrieved_or_answered_once_the_message_has_expired()
    {
        DateTimeOffset expiry = Receive.Noon.AddHours(1);
        foreach (TransactionEvent decided in (TransactionEvent[])[Trusted, Unknown, Blocked])
        {
            new Run(Start()) { Now = expiry }.Expect(decided, TransactionState.Expired);
        }

        foreach (TransactionEvent answered in (TransactionEvent[])[Accept, Reject, Defer, Trusted, Blocked, Unknown, Again(), new Resumed(), new ExpiryPassed()])
        {
            var run = new Run(Start());
            run.Do(Unknown, new ResponseFailed(ResponseKind.Deferred));
            run.Now = expiry;
            run.Expect(answered, TransactionState.Expired);
            run.ExpectRefusal(Accept);
        }
    }

    [Fact]
    public void What_is_being_retrieved_is_not_cut_off_by_its_expiry()
    {
        var run = new Run(Start());
        run.Do(Trusted);
        run.Now = Receive.Noon.AddHours(2);

        run.Expect(new ExpiryPassed(), TransactionState.Retrieving);
        run.Expect(new MessageRetrieved(null), TransactionState.Retrieved, "POST Retrieved T1 http://ack.bank.example/mm1");
        run.Expect(new ExpiryPassed(), TransactionState.Retrieved);
    }

    [Fact]
    public void Retrieval_that_fails_after_the_expiry_is_over()
    {
        var run = new Run(Start());
        run.Do(Trusted);
        run.Now = Receive.Noon.AddHours(2);

        run.Expect(new RetrievalFailed(RetrievalFailure.Temporary), TransactionState.Expired);
    }

    [Fact]
    public void Expiry_that_has_not_come_is_refused()
    {
        new Run(Start()).ExpectRefusal(new ExpiryPassed());
        new Run(NotificationTransaction.Start(Receive.From("http://mms.bank.example/1"))) { Now = DateTimeOffset.MaxValue }
            .ExpectRefusal(new ExpiryPassed());
    }

    [Fact]
    public void Expiry_is_absolute_or_counted_from_reception_and_never_past_the_calendar()
    {
        byte[] absolute = [0x88, 0x06, 0x80, 0x04, 0x69, 0xF3, 0xEB, 0x80]; // 1777593216 seconds after 1970
        byte[] endless = [0x88, 0x07, 0x81, 0x05, 0xAA, 0x00, 0x00, 0x00, 0x00]; // 730144440320 seconds, 23000 years

        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(0x69F3EB80), Receive.From(Receive.Octets("http://mms.bank.example/1", expiry: absolute)).ExpiresAt);
        Assert.Null(Receive.From(Receive.Octets("http://mms.bank.example/1", expiry: null)).ExpiresAt);
        Assert.Equal(DateTimeOffset.MaxValue, Receive.From(Receive.Octets("http://mms.bank.example/1", expiry: endless)).ExpiresAt);
    }

    [Fact]
    public void Restart_goes_on_where_it_stopped()
    {
        var run = new Run(Start());
        run.Expect(new Resumed(), TransactionState.Received);

        run.Do(Unknown);
        run.Expect(new Resumed(), TransactionState.AwaitingAnswer, "POST Deferred T1 http://ack.bank.example/mm1", "PROMPT");
        run.Do(new ResponseDelivered(ResponseKind.Deferred));
        run.Expect(new Resumed(), TransactionState.AwaitingAnswer, "PROMPT");
        run.Do(Defer);
        run.Expect(new Resumed(), TransactionState.Deferred);
        run.Do(Accept);
        run.Expect(new Resumed(), TransactionState.Retrieving, "GET http://mms.bank.example/m?id=1");
        run.Do(new MessageRetrieved("R9"));
        run.Expect(new Resumed(), TransactionState.Retrieved, "POST Acknowledged R9 http://ack.bank.example/mm1");
        run.Do(new ResponseFailed(ResponseKind.Acknowledged));
        run.Expect(new Resumed(), TransactionState.Retrieved, "POST Acknowledged R9 http://ack.bank.example/mm1");
        run.Do(new ResponseDelivered(ResponseKind.Acknowledged));
        run.Expect(new Resumed(), TransactionState.Retrieved);
    }

    [Fact]
    public void Restart_while_Deferred_was_under_way_tells_the_relay_what_became_of_the_message()
    {
        var run = new Run(Start());
        run.Do(Unknown, Accept, new MessageRetrieved(null));

        run.Expect(new Resumed(), TransactionState.Retrieved, "POST Retrieved T1 http://ack.bank.example/mm1");
    }

    [Fact]
    public void Events_that_nobody_waits_for_are_refused()
    {
        NotificationTransaction received = Start();
        foreach (TransactionEvent happened in (TransactionEvent[])
            [
                Accept, Reject, Defer, new MessageRetrieved("T1"), new RetrievalFailed(RetrievalFailure.Temporary),
                new ResponseDelivered(ResponseKind.Deferred), new ResponseFailed(ResponseKind.Deferred),
                new ResponseDelivered(ResponseKind.Retrieved), new ResponseFailed(ResponseKind.Rejected), new ExpiryPassed(),
            ])
        {
            new Run(received).ExpectRefusal(happened);
        }

        var waiting = new Run(Start());
        waiting.Do(Unknown);
        waiting.ExpectRefusal(new MessageRetrieved("T1"));
        waiting.ExpectRefusal(new NotUnderstood());
        waiting.ExpectRefusal(new RetrievalFailed(RetrievalFailure.Permanent));
        waiting.ExpectRefusal(new ResponseDelivered(ResponseKind.Rejected));

        var retrieving = new Run(Start());
        retrieving.Do(Trusted);
        retrieving.ExpectRefusal(Defer);
    }

    [Fact]
    public void Identifying_headers_and_requests_to_private_addresses_go_only_where_the_profile_allows_them()
    {
        var bank = new Run(Start());
        RetrieveMessage allowed = Assert.IsType<RetrieveMessage>(Assert.Single(bank.Do(Trusted)));
        Assert.True(allowed.AllowsIdentifyingHeaders);
        Assert.True(allowed.AllowsPrivateAddresses);

        var other = new Run(NotificationTransaction.Start(Receive.From("http://mms.other.example/1", relays: Relays)));
        RetrieveMessage retrieve = Assert.IsType<RetrieveMessage>(Assert.Single(other.Do(Trusted)));
        Assert.False(retrieve.AllowsIdentifyingHeaders);
        Assert.False(retrieve.AllowsPrivateAddresses);
        Assert.True(retrieve.AllowsRetries);
        Assert.True(retrieve.AllowsRedirects);
        Assert.Null(retrieve.Proxy);
    }

    private static NotificationTransaction Start() => NotificationTransaction.Start(Notification(0x93));

    private static NotificationRepeated Again() => new(Notification(0x93));

    private static ReceivedNotification Notification(byte version) =>
        Receive.ForAnHour("http://mms.bank.example/m?id=1", "T1", version, Relays);

    private sealed class Run(NotificationTransaction transaction)
    {
        public NotificationTransaction Transaction { get; private set; } = transaction;

        public DateTimeOffset Now { get; set; } = NotificationTransactionTests.Now;

        public IReadOnlyList<TransactionAction> Do(params ReadOnlySpan<TransactionEvent> events)
        {
            IReadOnlyList<TransactionAction> actions = [];
            foreach (TransactionEvent happened in events)
            {
                TransactionStep step = Transaction.Apply(happened, Now);
                Assert.False(step.IsRefused, happened.ToString());
                Transaction = step.Transaction;
                actions = step.Actions;
            }

            return actions;
        }

        public void Expect(TransactionEvent happened, TransactionState state, params string[] actions)
        {
            Assert.Equal(actions, Do(happened).Select(Describe));
            Assert.Equal(state, Transaction.State);
        }

        public void ExpectRefusal(TransactionEvent happened)
        {
            TransactionStep step = Transaction.Apply(happened, Now);
            Assert.True(step.IsRefused, happened.ToString());
            Assert.Empty(step.Actions);
            Assert.Same(Transaction, step.Transaction);
        }

        private static string Describe(TransactionAction action) => action switch
        {
            RetrieveMessage retrieve => $"GET {retrieve.Address}",
            SendResponse send => $"POST {send.Response} {send.TransactionId} {send.Address}",
            _ => "PROMPT",
        };
    }
}
