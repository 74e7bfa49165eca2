using System.Net;

namespace MmsCodec.Client;

/// <summary>A host is at an address that its relay may not be at.</summary>
internal sealed class TargetRefusedException(IPAddress address, string range) : IOException($"{address} is no public address: {range}.")
{
    public IPAddress Address { get; } = address;
}
