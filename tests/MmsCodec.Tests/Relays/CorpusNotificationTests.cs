namespace MmsCodec.Tests.Relays;

/// <summary>Notifications that relays really sent. What is expected is what independent decoders say of the files.</summary>
public class CorpusNotificationTests
{
    [Theory]
    [InlineData("ofono__ni-mms-1-3-con-271.mms", "http://eps3.de/O/Z9IZO", "authority:eps3.de:80", 259_200)] // a space before the address
    [InlineData("ofono__test-mmsutil-mms_m_notify_ind_1.mms", "http://eps3.de/O/Z9IZO", "authority:eps3.de:80", 259_200)]
    [InlineData("sailfish__test_mms_codec-m-notification_1.ind", "http://mmsr5/?message-id=m10l9m7u03mct2jbc12", "authority:mmsr5:80", 259_199)]
    [InlineData("sailfish__test_mms_codec-m-notification_2.ind", "http://172.19.24.3:8000/MMSBH1CFPLK7PMO1", "authority:172.19.24.3:8000", 259_198)]
    [InlineData("sailfish__test_mms_codec-m-notification_3.ind", "http://mmsc42:10021/mmsc/4_2?Ad0b9pXNC_Be1I_VQ", "authority:mmsc42:10021", 259_199)]
    [InlineData("sailfish__test_retrieve_cancel-plus_1_sec.ind", "http://mmsc42:10021/mmsc/4_2?Ad0b9pXNC", "authority:mmsc42:10021", 1)]
    public void Are_answered_where_they_came_from(string file, string address, string relay, int seconds)
    {
        ReceivedNotification received = Receive.From(Read(file));

        Assert.Equal(address, received.Relay.AcknowledgementAddress.AbsoluteUri);
        Assert.Equal(address, received.Relay.RetrievalAddress.AbsoluteUri);
        Assert.Equal(relay, received.Relay.Id.ToString());
        Assert.Equal(Receive.Noon.AddSeconds(seconds), received.ExpiresAt);
        Assert.True(ReceivedNotification.TryParse(received.ToJson(), out ReceivedNotification? back, out string? fault), fault);
        Assert.Equal(received.Notification, back.Notification);
    }

    [Fact]
    public void May_expire_at_a_date()
    {
        ReceivedNotification received = Receive.From(Read("sailfish__test_mms_codec-m-notification_4.ind"));

        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_479_160_938), received.ExpiresAt);
        Assert.Equal("authority:tnz-retrieve.sun2.lightsurf.net:80", received.Relay.Id.ToString());
    }

    private static byte[] Read(string file)
    {
        string? corpus = SharedFolder.Find("MMS_CORPUS", "corpus");
        Assert.SkipWhen(corpus is null, "corpus not found: set MMS_CORPUS");
        return File.ReadAllBytes(Path.Combine(corpus!, "pdus", file));
    }
}
