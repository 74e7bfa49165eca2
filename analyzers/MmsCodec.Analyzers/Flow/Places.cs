namespace MmsCodec.Analyzers.Flow;

/// <summary>Which place a base and a relative address lead to.</summary>
internal static class Places
{
    public static Value Combine(Value home, Value relative)
    {
        return relative.Kind switch
        {
            ValueKind.Constant or ValueKind.Null => Text.IsAbsolute(relative) ? relative : home.WithoutParts(),
            ValueKind.Atom when relative.Role is Role.Key or Role.Data => home.WithoutParts(),
            // A location that came relative is resolved against something that the notification does not say.
            ValueKind.Atom when relative.Role == Role.Address => relative,
            ValueKind.Atom when relative.Role == Role.Thing => home.WithoutParts(),
            _ => Value.Unknown,
        };
    }

    /// <summary>Where a client with a base address sends what is addressed so.</summary>
    public static Value Resolve(Value home, Value address)
    {
        return address.Kind == ValueKind.Constant && !Text.IsAbsolute(address) || address.Kind == ValueKind.Null || address.Is(Role.Data) || address.Is(Role.Key)
            ? home.WithoutParts()
            : address;
    }
}
