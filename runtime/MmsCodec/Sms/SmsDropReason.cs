namespace MmsCodec;

/// <summary>Why a message was given up before all its parts had come.</summary>
public enum SmsDropReason
{
    /// <summary>Its parts took too long.</summary>
    TooOld = 0,

    /// <summary>There was no room for it any more.</summary>
    NoRoom,

    /// <summary>A part of another message came under the same reference, so the parts still missing could be of either.</summary>
    Overtaken,
}
