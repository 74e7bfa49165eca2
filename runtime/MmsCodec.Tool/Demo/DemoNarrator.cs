using System.Net;
using MmsCodec.Client;
using Spectre.Console;

namespace MmsCodec.Tool.Demo;

/// <summary>Tells each step of the client in one line.</summary>
internal sealed class DemoNarrator(IAnsiConsole screen, DemoRelays relays) : IClientObserver
{
    private readonly Lock _line = new();

    public void Introduce(IPEndPoint client)
    {
        screen.WriteLine($"Three relays push notifications over UDP to a client at {client}:");
        foreach (DemoRelay relay in relays.All)
        {
            Say(relay.Name, $"{relay.Address}: {relay.Role}");
        }

        screen.WriteLine();
    }

    public void Observe(ClientStep step)
    {
        switch (step)
        {
            case NotificationArrived(var notification, _):
                NotificationInd pdu = notification.Notification;
                Say(notification, $"M-Notification.ind {pdu.TransactionId}, \"{pdu.Subject?.Text}\", waits at {pdu.ContentLocation}");
                break;
            case RelayJudged(var notification, var decision):
                Say(notification, decision switch
                {
                    RelayDecision.Retrieve => "policy: trusted, retrieve",
                    RelayDecision.Ask => "policy: neither trusted nor blocked, ask the user",
                    _ => "policy: blocked, reject",
                });
                break;
            case RetrievalDone(var notification, Retrieved(var head, var length)):
                Say(notification, $"M-Retrieve.conf {head.TransactionId}, {length} octets, retrieved from {notification.Relay.RetrievalAddress}");
                break;
            case RetrievalDone(var notification, var outcome):
                Say(notification, $"nothing retrieved: {DemoWords.Of(outcome)}");
                break;
            case UserReplied(var notification, var answer):
                Say(notification, $"user: {DemoWords.Of(answer)}");
                break;
            case ResponseDone(var response, var outcome):
                string fate = outcome.Failure is { } failure ? $"not delivered: {DemoWords.Of(failure)}" : "delivered";
                Say(response.Notification, $"{DemoWords.Of(response.ToPdu())} {response.TransactionId} to {response.Address}: {fate}");
                break;
            default:
                Say("client", step.ToString());
                break;
        }
    }

    private void Say(ReceivedNotification notification, string text) => Say(relays.NameOf(notification.Relay), text);

    private void Say(string who, string text)
    {
        lock (_line)
        {
            screen.WriteLine($"  {who,-8} {text}");
        }
    }
}
