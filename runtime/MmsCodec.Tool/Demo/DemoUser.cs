using MmsCodec.Client;
using Spectre.Console;

namespace MmsCodec.Tool.Demo;

/// <summary>The client's user: answers what the command line says, else what the person at the terminal says, else accept.</summary>
internal sealed class DemoUser(IAnsiConsole screen, UserAnswer? given) : IMessagePrompt
{
    private readonly TaskCompletionSource _attention = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was asked about; null before.</summary>
    public ReceivedNotification? AskedAbout { get; private set; }

    /// <summary>What was answered; null before.</summary>
    public UserAnswer? Answer { get; private set; }

    /// <summary>From now on the user looks at the screen. Until then questions wait, as they do in life.</summary>
    public void PayAttention() => _attention.SetResult();

    public async ValueTask<UserAnswer> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken)
    {
        await _attention.Task.WaitAsync(cancellationToken);
        AskedAbout = notification;
        UserAnswer answer = given ?? await AnswerAsync(notification, cancellationToken);
        Answer = answer;
        return answer;
    }

    private async Task<UserAnswer> AnswerAsync(ReceivedNotification notification, CancellationToken cancellation)
    {
        if (!screen.Profile.Capabilities.Interactive)
        {
            screen.WriteLine("No terminal to ask on, so the user accepts; --answer accept|reject|defer says otherwise.");
            return UserAnswer.Accept;
        }

        SelectionPrompt<UserAnswer> prompt = new SelectionPrompt<UserAnswer>()
            .Title(Markup.Escape($"\"{notification.Notification.Subject?.Text}\" waits at {notification.Relay.Authority}. What do you say?"))
            .AddChoices(UserAnswer.Accept, UserAnswer.Reject, UserAnswer.Defer);
        try
        {
            return await prompt.ShowAsync(screen, cancellation);
        }
        finally
        {
            // A prompt that is cut off leaves it hidden.
            screen.Cursor.Show(show: true);
        }
    }
}
