namespace MmsCodec.Client;

/// <summary>Why a store could not do its work.</summary>
public enum StoreFailureKind
{
    /// <summary>There is no room: the store has as many transactions as it may, or its disk is full.</summary>
    Full,

    /// <summary>The medium fails, or someone holds it for too long. Trying later may help.</summary>
    Unavailable,

    /// <summary>What is kept cannot be read: it was damaged, or a newer version wrote it.</summary>
    Unreadable,

    /// <summary>Another client has the store open.</summary>
    InUse,

    /// <summary>The transaction is not kept.</summary>
    Unknown,
}
