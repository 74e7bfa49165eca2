using System.Net;

namespace MmsCodec.Client.Tests.Receiving;

/// <summary>Reports reach the application; M-Cancel.conf reaches the relay that the message came from, and no other.</summary>
public sealed class ReportTests
{
    private const int Timeout = 30_000;

    private static readonly DeliveryInd Delivered = new()
    {
        MessageId = "M1",
        To = "+15550100/TYPE=PLMN",
        Date = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
        Status = MmsStatus.Retrieved,
    };

    private static readonly ReadOrigInd Read = new()
    {
        MessageId = "M1",
        To = new EncodedText("+15550101/TYPE=PLMN"),
        From = FromValue.AddressPresent("+15550100/TYPE=PLMN"),
        Date = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
        ReadStatus = MmsReadStatus.Read,
    };

    private static readonly CancelReq Cancel = new() { TransactionId = "C1", CancelId = "M1" };

    [Fact(Timeout = Timeout)]
    public async Task Reports_go_to_the_application_and_nobody_is_answered()
    {
        await using ScriptedRelay home = await Accepting();
        Reports reports = new();
        using ClientUnderTest under = new(ClientUnderTest.Trusting(home.Address), reports: reports);

        await PushAsync(under, Delivered);
        await PushAsync(under, Read);

        Assert.Equal([Delivered, Read], reports.Taken);
        Assert.Equal([Delivered, Read], under.Log.Steps.Cast<ReportArrived>().Select(step => step.Report));
        Assert.Empty(home.Requests);
    }

    [Fact(Timeout = Timeout)]
    public async Task Cancellation_is_confirmed_to_the_relay_of_the_message_whoever_pushes_it()
    {
        await using ScriptedRelay home = await Accepting();
        await using ScriptedRelay bank = await Accepting();
        Reports reports = new();
        using ClientUnderTest under = new(ClientUnderTest.Trusting(home.Address, bank.Address), reports: reports);
        reports.Messages["M1"] = Received(bank, under);

        byte[] push = WspPush.OfMms(Cancel.Encode(), transactionId: 1, initiatorUri: home.Address.AbsoluteUri).Encode();
        await under.Client.HandleAsync(Samples.Push(push), TestContext.Current.CancellationToken);

        CancelConf confirmation = Assert.IsType<CancelConf>(Assert.Single(bank.Responses));
        Assert.Equal(("C1", MmsCancelStatus.Received), (confirmation.TransactionId, confirmation.CancelStatus));
        Assert.Empty(home.Requests);
        Assert.True(under.Log.Single<ResponseDone>().Outcome.IsDelivered);
    }

    [Fact(Timeout = Timeout)]
    public async Task Repeated_cancellation_is_confirmed_again_and_not_done_again()
    {
        await using ScriptedRelay bank = await Accepting();
        Reports reports = new();
        using ClientUnderTest under = new(ClientUnderTest.Trusting(bank.Address), reports: reports);
        reports.Messages["M1"] = Received(bank, under);

        await PushAsync(under, Cancel);
        await PushAsync(under, Cancel);

        Assert.Single(reports.Taken);
        Assert.Equal([false, true], under.Log.Steps.OfType<CancellationArrived>().Select(step => step.IsRepeated));
        Assert.Equal(2, bank.Responses.Count());
    }

    [Theory(Timeout = Timeout)]
    [InlineData("M2", "C1")] // a message that is not known
    [InlineData("", "C1")] // no message
    [InlineData("M1", "")] // no transaction id to repeat
    public async Task Cancellation_of_which_no_relay_follows_is_answered_to_nobody(string cancelId, string transactionId)
    {
        await using ScriptedRelay bank = await Accepting();
        Reports reports = new();
        using ClientUnderTest under = new(ClientUnderTest.Trusting(bank.Address), reports: reports);
        reports.Messages["M1"] = Received(bank, under);
        byte[] pdu =
        [
            0x8C, 0x96, // X-Mms-Message-Type: M-Cancel.req
            0x98, .. System.Text.Encoding.ASCII.GetBytes(transactionId), 0x00, // X-Mms-Transaction-Id
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0xBE, .. System.Text.Encoding.ASCII.GetBytes(cancelId), 0x00, // X-Mms-Cancel-ID
        ];

        await under.Client.HandleAsync(Samples.Push(WspPush.OfMms(pdu, transactionId: 1).Encode()), TestContext.Current.CancellationToken);

        Assert.IsType<CancellationArrived>(Assert.Single(under.Log.Steps));
        Assert.Empty(bank.Requests);
    }

    [Fact(Timeout = Timeout)]
    public async Task Blocked_relay_gets_no_confirmation()
    {
        await using ScriptedRelay spammer = await Accepting();
        Reports reports = new();
        using ClientUnderTest under = new(ClientUnderTest.Blocking(spammer.Address), reports: reports);
        reports.Messages["M1"] = Received(spammer, under);

        await PushAsync(under, Cancel);

        Assert.Single(reports.Taken);
        Assert.Empty(spammer.Requests);
    }

    [Fact(Timeout = Timeout)]
    public async Task Without_an_application_for_them_reports_are_steps()
    {
        using ClientUnderTest under = new(new MmsClientOptions());

        await PushAsync(under, Delivered);
        await PushAsync(under, Cancel);

        Assert.Collection(
            under.Log.Steps,
            step => Assert.Equal(Delivered, Assert.IsType<ReportArrived>(step).Report),
            step => Assert.Null(Assert.IsType<CancellationArrived>(step).Message));
    }

    [Fact(Timeout = Timeout)]
    public async Task Application_that_fails_is_reported_and_whoever_brought_the_push_is_told()
    {
        Reports reports = new() { Fault = new InvalidOperationException("The disk is full.") };
        using ClientUnderTest under = new(new MmsClientOptions(), reports: reports);

        await Assert.ThrowsAsync<ReportNotTakenException>(() => PushAsync(under, Delivered));
        Assert.Same(reports.Fault, under.Log.Single<ApplicationFailed>().Exception);

        await using PushHost host = await PushHost.StartAsync(under.Client);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.SendAsync(Delivered));
        reports.Fault = null;
        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Delivered));
        Assert.Single(reports.Taken);
    }

    private static Task<ScriptedRelay> Accepting() => ScriptedRelay.StartAsync(_ => Task.CompletedTask);

    private static Task PushAsync(ClientUnderTest under, MmsPdu pdu) => under.Client.HandleAsync(
        Samples.Push(WspPush.OfMms(pdu.Encode(), transactionId: 1).Encode()), TestContext.Current.CancellationToken);

    private static ReceivedNotification Received(ScriptedRelay relay, ClientUnderTest under)
    {
        Assert.True(
            ReceivedNotification.TryReceive(
                Samples.Notification(relay.MessageLocation).Encode(),
                under.Options.Relays,
                RelayHints.None,
                DateTimeOffset.UtcNow,
                out ReceivedNotification? received,
                out _));
        return received;
    }
}
