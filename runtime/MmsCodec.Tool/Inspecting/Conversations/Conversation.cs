namespace MmsCodec.Tool.Inspecting.Conversations;

/// <summary>What several PDUs say to each other: between the client and each relay, in the order of the files.</summary>
/// <param name="Relays">The relays, in the order in which they first speak.</param>
/// <param name="Messages">What goes between them and the client.</param>
internal sealed record Conversation(IReadOnlyList<string> Relays, IReadOnlyList<ConversationMessage> Messages);

/// <summary>Something that went between the client and a relay.</summary>
/// <param name="File">The place of its file among the files; null for a GET, which follows from what it retrieved.</param>
/// <param name="Relay">The place of the relay in <see cref="Conversation.Relays"/>.</param>
/// <param name="IsToRelay">Whether the client sent it.</param>
/// <param name="Label">The PDU's name, or GET.</param>
/// <param name="Detail">Its status and transaction id, or what is got; safe to show.</param>
/// <param name="Standing">How well it is known that it went there, and whether it should have.</param>
/// <param name="Note">Why that is so, in a sentence; null when there is nothing to say.</param>
internal sealed record ConversationMessage(
    int? File,
    int Relay,
    bool IsToRelay,
    string Label,
    string Detail,
    Standing Standing,
    string? Note);

/// <summary>How well it is known where a message went or came from, and whether it belongs there.</summary>
internal enum Standing
{
    /// <summary>It says so itself, or the user said so, and it belongs there.</summary>
    Known,

    /// <summary>It follows from a transaction id or from the order of the files.</summary>
    Assumed,

    /// <summary>It went to a relay that it does not belong to, or answers nothing that was asked.</summary>
    Wrong,
}
