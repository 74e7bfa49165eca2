namespace MmsCodec;

/// <summary>A notification from which no relay follows that could be answered. Nothing is sent for it, to any relay.</summary>
/// <param name="Reason">Why not.</param>
/// <param name="Notification">What was decoded, to show or to look into; <see langword="null"/> when that is
/// <see cref="UnanswerableReason.NotDecoded"/>.</param>
/// <param name="Error">Why the octets could not be followed, when that is <see cref="UnanswerableReason.NotDecoded"/>; else none.</param>
public sealed record UnanswerableNotification(UnanswerableReason Reason, NotificationInd? Notification, MmsError Error);
