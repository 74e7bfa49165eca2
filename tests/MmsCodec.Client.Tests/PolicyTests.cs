using MmsCodec.Relay;

namespace MmsCodec.Client.Tests;

/// <summary>What each decision of the policy makes the client send, over sockets. The rules are those of OMA-TS-MMS_ENC-V1_3 §6.2 to §6.4.</summary>
public sealed class PolicyTests
{
    private const int Timeout = 30_000;

    [Fact(Timeout = Timeout)]
    public async Task Trusted_relay_is_retrieved_from_and_then_told_Retrieved()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));

        await under.HandleAsync(relay.Hold("T1", Samples.Message("Hello")));

        Assert.Equal(["GET T1", "Retrieved T1"], Described(relay));
        Assert.Equal("Hello"u8, Assert.Single(under.Sink.Taken).Message.Body.Span);
    }

    [Fact(Timeout = Timeout)]
    public async Task Blocked_relay_is_told_Rejected_and_nothing_else()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("spammer", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Blocking(relay.Address));

        await under.HandleAsync(relay.Hold("T1", Samples.Message()));

        Assert.Equal(["Rejected T1"], Described(relay));
        Assert.Empty(under.Sink.Taken);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(UserAnswer.Accept, new[] { "Deferred T1", "GET T1", "Acknowledge retrieval-1" })]
    [InlineData(UserAnswer.Reject, new[] { "Deferred T1", "Rejected T1" })]
    [InlineData(UserAnswer.Defer, new[] { "Deferred T1" })]
    public async Task Other_relay_is_told_Deferred_and_then_what_the_user_says(UserAnswer answer, string[] expected)
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("bank", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Knowing(relay.Address), Prompt.Answering(answer));

        await under.HandleAsync(relay.Hold("T1", Samples.Message()));

        Assert.Equal(expected, Described(relay));
        Assert.Equal(1, under.Prompt.Asked);
    }

    [Fact(Timeout = Timeout)]
    public async Task Deferred_message_is_retrieved_later_and_acknowledged()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("bank", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Knowing(relay.Address), Prompt.Answering(UserAnswer.Defer));
        await under.HandleAsync(relay.Hold("T1", Samples.Message()));
        TransactionKey key = under.Log.Single<NotificationArrived>().Notification.Key;

        bool fits = await under.Client.AnswerAsync(key, UserAnswer.Accept, TestContext.Current.CancellationToken);

        Assert.True(fits);
        Assert.Equal(["Deferred T1", "GET T1", "Acknowledge retrieval-1"], Described(relay));
    }

    [Fact(Timeout = Timeout)]
    public async Task Answer_that_comes_too_late_is_refused_and_sends_nothing()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("bank", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Knowing(relay.Address), Prompt.Answering(UserAnswer.Reject));
        await under.HandleAsync(relay.Hold("T1", Samples.Message()));
        TransactionKey key = under.Log.Single<NotificationArrived>().Notification.Key;

        bool fits = await under.Client.AnswerAsync(key, UserAnswer.Accept, TestContext.Current.CancellationToken);

        Assert.False(fits);
        Assert.Equal(["Deferred T1", "Rejected T1"], Described(relay));
    }

    [Fact(Timeout = Timeout)]
    public async Task Repeated_notification_is_not_acted_on_twice()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));
        NotificationInd notification = relay.Hold("T1", Samples.Message());

        await under.HandleAsync(notification);
        await under.HandleAsync(notification);

        Assert.Equal(["GET T1", "Retrieved T1"], Described(relay));
        Assert.Equal([false, true], under.Log.Steps.OfType<NotificationArrived>().Select(arrived => arrived.IsRepeated));
    }

    [Fact(Timeout = Timeout)]
    public async Task Response_that_failed_is_sent_again_when_the_relay_repeats_the_notification()
    {
        bool isBusy = true;
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(context =>
        {
            context.Response.StatusCode = isBusy ? 503 : 200;
            return Task.CompletedTask;
        });
        using ClientUnderTest under = new(ClientUnderTest.Knowing(relay.Address), Prompt.Answering(UserAnswer.Defer));
        NotificationInd notification = Samples.Notification(relay.MessageLocation);

        await under.HandleAsync(notification);
        isBusy = false;
        await under.HandleAsync(notification);
        await under.HandleAsync(notification);

        Assert.Equal([false, true], under.Log.Steps.OfType<ResponseDone>().Select(step => step.Outcome.IsDelivered));
        Assert.Equal(2, relay.Requests.Count);
        Assert.Equal(1, under.Prompt.Asked);
    }

    [Fact(Timeout = Timeout)]
    public async Task Same_transaction_id_at_two_relays_is_two_transactions()
    {
        await using InMemoryRelay home = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        await using InMemoryRelay bank = await InMemoryRelay.StartAsync("bank", TestContext.Current.CancellationToken);
        MmsClientOptions options = ClientUnderTest.Knowing(home.Address, bank.Address) with
        {
            Policy = new RelayPolicy { Trusted = [RelayPattern.Parse(home.Address.Authority)] },
        };
        using ClientUnderTest under = new(options, Prompt.Answering(UserAnswer.Accept));

        await Task.WhenAll(
            under.HandleAsync(home.Hold("T1", Samples.Message("home"))),
            under.HandleAsync(bank.Hold("T1", Samples.Message("bank"))));

        Assert.Equal(["GET T1", "Retrieved T1"], Described(home));
        Assert.Equal(["Deferred T1", "GET T1", "Acknowledge retrieval-1"], Described(bank));
        Assert.Equal(
            ["bank", "home"],
            under.Sink.Taken.Select(taken => System.Text.Encoding.ASCII.GetString(taken.Message.Body.Span)).Order());
    }

    [Fact(Timeout = Timeout)]
    public async Task Responses_of_one_transaction_go_out_one_after_another()
    {
        TaskCompletionSource arrived = new();
        TaskCompletionSource release = new();
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(context =>
        {
            bool isFirst = arrived.TrySetResult();
            return isFirst ? release.Task.WaitAsync(context.RequestAborted) : Task.CompletedTask;
        });
        using ClientUnderTest under = new(ClientUnderTest.Knowing(relay.Address), Prompt.Answering(UserAnswer.Defer));
        Task handled = under.HandleAsync(Samples.Notification(relay.MessageLocation));
        await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        TransactionKey key = under.Log.Single<NotificationArrived>().Notification.Key;

        // Deferred is still on its way when the user decides.
        Task<bool> answered = under.Client.AnswerAsync(key, UserAnswer.Reject, TestContext.Current.CancellationToken);
        await Task.WhenAny(answered, Task.Delay(250, TestContext.Current.CancellationToken));
        Assert.False(answered.IsCompleted);
        Assert.Single(relay.Requests);
        release.SetResult();
        await Task.WhenAll(handled, answered);

        Assert.Equal(
            [ResponseKind.Deferred, ResponseKind.Rejected],
            under.Log.Steps.OfType<ResponseDone>().Select(step => step.Response.Response));
    }

    [Fact(Timeout = Timeout)]
    public async Task Profile_says_where_responses_go()
    {
        await using InMemoryRelay service = await InMemoryRelay.StartAsync("service", TestContext.Current.CancellationToken);
        await using ScriptedRelay content = await ScriptedRelay.ForGetAsync(
            context => context.Response.Body.WriteAsync(Samples.Message().Encode()).AsTask());
        RelayProfile profile = new("bank", [RelayPattern.Parse(content.Address.Authority)]) { Address = service.Address, AllowPrivateAddresses = true };
        MmsClientOptions options = new()
        {
            Relays = new RelayDirectory(profile),
            Policy = new RelayPolicy { TrustedProfiles = new HashSet<string> { "bank" } },
        };
        using ClientUnderTest under = new(options);

        await under.HandleAsync(Samples.Notification(content.MessageLocation));

        Assert.Equal(("GET", "/message"), Assert.Single(content.Requests.Select(request => (request.Method, request.Target))));
        Assert.Equal(("POST", "/mms"), Assert.Single(service.Requests.Select(request => (request.Method, request.Target))));
    }

    [Fact(Timeout = Timeout)]
    public async Task Identifying_headers_go_only_to_relays_whose_profile_allows_them()
    {
        await using InMemoryRelay home = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        await using InMemoryRelay bank = await InMemoryRelay.StartAsync("bank", TestContext.Current.CancellationToken);
        RelayProfile[] profiles =
        [
            new("home", [RelayPattern.Parse(home.Address.Authority)]) { AllowIdentifyingHeaders = true, AllowPrivateAddresses = true },
            new("bank", [RelayPattern.Parse(bank.Address.Authority)]) { AllowPrivateAddresses = true },
        ];
        MmsClientOptions options = new()
        {
            Relays = new RelayDirectory(profiles),
            Policy = new RelayPolicy { TrustedProfiles = new HashSet<string> { "home", "bank" } },
            IdentifyingHeaders = [new("X-MDN", "15550100")],
        };
        using ClientUnderTest under = new(options);

        await under.HandleAsync(home.Hold("T1", Samples.Message()));
        await under.HandleAsync(bank.Hold("T1", Samples.Message()));

        Assert.Equal(["15550100", "15550100"], home.Requests.Select(request => request.Headers["X-MDN"]));
        Assert.All(bank.Requests, request => Assert.DoesNotContain("X-MDN", request.Headers.Keys));
        Assert.Equal(2, bank.Requests.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task Responses_are_posted_as_MMS_messages()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("spammer", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Blocking(relay.Address));

        await under.HandleAsync(relay.Hold("T1", Samples.Message()));

        ReceivedRequest request = Assert.Single(relay.Requests);
        Assert.Equal("application/vnd.wap.mms-message", request.Headers["Content-Type"]);
        Assert.Equal(200, request.Status);
    }

    /// <summary>What a relay received, one text for each request, and nothing that was not for it.</summary>
    private static IEnumerable<string> Described(InMemoryRelay relay)
    {
        Assert.All(relay.Requests, request => Assert.True(request.IsOwn));
        return relay.Requests.Select(request => request.Pdu switch
        {
            NotifyRespInd response => $"{response.Status} {response.TransactionId}",
            AcknowledgeInd acknowledge => $"Acknowledge {acknowledge.TransactionId}",
            _ => $"{request.Method} {request.TransactionId}",
        });
    }
}
