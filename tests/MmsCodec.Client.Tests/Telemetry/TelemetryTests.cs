using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MmsCodec.Client.Tests.Hosting;

namespace MmsCodec.Client.Tests.Telemetry;

/// <summary>What can be seen of a client from outside, and what cannot.</summary>
public sealed class TelemetryTests
{
    private const int Timeout = 60_000;
    private const string Number = "+15557654321";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Mms:Trusted:0"] = "home.example.net",
        ["Mms:Trusted:1"] = "down.example.net",
        ["Mms:Blocked:0"] = "spammer.example.net",
        ["Mms:IdentifyingHeaders:X-MSISDN"] = Number,
    };

    [Fact(Timeout = Timeout)]
    public async Task No_log_says_whose_message_it_is_or_what_is_in_it()
    {
        await using HostedClient application = new(Settings);
        await RunAsync(application);

        (LogLevel Level, string Text)[] entries = [.. application.Entries.All];
        Assert.Contains(entries, entry => entry.Text.Contains("authority:spammer.example.net:80", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry is { Level: LogLevel.Information } && entry.Text.Contains("Retrieved", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, entry => entry.Text.Contains("5557654321", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, entry => entry.Text.Contains("Greetings", StringComparison.Ordinal));
    }

    [Fact(Timeout = Timeout)]
    public async Task Transactions_are_named_by_a_hash()
    {
        await using HostedClient application = new(Settings);
        await RunAsync(application);

        // printf 'authority:home.example.net:80 +15557654321-1' | sha256sum | cut -c 1-8
        Assert.Contains(application.Entries.All, entry => entry.Text.Contains("19366e01", StringComparison.Ordinal));
    }

    [Fact(Timeout = Timeout)]
    public async Task Meter_counts_every_step_by_its_outcome()
    {
        await using HostedClient application = new(Settings);
        ConcurrentDictionary<string, double> counts = new();
        using MeterListener listener = new();
        IMeterFactory meters = application.Host.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter is { Name: ClientTelemetry.MeterName } meter && meter.Scope == meters)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Count(instrument, 1, tags));
        listener.Start();

        await RunAsync(application);

        Assert.Equal(
            [
                "mms.client.answers answer=Reject: 1",
                "mms.client.decisions decision=Ask: 1",
                "mms.client.decisions decision=Reject: 1",
                "mms.client.decisions decision=Retrieve: 2",
                "mms.client.notifications outcome=new: 4",
                "mms.client.notifications outcome=unanswerable: 1",
                "mms.client.responses response=Deferred outcome=Delivered: 1",
                "mms.client.responses response=Deferred outcome=HttpStatus: 1",
                "mms.client.responses response=Rejected outcome=Delivered: 2",
                "mms.client.responses response=Retrieved outcome=Delivered: 1",
                "mms.client.retrievals outcome=HttpStatus: 1",
                "mms.client.retrievals outcome=Retrieved: 1",
                "mms.client.transaction.duration state=Rejected: 2",
                "mms.client.transaction.duration state=Retrieved: 1",
                "mms.client.transactions.ended state=Rejected: 2",
                "mms.client.transactions.ended state=Retrieved: 1",
            ],
            counts.Select(count => $"{count.Key}: {count.Value}").Order(StringComparer.Ordinal));

        void Count(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string key = instrument.Name;
            foreach ((string name, object? tag) in tags)
            {
                key += $" {name}={tag}";
            }

            counts.AddOrUpdate(key, value, (_, before) => before + value);
        }
    }

    [Fact(Timeout = Timeout)]
    public async Task Activities_show_each_request_and_no_number()
    {
        ConcurrentQueue<Activity> activities = new();
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == ClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using HostedClient application = new(Settings);
        await RunAsync(application);

        string[] seen =
        [
            .. activities.Select(activity => $"{activity.OperationName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        ];
        Assert.Contains(seen, one => one.StartsWith("mms.retrieve mms.relay=authority:home.example.net:80", StringComparison.Ordinal));
        Assert.Contains(seen, one => one.Contains("mms.relay=authority:spammer.example.net:80 ", StringComparison.Ordinal)
            && one.Contains("mms.response=Rejected", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, one => one.Contains("5557654321", StringComparison.Ordinal));
    }

    // Every branch that a client has, with the number wherever a relay can put one.
    private static async Task RunAsync(HostedClient application)
    {
        application.Relays.Fail("down.example.net", HttpMethod.Get, HttpStatusCode.InternalServerError);
        application.Relays.Fail("down.example.net", HttpMethod.Post, HttpStatusCode.InternalServerError);
        await application.StartAsync();
        await application.AcceptAsync(Notification("home.example.net", 1));
        await application.AcceptAsync(Notification("spammer.example.net", 2));
        await application.AcceptAsync(Notification("down.example.net", 3));
        await application.AcceptAsync(Notification("other.example.net", 4));
        await application.AcceptAsync(Notification("home.example.net", 5) with { ContentLocation = "/" + Number });
        await application.Prompt.WhenAskedAsync();
        application.Prompt.Answer($"{Number}-4", UserAnswer.Reject);
        await application.Log.WhenAsync<TransactionEnded>(3);
        await application.Log.WhenAsync<ResponseDone>(5);
        await application.Host.StopAsync(TestContext.Current.CancellationToken);
    }

    private static NotificationInd Notification(string host, int n) => Samples.Notification($"http://{host}/{Number}/{n}", $"{Number}-{n}") with
    {
        From = FromValue.AddressPresent(Number + "/TYPE=PLMN"),
        Subject = "Greetings to " + Number,
    };
}
