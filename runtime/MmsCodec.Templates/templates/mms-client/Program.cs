using MmsCodec;
using MmsCodec.Client;

// Relays, trusted and blocked ones, and where notifications arrive are in appsettings.json, section Mms.
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IMessagePrompt, TerminalPrompt>();
builder.Services.AddSingleton<IMessageSink>(new FolderMessageSink(builder.Configuration["Messages"] ?? "messages"));
builder.Services.AddMmsClient(builder.Configuration.GetSection("Mms")).AddObserver<Narrator>();
builder.Services.AddHealthChecks().AddMmsClient();

WebApplication app = builder.Build();
app.MapHealthChecks("/health");
app.Run();

/// <summary>Asks about a message whose relay is neither trusted nor blocked. The relay has been told Deferred; the answer may take days.</summary>
internal sealed class TerminalPrompt : IMessagePrompt
{
    public async ValueTask<UserAnswer> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken)
    {
        Console.WriteLine($"A message of {notification.Notification.MessageSize} octets waits at {notification.Relay}. Retrieve it? yes, no, later");
        string? answer = await Task.Run(Console.ReadLine, cancellationToken);
        return answer switch
        {
            "yes" => UserAnswer.Accept,
            "no" => UserAnswer.Reject,
            _ => UserAnswer.Defer,
        };
    }
}

/// <summary>Says which relay was told what.</summary>
internal sealed class Narrator : IClientObserver
{
    public void Observe(ClientStep step)
    {
        if (step is ResponseDone(var response, var outcome))
        {
            Console.WriteLine($"{response.Response} to {response.Notification.Relay}: {(outcome.IsDelivered ? "delivered" : "not delivered")}");
        }
    }
}
