namespace MmsCodec.Client;

/// <summary>Why a push was of no use.</summary>
public enum PushDiscardReason
{
    /// <summary>What arrived is no WSP push.</summary>
    NotAPush,

    /// <summary>The push is for another application than MMS.</summary>
    NotMms,

    /// <summary>The push is for MMS, and carries neither a notification nor a report nor a request to cancel that can be decoded.</summary>
    NotANotification,

    /// <summary>What arrived as an SMS is no SMS-DELIVER.</summary>
    NotAnSms,
}
