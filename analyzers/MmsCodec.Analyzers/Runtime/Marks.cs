using System;

namespace MmsCodec.Analyzers.Runtime;

/// <summary>What the attributes of the runtime say about a symbol.</summary>
[Flags]
internal enum Marks
{
    None = 0,
    Notification = 1 << 0,
    Acknowledgement = 1 << 1,
    OriginatingAddress = 1 << 2,
    AckDestination = 1 << 3,
    TransactionKey = 1 << 4,
    SameNotification = 1 << 5,
    Retrieved = 1 << 6,
    RetrievalDestination = 1 << 7,
    MustUseResult = 1 << 8,
    LiesOver = 1 << 9,
}
