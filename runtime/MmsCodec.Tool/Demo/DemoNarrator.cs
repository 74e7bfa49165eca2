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
        if (StepText.Of(step) is var (notification, text))
        {
            Say(notification is null ? "client" : relays.NameOf(notification.Relay), text);
        }
    }

    private void Say(string who, string text)
    {
        lock (_line)
        {
            screen.WriteLine($"  {who,-8} {text}");
        }
    }
}
