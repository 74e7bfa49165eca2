namespace MmsCodec.Client.Tests.Contribution;

/// <summary>What a relay is to the client, and so what it should get for each notification.</summary>
internal enum RelayRole
{
    Trusted,
    Blocked,
    Accepted,
    Declined,
    Deferred,
}
