namespace MmsCodec.Analyzers.Flow;

internal enum FlowEventKind
{
    /// <summary>Something is sent somewhere: subject to destination.</summary>
    Send,

    /// <summary>What was retrieved from the destination turned out to be a message: subject is what is known of the notification.</summary>
    Retrieval,

    /// <summary>An acknowledgement is given a transaction id: subject is the acknowledgement, destination the id.</summary>
    Key,

    /// <summary>A transaction id is put into a collection that outlives the method.</summary>
    Kept,

    /// <summary>A retrieval goes to the address of a notification.</summary>
    Fetch,

    /// <summary>A path leaves the method.</summary>
    Exit,
}
