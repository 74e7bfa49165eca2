namespace MmsCodec.Client;

/// <summary>A PDU that a relay pushes besides notifications, and what was said about where it came from.</summary>
internal sealed record PushedReport(MmsPdu Pdu, RelayHints Hints);
