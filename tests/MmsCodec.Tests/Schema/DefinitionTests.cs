namespace MmsCodec.Tests.Schema;

/// <summary>Finding definitions by number and by name.</summary>
public sealed class DefinitionTests
{
    // OMA-TS-MMS_ENC-V1_3 §7.3.54.
    [Theory]
    [InlineData("Unrecognised", 132)]
    [InlineData("unrecognised", 132)] // on the wire's side, in lower case
    [InlineData("RETRIEVED", 129)]
    public void Token_by_name(string name, byte octet) => Assert.Equal(octet, MmsSchema.Values.MmsStatus.Find(name)!.Octet);

    // OMA-TS-MMS_ENC-V1_3 §7.3.30.
    [Fact]
    public void Message_type_by_either_spelling()
    {
        Assert.Equal(130, MmsSchema.Values.MmsMessageType.Find("m-notification-ind")!.Octet);
        Assert.Equal(130, MmsSchema.FindPdu("m-notification-ind")!.Type);
        Assert.Equal(130, MmsSchema.FindPdu("M-Notification.ind")!.Type);
    }

    [Theory]
    [InlineData("Acme.Delayed")]
    [InlineData("acme-delayed")]
    public void Token_of_others_by_either_spelling(string name) =>
        Assert.Equal(200, MmsSchema.Values.MmsStatus.With([new(200, "Acme.Delayed", "acme-delayed")]).Find(name)!.Octet);

    [Fact]
    public void What_is_not_there_is_null()
    {
        Assert.Null(MmsSchema.Values.MmsStatus.Find("nothing"));
        Assert.Null(MmsSchema.Values.MmsStatus.Find(127));
        Assert.Null(MmsSchema.FindPdu("M-Nothing.ind"));
        Assert.Null(MmsSchema.FindPdu(127));
        Assert.Null(MmsSchema.Values.Charset.Find(1));
        Assert.Null(MmsSchema.Values.Charset.Find("nothing"));
        Assert.Null(MmsSchema.Values.ContentParameter.Find("nothing"));
        Assert.Null(MmsSchema.Values.ContentParameter.Find(0x04));
        Assert.Null(MmsSchema.Headers.Find("X-Nothing"));
        Assert.Null(MmsSchema.Headers.Find(0x7F));
    }

    // WAP-230-WSP §8.4.2.8; Appendix A, Table 38.
    [Fact]
    public void Number_and_parameter_by_number_and_name()
    {
        Assert.Equal("utf-8", MmsSchema.Values.Charset.Find(106)!.Name);
        Assert.Equal(106u, MmsSchema.Values.Charset.Find("UTF-8")!.Code);
        Assert.Equal("start", MmsSchema.Values.ContentParameter.Find(0x0A)!.Name);
        Assert.Equal(0x0A, MmsSchema.Values.ContentParameter.Find("Start")!.Token);
    }

    // OMA-TS-MMS_ENC-V1_3 §7.3.48: reserved octets are read as the general failure of their kind.
    [Theory]
    [InlineData(197, 192)] // Error-transient-failure
    [InlineData(223, 192)]
    [InlineData(236, 224)] // Error-permanent-failure
    [InlineData(255, 224)]
    public void Reserved_octet_reads_as_a_token(byte octet, byte token) =>
        Assert.Equal(token, MmsSchema.Values.MmsResponseStatus.FindReserved(octet)!.ReadAs);

    [Theory]
    [InlineData(196)]
    [InlineData(224)]
    [InlineData(235)]
    public void Token_is_not_reserved(byte octet) => Assert.Null(MmsSchema.Values.MmsResponseStatus.FindReserved(octet));
}
