using MmsCodec.Client;

namespace MmsCodec.Tool.Demo;

/// <summary>A step of the client in one line.</summary>
internal static class StepText
{
    /// <summary>
    /// The notification that the step is about, null when there is none, and what was done; null for steps that follow from others.
    /// </summary>
    public static (ReceivedNotification? Notification, string Text)? Of(ClientStep step) => step switch
    {
        NotificationArrived(var notification, _) => (
            notification,
            $"M-Notification.ind {notification.Notification.TransactionId}, \"{notification.Notification.Subject?.Text}\", waits at {notification.Notification.ContentLocation}"),
        RelayJudged(var notification, var decision) => (notification, decision switch
        {
            RelayDecision.Retrieve => "policy: trusted, retrieve",
            RelayDecision.Ask => "policy: neither trusted nor blocked, ask the user",
            _ => "policy: blocked, reject",
        }),
        RetrievalDone(var notification, Retrieved(var head, var length)) => (
            notification,
            $"M-Retrieve.conf {head.TransactionId}, {length} octets, retrieved from {notification.Relay.RetrievalAddress}"),
        RetrievalDone(var notification, var outcome) => (notification, $"nothing retrieved: {DemoWords.Of(outcome)}"),
        UserReplied(var notification, var answer) => (notification, $"user: {DemoWords.Of(answer)}"),
        ResponseDone(var response, var outcome) => (
            response.Notification,
            $"{DemoWords.Of(response.ToPdu())} {response.TransactionId} to {response.Address}: {(outcome.Failure is { } failure ? $"not delivered: {DemoWords.Of(failure)}" : "delivered")}"),
        TransactionEnded or ClientSwept => null,
        _ => (null, step.ToString()),
    };
}
