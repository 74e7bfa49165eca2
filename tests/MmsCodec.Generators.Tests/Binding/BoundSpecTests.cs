using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Binding;

/// <summary>What follows from the specs of the repository, held against the standard's tables.</summary>
public sealed class BoundSpecTests
{
    private static readonly SpecModel[] Specs = BindAll();

    [Fact]
    public void Notification_is_acknowledged_and_tells_its_relay()
    {
        PduModel pdu = Pdu("M-Notification.ind");

        Assert.Equal(("m-notification-ind", "NotificationInd", "MmsCodec", 130), (pdu.WireName, pdu.ClrName, pdu.Namespace, pdu.Type));
        Assert.Equal("OMA-TS-MMS_ENC-V1_3 §6.2", pdu.Citation);
        Assert.True(pdu.IsAcknowledged);
        Assert.False(pdu.IsAcknowledgement);
        Assert.Equal(["X-Mms-Content-Location"], pdu.Fields.Where(field => field.IsOriginatingAddress).Select(field => field.Header.Name));
        Assert.Equal(["X-Mms-Transaction-Id"], pdu.Fields.Where(field => field.IsEchoed).Select(field => field.Header.Name));
    }

    [Fact]
    public void Acknowledgements_are_those_that_the_client_answers_with()
    {
        Assert.Equal(
            ["M-Acknowledge.ind answers M-Retrieve.conf", "M-Cancel.conf answers M-Cancel.req", "M-NotifyResp.ind answers M-Notification.ind"],
            Pdus().Where(pdu => pdu.IsAcknowledgement).Select(pdu => $"{pdu.Name} answers {pdu.Answers}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["M-Cancel.req", "M-Notification.ind", "M-Retrieve.conf"],
            Pdus().Where(pdu => pdu.IsAcknowledged).Select(pdu => pdu.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Allowed_tokens_and_cases_have_their_names()
    {
        FieldModel status = Field("M-NotifyResp.ind", "X-Mms-Status");
        Assert.Equal(["Retrieved", "Rejected", "Deferred", "Unrecognised"], status.Allowed);
        Assert.Equal(["Retrieved", "Rejected", "Deferred", "Unrecognised"], status.AllowedClrNames);
        Assert.Null(status.AllowedChoice);

        FieldModel from = Field("M-Notification.ind", "From");
        Assert.Equal(["address-present"], from.Allowed);
        Assert.Equal(["AddressPresent"], from.AllowedClrNames);
        Assert.Equal("Token", from.AllowedChoice);
    }

    [Fact]
    public void Field_is_there_since_the_later_of_header_and_pdu()
    {
        Assert.Equal("1.2", Field("M-Mbox-Store.req", "X-Mms-Transaction-Id").Since);
        Assert.Equal("1.0", Field("M-Notification.ind", "X-Mms-Transaction-Id").Since);
        Assert.Equal("1.1", Field("M-Notification.ind", "X-Mms-Delivery-Report").Since);
    }

    [Fact]
    public void Field_may_have_another_value_than_its_header()
    {
        FieldModel field = Field("M-Mbox-Delete.conf", "X-Mms-Response-Status");

        Assert.Equal("MmsResponseStatus", field.Header.Value.Name);
        Assert.Equal(ValueKind.Enum, field.Header.Value.Kind);
        Assert.Equal("CountedResponseStatus", field.Value.Name);
        Assert.Equal(ValueKind.Type, field.Value.Kind);
    }

    [Theory]
    [InlineData("X-Mms-Transaction-Id", true, true)] // text-string
    [InlineData("X-Mms-Content-Location", true, true)] // uri
    [InlineData("Subject", true, true)] // encoded-string: a length or text
    [InlineData("X-Mms-Message-Class", true, false)] // a token or text
    [InlineData("X-Mms-Priority", false, false)]
    [InlineData("Date", false, false)]
    [InlineData("X-Mms-MMS-Version", false, false)]
    [InlineData("From", true, false)] // has an address
    [InlineData("X-Mms-Expiry", false, false)] // has a time or seconds
    [InlineData("Content-Type", true, false)]
    public void Value_of_a_header_has_text_or_starts_with_it(string header, bool hasText, bool isTextFirst)
    {
        ValueReference value = Specs.SelectMany(spec => spec.Headers).Single(model => model.Name == header).Value;

        Assert.Equal((hasText, isTextFirst), (value.HasText, value.IsTextFirst));
    }

    [Fact]
    public void Type_of_the_runtime_is_hand_written()
    {
        TypeModel type = Specs.SelectMany(spec => spec.Types).Single(model => model.Name == "ContentType");

        Assert.True(type.IsHandWritten);
        FormsLayout forms = Assert.IsType<FormsLayout>(type.Layout);
        ValueLengthLayout general = Assert.IsType<ValueLengthLayout>(forms.Forms[0].Content);
        SequenceLayout content = Assert.IsType<SequenceLayout>(general.Content);
        Assert.Equal(["MediaType", "Params"], content.Items.Select(item => item is MemberLayout member ? member.ClrName : ((ListLayout)item).ClrName));
        Assert.IsType<MemberLayout>(forms.Forms[1].Content);
    }

    [Fact]
    public void Yes_is_true()
    {
        EnumModel yesNo = Specs.SelectMany(spec => spec.Enums).Single(model => model.Name == "YesNo");

        Assert.Equal("bool", yesNo.ClrName);
        Assert.Equal((128, 129), (yesNo.Tokens[0].Octet, yesNo.Tokens[1].Octet));
    }

    private static IEnumerable<PduModel> Pdus() => Specs.SelectMany(spec => spec.Pdus);

    private static PduModel Pdu(string name) => Pdus().Single(pdu => pdu.Name == name);

    private static FieldModel Field(string pdu, string header) => Pdu(pdu).Fields.Single(field => field.Header.Name == header);

    private static SpecModel[] BindAll()
    {
        SpecDocument[] documents =
            [.. Repository.ReadSpecs().Select(spec => SpecReader.Read(spec.Path, spec.Text, CancellationToken.None))];
        SpecTable table = new(documents.Select(DeclarationReader.Read));
        return [.. documents.Select(document => SpecBinder.Bind(document, table).Model!)];
    }
}
