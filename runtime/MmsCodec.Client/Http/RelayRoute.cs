namespace MmsCodec.Client;

/// <summary>
/// How a relay is reached. Relays that are reached alike share connections; those that may be at private addresses share none with those
/// that may not.
/// </summary>
/// <param name="Proxy">The HTTP proxy; <see langword="null"/> for none.</param>
/// <param name="AllowsPrivateAddresses">Whether the relay may be at loopback, private and other addresses that are not public.</param>
public sealed record RelayRoute(Uri? Proxy, bool AllowsPrivateAddresses);
