using MmsCodec.Tests.PublicApi;

namespace MmsCodec.Relay.Tests.PublicApi;

/// <summary>The public API is a file that was reviewed: <c>MmsCodec.Relay.PublicApi.txt</c>.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Is_what_was_reviewed() => ReviewedApi.Match(typeof(InMemoryRelay).Assembly);
}
