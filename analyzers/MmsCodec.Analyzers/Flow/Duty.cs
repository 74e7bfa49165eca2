using System;

namespace MmsCodec.Analyzers.Flow;

/// <summary>The cell of a notification that waits for its answer.</summary>
internal sealed class Duty(Origin notification) : IEquatable<Duty>
{
    public Origin Notification { get; } = notification;

    public bool Equals(Duty? other) => other is not null && Notification.Equals(other.Notification);

    public override bool Equals(object? obj) => Equals(obj as Duty);

    public override int GetHashCode() => Notification.GetHashCode();
}
