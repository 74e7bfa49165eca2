namespace MmsCodec.Tests.Pdus;

/// <summary>The forms that values made of others take, and what a view makes of ones that break them.</summary>
public sealed class ValueFormTests
{
    private static readonly DateTimeOffset LastSecond = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);

    [Theory]
    [InlineData(new byte[] { 0x04, 0x80, 0x41, 0x42, 0x00 }, "AB", null)]
    [InlineData(new byte[] { 0x02, 0x80, 0x00 }, "", null)]
    [InlineData(new byte[] { 0x07, 0x80, 0x05, 0xEA, 0x7F, 0xC3, 0xA9, 0x00 }, "é", 106)]
    [InlineData(new byte[] { 0x06, 0x80, 0x04, 0xEA, 0xC3, 0xA9, 0x00 }, "é", 106)] // the Quote is missing
    [InlineData(new byte[] { 0x04, 0x80, 0xC3, 0xA9, 0x00 }, "é", null)] // the Quote is missing
    [InlineData(new byte[] { 0x05, 0x80, 0x41, 0x00, 0xFF, 0xFF }, "A", null)] // octets too many inside the Value-length
    [InlineData(new byte[] { 0x1F, 0x04, 0x80, 0x41, 0x42, 0x00 }, "AB", null)] // a long Value-length for a short value
    public void From_with_an_address_is_read(byte[] value, string address, int? charset)
    {
        Assert.True(Read(0x89, value, out SendReqView view));

        Assert.Equal(FromToken.AddressPresent, view.From.Token);
        Assert.Equal(FromValue.AddressPresent(new EncodedText(address, charset)), view.ToOwned().From);
        Assert.Equal(MmsPriority.High, view.Priority);
    }

    [Theory]
    [InlineData(new byte[] { 0x01, 0x81 })]
    [InlineData(new byte[] { 0x02, 0x81, 0x00 })] // with an empty address
    [InlineData(new byte[] { 0x1F, 0x01, 0x81 })]
    public void From_insert_address_is_read(byte[] value)
    {
        Assert.True(Read(0x89, value, out SendReqView view));

        Assert.Equal(FromToken.InsertAddress, view.From.Token);
        Assert.True(view.From.Address.IsEmpty);
        Assert.Equal(FromValue.InsertAddress, view.ToOwned().From);
    }

    [Theory]
    [InlineData(new byte[] { 0x00 })]
    [InlineData(new byte[] { 0x01, 0x80 })] // no address
    [InlineData(new byte[] { 0x01, 0x82 })] // no token
    [InlineData(new byte[] { 0x03, 0x80, 0x41, 0x42 })] // the address has no NUL
    [InlineData(new byte[] { 0x41, 0x42, 0x00 })] // a bare text
    [InlineData(new byte[] { 0x81 })] // a bare token
    public void From_that_breaks_its_form_reads_as_default(byte[] value)
    {
        Assert.True(Read(0x89, value, out SendReqView view));

        Assert.Equal(default, view.From.Token);
        Assert.Equal(default, view.ToOwned().From);
        Assert.Equal(MmsPriority.High, view.Priority);
    }

    [Theory]
    [InlineData(new byte[] { 0x05, 0x81, 0x03, 0x09, 0x3A, 0x80 }, 604_800)]
    [InlineData(new byte[] { 0x02, 0x81, 0xBC }, 60)] // Short-integer
    [InlineData(new byte[] { 0x03, 0x81, 0x01, 0x3C }, 60)] // Long-integer though a Short-integer would do
    [InlineData(new byte[] { 0x06, 0x81, 0x04, 0x00, 0x00, 0x0E, 0x10 }, 3600)] // leading zeros
    [InlineData(new byte[] { 0x02, 0x81, 0x80 }, 0)]
    [InlineData(new byte[] { 0x07, 0x81, 0x05, 0x01, 0x00, 0x00, 0x00, 0x00 }, 4_294_967_296)]
    public void Relative_time_is_read(byte[] value, long seconds)
    {
        Assert.True(Read(0x88, value, out SendReqView view));

        Assert.Equal(ExpiryMode.Relative, view.Expiry?.Mode);
        Assert.Equal(TimeSpan.FromSeconds(seconds), view.Expiry?.Delta);
        Assert.Null(view.Expiry?.Date);
    }

    [Theory]
    [InlineData(new byte[] { 0x06, 0x80, 0x04, 0x42, 0x08, 0xA9, 0xC0 }, 1_107_864_000)]
    [InlineData(new byte[] { 0x03, 0x80, 0x01, 0x00 }, 0)]
    [InlineData(new byte[] { 0x06, 0x80, 0x04, 0xFF, 0xFF, 0xFF, 0xFF }, 4_294_967_295)] // no sign: after 2038 and 2106
    [InlineData(new byte[] { 0x07, 0x80, 0x05, 0x3A, 0xFF, 0xF4, 0x41, 0x7F }, 253_402_300_799)] // 9999-12-31T23:59:59Z
    public void Absolute_time_is_read(byte[] value, long epoch)
    {
        Assert.True(Read(0x88, value, out SendReqView view));

        Assert.Equal(ExpiryMode.Absolute, view.Expiry?.Mode);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(epoch), view.Expiry?.Date);
        Assert.Null(view.Expiry?.Delta);
    }

    [Theory]
    [InlineData(new byte[] { 0x07, 0x80, 0x05, 0x3A, 0xFF, 0xF4, 0x41, 0x80 })] // the year 10000
    [InlineData(new byte[] { 0x02, 0x80, 0xBC })] // a date is no Short-integer
    [InlineData(new byte[] { 0x02, 0x80, 0x00 })] // a Long-integer of no octets
    [InlineData(new byte[] { 0x0A, 0x81, 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })] // no TimeSpan
    [InlineData(new byte[] { 0x05, 0x82, 0x03, 0x09, 0x3A, 0x80 })] // no token
    [InlineData(new byte[] { 0x01, 0x81 })]
    [InlineData(new byte[] { 0x85 })]
    [InlineData(new byte[] { 0x04, 0x42, 0x08, 0xA9, 0xC0 })] // a bare date
    public void Time_that_breaks_its_form_reads_as_null(byte[] value)
    {
        Assert.True(Read(0x88, value, out SendReqView view));

        Assert.Null(view.Expiry);
        Assert.Equal(MmsPriority.High, view.Priority);
    }

    [Fact]
    public void Times_are_written_in_as_few_octets_as_they_need()
    {
        Assert.Equal([0x02, 0x81, 0x80], Written(ExpiryValue.Relative(TimeSpan.Zero)));
        Assert.Equal([0x02, 0x81, 0xFF], Written(ExpiryValue.Relative(TimeSpan.FromSeconds(127))));
        Assert.Equal([0x03, 0x81, 0x01, 0x80], Written(ExpiryValue.Relative(TimeSpan.FromSeconds(128.9))));
        Assert.Equal([0x03, 0x80, 0x01, 0x00], Written(ExpiryValue.Absolute(DateTimeOffset.UnixEpoch)));
        Assert.Equal([0x07, 0x80, 0x05, 0x3A, 0xFF, 0xF4, 0x41, 0x7F], Written(ExpiryValue.Absolute(LastSecond)));
        Assert.Equal(
            [0x06, 0x80, 0x04, 0x42, 0x08, 0xA9, 0xC0],
            Written(ExpiryValue.Absolute(new DateTimeOffset(2005, 2, 8, 14, 0, 0, TimeSpan.FromHours(2)))));
    }

    [Theory]
    [InlineData(new byte[] { 0x80 }, MmsMessageClass.Personal, null)]
    [InlineData(new byte[] { 0x83 }, MmsMessageClass.Auto, null)]
    [InlineData(new byte[] { 0xA0 }, (MmsMessageClass)0xA0, null)] // no token of the standard
    [InlineData(new byte[] { 0x76, 0x69, 0x70, 0x00 }, null, "vip")]
    [InlineData(new byte[] { 0x00 }, null, "")]
    [InlineData(new byte[] { 0x7F, 0x76, 0x00 }, null, "v")]
    public void Message_class_is_a_token_or_a_text(byte[] value, MmsMessageClass? token, string? text)
    {
        Assert.True(Read(0x8A, value, out SendReqView view));

        Assert.True(view.HasMessageClass);
        Assert.Equal(token, view.MessageClass.Token);
        Assert.Equal(text ?? "", view.MessageClass.Text.ToString());
        Assert.Equal(text is null ? new MmsMessageClassValue(token!.Value) : new MmsMessageClassValue(text), view.ToOwned().MessageClass);
        Assert.Equal(MmsPriority.High, view.Priority);
    }

    [Theory]
    [InlineData(new byte[] { 0x05, 0x80, 0x46, 0x75, 0x6E, 0x00 }, MmFlagsOperation.Add, "Fun")]
    [InlineData(new byte[] { 0x05, 0x81, 0x46, 0x75, 0x6E, 0x00 }, MmFlagsOperation.Remove, "Fun")]
    [InlineData(new byte[] { 0x05, 0x82, 0x46, 0x75, 0x6E, 0x00 }, MmFlagsOperation.Filter, "Fun")]
    [InlineData(new byte[] { 0x07, 0x80, 0x05, 0xEA, 0x46, 0x75, 0x6E, 0x00 }, MmFlagsOperation.Add, "Fun")]
    public void Flags_are_an_operation_and_a_keyword(byte[] value, MmFlagsOperation operation, string keyword)
    {
        Assert.True(Read(0xA4, value, out SendReqView view));

        Assert.True(view.HasMmFlags);
        Assert.Equal(operation, view.MmFlags.Operation);
        Assert.Equal(keyword, view.MmFlags.Keyword.ToString());
    }

    [Fact]
    public void Enumerations_read_as_the_octet_that_is_there()
    {
        Assert.True(Read(0x94, [0x85], out SendReqView view)); // X-Mms-Sender-Visibility

        Assert.Equal((MmsSenderVisibility)0x85, view.SenderVisibility);
        Assert.False(view.SenderVisibility?.IsDefined());
    }

    [Theory]
    [InlineData(0x80, true)]
    [InlineData(0x81, false)]
    [InlineData(0x82, null)]
    [InlineData(0xFF, null)]
    public void Yes_and_No_are_all_that_a_boolean_has(byte octet, bool? expected)
    {
        Assert.True(Read(0x86, [octet], out SendReqView view));

        Assert.Equal(expected, view.DeliveryReport);
    }

    [Theory]
    [InlineData(MmsResponseStatus.Ok, MmsResponseStatus.Ok)]
    [InlineData((MmsResponseStatus)196, MmsResponseStatus.ErrorTransientPartialSuccess)]
    [InlineData((MmsResponseStatus)197, MmsResponseStatus.ErrorTransientFailure)]
    [InlineData((MmsResponseStatus)223, MmsResponseStatus.ErrorTransientFailure)]
    [InlineData((MmsResponseStatus)231, MmsResponseStatus.ErrorPermanentReplyChargingRequestNotAccepted)]
    [InlineData((MmsResponseStatus)235, MmsResponseStatus.ErrorPermanentLackOfPrepaid)]
    [InlineData((MmsResponseStatus)236, MmsResponseStatus.ErrorPermanentFailure)]
    [InlineData((MmsResponseStatus)255, MmsResponseStatus.ErrorPermanentFailure)]
    public void Reserved_response_status_reads_as_a_failure(MmsResponseStatus octet, MmsResponseStatus effective) =>
        Assert.Equal(effective, octet.Effective());

    [Theory]
    [InlineData((MmsRetrieveStatus)195, MmsRetrieveStatus.ErrorTransientFailure)]
    [InlineData((MmsRetrieveStatus)226, MmsRetrieveStatus.ErrorPermanentMessageNotFound)]
    [InlineData((MmsRetrieveStatus)228, MmsRetrieveStatus.ErrorPermanentFailure)]
    public void Reserved_retrieve_status_reads_as_a_failure(MmsRetrieveStatus octet, MmsRetrieveStatus effective) =>
        Assert.Equal(effective, octet.Effective());

    [Theory]
    [InlineData((MmsStoreStatus)194, MmsStoreStatus.ErrorTransientFailure)]
    [InlineData((MmsStoreStatus)228, MmsStoreStatus.ErrorPermanentMmboxFull)]
    [InlineData((MmsStoreStatus)229, MmsStoreStatus.ErrorPermanentFailure)]
    public void Reserved_store_status_reads_as_a_failure(MmsStoreStatus octet, MmsStoreStatus effective) =>
        Assert.Equal(effective, octet.Effective());

    [Theory]
    [InlineData(new byte[] { 0x90 }, 1, 0)]
    [InlineData(new byte[] { 0x93 }, 1, 3)]
    [InlineData(new byte[] { 0xA5 }, 2, 5)]
    [InlineData(new byte[] { 0x9F }, 1, MmsVersion.NoMinor)]
    [InlineData(new byte[] { 0x31, 0x2E, 0x33, 0x00 }, 1, 3)] // the text 1.3
    [InlineData(new byte[] { 0x31, 0x00 }, 1, MmsVersion.NoMinor)] // the text 1
    public void Version_is_an_octet_or_a_text(byte[] value, byte major, byte minor)
    {
        byte[] octets =
        [
            0x8C, 0x83,                                // X-Mms-Message-Type: M-NotifyResp.ind
            0x8D, .. value,                            // X-Mms-MMS-Version
            0x95, 0x81,                                // X-Mms-Status: Retrieved
        ];

        Assert.True(NotifyRespIndView.TryDecode(octets, out NotifyRespIndView view, out _));

        Assert.Equal(new MmsVersion(major, minor), view.Version);
        Assert.Equal(MmsStatus.Retrieved, view.Status);
    }

    [Fact]
    public void Delete_conf_without_status_counts_has_no_values_to_read()
    {
        byte[] octets =
        [
            0x8C, 0x95,                                // X-Mms-Message-Type: M-Delete.conf
            0x83, .. "http://mmsc.example/m1"u8, 0x00, // X-Mms-Content-Location, without its count
            0x92, 0xE4,                                // X-Mms-Response-Status, without its count
            0x92, 0x02, 0x81, 0xC0,                    // X-Mms-Response-Status: count 1
        ];

        Assert.True(DeleteConfView.TryDecode(octets, out DeleteConfView view, out _));

        Assert.Equal(0, view.ContentLocation.Count());
        Assert.Equal(1, view.ResponseStatus.Count());
    }

    [Fact]
    public void Status_count_may_be_a_long_integer()
    {
        byte[] octets =
        [
            0x8C, 0x92,                                // X-Mms-Message-Type: M-Mbox-Delete.conf
            0x83, 0x05, 0x02, 0x01, 0x00, .. "a"u8, 0x00, // X-Mms-Content-Location: 5 octets, count 256, URI
            0x92, 0x04, 0x02, 0x01, 0x00, 0xE4,        // X-Mms-Response-Status: 4 octets, count 256
        ];

        MboxDeleteConf pdu = MboxDeleteConf.Decode(octets);

        Assert.Equal([new CountedContentLocation(256, "a")], pdu.ContentLocation);
        Assert.Equal([new CountedResponseStatus(256, MmsResponseStatus.ErrorPermanentMessageNotFound)], pdu.ResponseStatus);
    }

    [Fact]
    public void Content_location_with_more_than_URI_characters_is_read_as_it_is()
    {
        byte[] octets =
        [
            0x8C, 0x82,                                // X-Mms-Message-Type: M-Notification.ind
            0x83, .. "http://mmsc.example/a b|c\"é"u8, 0x00, // X-Mms-Content-Location
        ];

        Assert.Equal("http://mmsc.example/a b|c\"é", NotificationInd.Decode(octets).ContentLocation);
    }

    [Fact]
    public void Records_print_what_they_hold_though_they_cannot_be_written()
    {
        MmsPdu pdu = MmsPdu.Decode([0x8C, 0x80, 0x98, 0x54, 0x31, 0x00]);

        Assert.Throws<ArgumentException>(() => pdu.EncodedLength);
        Assert.Contains("TransactionId = T1", pdu.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Subject", pdu.ToString(), StringComparison.Ordinal);
        Assert.Equal("ExpiryValue { Mode = Relative, Date = , Delta = 00:01:00 }", ExpiryValue.Relative(TimeSpan.FromMinutes(1)).ToString());
    }

    // M-Send.req with one header before X-Mms-Priority: High.
    private static bool Read(byte field, byte[] value, out SendReqView view)
    {
        byte[] octets = [0x8C, 0x80, field, .. value, 0x8F, 0x82];
        return SendReqView.TryDecode(octets, out view, out _);
    }

    private static byte[] Written(ExpiryValue value)
    {
        byte[] octets = new byte[value.EncodedLength];
        var writer = new WspWriter(octets);
        value.WriteTo(ref writer);
        Assert.Equal(octets.Length, writer.Written);
        return octets;
    }
}
