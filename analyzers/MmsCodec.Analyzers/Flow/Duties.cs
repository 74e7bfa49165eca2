namespace MmsCodec.Analyzers.Flow;

/// <summary>Which of the notifications that a body receives still wait for their answer.</summary>
internal static class Duties
{
    /// <summary>The body received this notification.</summary>
    public static void Take(Store store, Origin notification) => store.Write(new Duty(notification), Value.Constant(true, notification.Site));

    /// <summary>It was answered, handed on or kept, or was never received.</summary>
    public static void Drop(Store store, Origin notification) => store.Remove(new Duty(notification));
}
