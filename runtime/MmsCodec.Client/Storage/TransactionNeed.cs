namespace MmsCodec.Client;

/// <summary>What a transaction that is kept needs from its client.</summary>
public enum TransactionNeed
{
    /// <summary>Nothing: it is final, and its response is settled. It is kept to recognise repeated notifications.</summary>
    None = 0,

    /// <summary>To be noticed when it expires: its user said that it is to wait.</summary>
    Expiry,

    /// <summary>Its user's answer: the prompt is to be open.</summary>
    Answer,

    /// <summary>Something to be decided, retrieved or sent, or tried again.</summary>
    Work,
}
