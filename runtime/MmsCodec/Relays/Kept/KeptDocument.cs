namespace MmsCodec;

/// <summary>The whole of a kept text: the number of its format, and one of the three things that are kept.</summary>
internal sealed record KeptDocument
{
    public required int Format { get; init; }

    public KeptRelay? Relay { get; init; }

    public KeptNotification? Notification { get; init; }

    public KeptTransaction? Transaction { get; init; }
}
