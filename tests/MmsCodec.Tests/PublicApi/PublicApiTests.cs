namespace MmsCodec.Tests.PublicApi;

/// <summary>The public API of each assembly is a file that was reviewed, such as <c>MmsCodec.PublicApi.txt</c>.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData(typeof(MmsPdu))]
    [InlineData(typeof(ReceivedNotification))]
    public void Is_what_was_reviewed(Type type) => ReviewedApi.Match(type.Assembly);
}
