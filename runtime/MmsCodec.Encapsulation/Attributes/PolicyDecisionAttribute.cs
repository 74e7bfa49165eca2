namespace MmsCodec;

/// <summary>
/// Marks the members of an enum that says what the relay policy decided: which of them allows the message to be retrieved, and
/// which of them leaves only one answer.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class PolicyDecisionAttribute : Attribute
{
    /// <summary>Whether the message may be retrieved without asking.</summary>
    public bool AllowsRetrieval { get; init; }

    /// <summary>
    /// The only status that an acknowledgement may carry, by the name of its enum member (for example <c>Rejected</c>);
    /// <see langword="null"/> when any may.
    /// </summary>
    public string? AnswerOnly { get; init; }
}
