namespace MmsCodec.Tests.Relays;

public class OriginatingRelayTests
{
    private static readonly RelayDirectory Home = new(
        new RelayProfile("home", [RelayPattern.Parse(".operator.example")]) { Address = new Uri("http://mmsc.operator.example:8002/mm1") });

    [Fact]
    public void Answers_the_content_location_of_a_relay_without_a_profile()
    {
        OriginatingRelay relay = Receive.From("http://mms.bank.example/get?id=77", relays: Home).Relay;

        Assert.Equal("http://mms.bank.example/get?id=77", relay.AcknowledgementAddress.AbsoluteUri);
        Assert.Equal("http://mms.bank.example/get?id=77", relay.RetrievalAddress.AbsoluteUri);
        Assert.Equal(RelayEvidenceKind.ContentLocation, relay.Evidence.Kind);
        Assert.Null(relay.Evidence.Pattern);
        Assert.Null(relay.Id.Profile);
        Assert.Equal("authority:mms.bank.example:80", relay.Id.ToString());
        Assert.False(relay.AllowsIdentifyingHeaders);
        Assert.False(relay.AllowsPrivateAddresses);
    }

    [Fact]
    public void Answers_the_configured_address_of_the_profile_that_matches()
    {
        OriginatingRelay relay = Receive.From("http://store7.operator.example/abc", relays: Home).Relay;

        Assert.Equal("http://mmsc.operator.example:8002/mm1", relay.AcknowledgementAddress.AbsoluteUri);
        Assert.Equal("http://store7.operator.example/abc", relay.RetrievalAddress.AbsoluteUri);
        Assert.Equal(RelayEvidenceKind.Profile, relay.Evidence.Kind);
        Assert.Equal(".operator.example", relay.Evidence.Pattern?.ToString());
        Assert.Equal("http://store7.operator.example/abc", relay.Evidence.ContentLocation);
        Assert.Equal("profile:home", relay.Id.ToString());
    }

    [Theory]
    [InlineData(null, UnanswerableReason.Empty)]
    [InlineData("", UnanswerableReason.Empty)]
    [InlineData(" \t", UnanswerableReason.Empty)]
    [InlineData("/mms?id=1", UnanswerableReason.Relative)]
    [InlineData("mms.operator.example/1", UnanswerableReason.Relative)]
    [InlineData("//mms.operator.example/1", UnanswerableReason.Relative)]
    [InlineData("?id=1", UnanswerableReason.Relative)]
    [InlineData("#x", UnanswerableReason.Relative)]
    [InlineData("a b://mms.operator.example/1", UnanswerableReason.Relative)]
    [InlineData("http:", UnanswerableReason.NoAuthority)]
    [InlineData("http:/mms", UnanswerableReason.NoAuthority)]
    [InlineData("http:mms.operator.example", UnanswerableReason.NoAuthority)]
    [InlineData("http://", UnanswerableReason.NoAuthority)]
    [InlineData("http:///mms", UnanswerableReason.NoAuthority)]
    [InlineData("http://?id=1", UnanswerableReason.NoAuthority)]
    [InlineData("http://:8002/mms", UnanswerableReason.NoAuthority)]
    [InlineData("file:///etc/passwd", UnanswerableReason.UnsupportedScheme)]
    [InlineData("file://mms.operator.example/etc/passwd", UnanswerableReason.UnsupportedScheme)]
    [InlineData("data:text/plain,x", UnanswerableReason.UnsupportedScheme)]
    [InlineData("ftp://mms.operator.example/1", UnanswerableReason.UnsupportedScheme)]
    [InlineData("mailto:a@operator.example", UnanswerableReason.UnsupportedScheme)]
    [InlineData("http://user@mms.operator.example/1", UnanswerableReason.Credentials)]
    [InlineData("http://user:pass@mms.operator.example/1", UnanswerableReason.Credentials)]
    [InlineData("http://mms.operator.example@evil.example/1", UnanswerableReason.Credentials)]
    [InlineData("http://@evil.example/1", UnanswerableReason.Credentials)]
    [InlineData("://mms.operator.example/1", UnanswerableReason.Unparsable)]
    [InlineData("http://mms.operator.example:0/1", UnanswerableReason.Unparsable)]
    [InlineData("http://mms.operator.example:65536/1", UnanswerableReason.Unparsable)]
    [InlineData("http://mms.operator.example:80x/1", UnanswerableReason.Unparsable)]
    [InlineData("http://mms.operator.example:-1/1", UnanswerableReason.Unparsable)]
    [InlineData("http://evil.example\\.operator.example/1", UnanswerableReason.Unparsable)]
    [InlineData("http://evil.example\\@mms.operator.example/1", UnanswerableReason.Credentials)]
    [InlineData("http://mms operator.example/1", UnanswerableReason.Unparsable)]
    [InlineData("http://mms%2eoperator.example/1", UnanswerableReason.Unparsable)]
    [InlineData("http://bücher\u2003.example/1", UnanswerableReason.Unparsable)] // a wide space
    [InlineData("http://mms\u00AD.operator.example/1", UnanswerableReason.Unparsable)] // a soft hyphen
    [InlineData("http://mms\u202E.operator.example/1", UnanswerableReason.Unparsable)] // right-to-left override
    [InlineData("http://mms\uFF0Foperator.example/1", UnanswerableReason.Unparsable)] // a wide slash
    [InlineData("http://mms\uFF20operator.example/1", UnanswerableReason.Unparsable)] // a wide @
    [InlineData("http://mms..operator.example/1", UnanswerableReason.Unparsable)]
    [InlineData("http://.operator.example/1", UnanswerableReason.Unparsable)]
    [InlineData("http://./1", UnanswerableReason.Unparsable)]
    [InlineData("http://mms.operator.example../1", UnanswerableReason.Unparsable)]
    [InlineData("http://*.operator.example/1", UnanswerableReason.Unparsable)]
    [InlineData("http://256.1.1.1/1", UnanswerableReason.Unparsable)]
    [InlineData("http://1.2.3/1", UnanswerableReason.Unparsable)]
    [InlineData("http://1.2.3.4.5/1", UnanswerableReason.Unparsable)]
    [InlineData("http://2130706433/1", UnanswerableReason.Unparsable)]
    [InlineData("http://0x7f.0.0.1/1", UnanswerableReason.Unparsable)]
    [InlineData("http://0x7f000001/1", UnanswerableReason.Unparsable)]
    [InlineData("http://127.0.0.0x1/1", UnanswerableReason.Unparsable)]
    [InlineData("http://[::1/1", UnanswerableReason.Unparsable)]
    [InlineData("http://2001:db8::7/1", UnanswerableReason.Unparsable)]
    [InlineData("http://[fe80::1%25eth0]/1", UnanswerableReason.Unparsable)]
    [InlineData("http://[1.2.3.4]/1", UnanswerableReason.Unparsable)]
    [InlineData("http://[::1]x/1", UnanswerableReason.Unparsable)]
    [InlineData("http://mms.operator.example/1\r\nX-MDN: 5551234", UnanswerableReason.Unparsable)]
    [InlineData("http://mms.operator.example/\u00011", UnanswerableReason.Unparsable)]
    [InlineData("http://mms.operator\t.example/1", UnanswerableReason.Unparsable)]
    public void Knows_no_relay_where_the_content_location_names_none(string? contentLocation, UnanswerableReason reason) =>
        Assert.Equal(reason, Receive.NothingFrom(contentLocation, relays: Home));

    [Fact]
    public void Refuses_a_content_location_of_a_megabyte()
    {
        Assert.Equal(UnanswerableReason.TooLong, Receive.NothingFrom("http://mms.operator.example/" + new string('a', 1 << 20), relays: Home));
        Assert.Equal(UnanswerableReason.TooLong, Receive.NothingFrom(new string(' ', 1 << 20)));
        Assert.Equal(UnanswerableReason.Unparsable, Receive.NothingFrom("http://" + new string('a', 7000) + "/"));
        Assert.Equal(UnanswerableReason.Unparsable, Receive.NothingFrom("http://" + string.Concat(Enumerable.Repeat("a.", 3000)) + "/"));
    }

    [Fact]
    public void Needs_a_transaction_id()
    {
        Assert.Equal(UnanswerableReason.NoTransactionId, Receive.NothingFrom("http://mms.bank.example/1", transactionId: null));
        Assert.Equal(UnanswerableReason.NoTransactionId, Receive.NothingFrom("http://mms.bank.example/1", transactionId: ""));
    }

    [Theory]
    [InlineData("a\u0001b")]
    [InlineData("a\r\nb")]
    [InlineData("a\uFFFDb")]
    public void Needs_a_transaction_id_that_can_be_repeated(string transactionId) =>
        Assert.Equal(UnanswerableReason.UnrepeatableTransactionId, Receive.NothingFrom("http://mms.bank.example/1", transactionId));

    [Fact]
    public void Needs_a_transaction_id_in_UTF_8()
    {
        byte[] octets = Receive.Octets("http://mms.bank.example/1", "a?b");
        octets[4] = 0xE9; // Latin-1 é, between octets that make it no UTF-8

        Assert.Equal(UnanswerableReason.UnrepeatableTransactionId, Receive.NothingFrom(octets).Reason);
    }

    [Fact]
    public void Says_where_octets_cannot_be_followed()
    {
        byte[] octets = Receive.Octets("http://mms.bank.example/1");

        UnanswerableNotification truncated = Receive.NothingFrom(octets[..^1]);
        Assert.Equal(UnanswerableReason.NotDecoded, truncated.Reason);
        Assert.Null(truncated.Notification);
        Assert.InRange(truncated.Error.Offset, 0, octets.Length - 1);
        Assert.Equal(UnanswerableReason.NotDecoded, Receive.NothingFrom([]).Reason);
        Assert.Equal(UnanswerableReason.NotDecoded, Receive.NothingFrom([0x8C, 0x83, 0x98, 0x54, 0x00]).Reason);
    }

    [Fact]
    public void Keeps_the_octets_and_what_they_say()
    {
        byte[] octets = Receive.Octets("http://mms.bank.example/1");
        ReceivedNotification received = Receive.From(octets);

        Assert.Equal(octets, received.Octets.ToArray());
        Assert.Equal("T1", received.Notification.TransactionId);
        Assert.Equal("http://mms.bank.example/1", received.Notification.ContentLocation);
        Assert.Equal(10_000u, received.Notification.MessageSize);
        Assert.Equal(Receive.Noon, received.ReceivedAt);
    }

    [Theory]
    [InlineData("http://MMS.Bank.Example/A", "http://mms.bank.example/A", RelayAddressNotes.None)]
    [InlineData("HTTP://mms.bank.example/A", "http://mms.bank.example/A", RelayAddressNotes.None)]
    [InlineData("https://mms.bank.example", "https://mms.bank.example/", RelayAddressNotes.None)]
    [InlineData("http://mms.bank.example?id=1", "http://mms.bank.example/?id=1", RelayAddressNotes.None)]
    [InlineData("http://mms.bank.example:80/1", "http://mms.bank.example/1", RelayAddressNotes.None)]
    [InlineData("http://mms.bank.example:/1", "http://mms.bank.example/1", RelayAddressNotes.None)]
    [InlineData("https://mms.bank.example:80/1", "https://mms.bank.example:80/1", RelayAddressNotes.None)]
    [InlineData("http://mms.bank.example:08002/1", "http://mms.bank.example:8002/1", RelayAddressNotes.None)]
    [InlineData("http://bl/?id=7", "http://bl/?id=7", RelayAddressNotes.None)]
    [InlineData("http://my_relay.example/1", "http://my_relay.example/1", RelayAddressNotes.None)]
    [InlineData(" http://mms.bank.example/1", "http://mms.bank.example/1", RelayAddressNotes.SurroundingSpace)]
    [InlineData("http://mms.bank.example/1\r\n", "http://mms.bank.example/1", RelayAddressNotes.SurroundingSpace)]
    [InlineData("http://mms.bank.example./1", "http://mms.bank.example/1", RelayAddressNotes.TrailingDot)]
    [InlineData("http://130.244.202.030:8002/1", "http://130.244.202.30:8002/1", RelayAddressNotes.LeadingZeros)]
    [InlineData("http://091.185.221.085/1", "http://91.185.221.85/1", RelayAddressNotes.LeadingZeros)]
    [InlineData("http://[2001:DB8:0:0::7]:8002/1", "http://[2001:db8::7]:8002/1", RelayAddressNotes.None)]
    [InlineData("http://[::ffff:192.0.2.7]/1", "http://192.0.2.7/1", RelayAddressNotes.None)]
    [InlineData("http://bücher.example/1", "http://xn--bcher-kva.example/1", RelayAddressNotes.None)]
    [InlineData("http://BÜCHER.example/1", "http://xn--bcher-kva.example/1", RelayAddressNotes.None)]
    [InlineData("http://bücher\u3002example/1", "http://xn--bcher-kva.example/1", RelayAddressNotes.None)] // an ideographic full stop
    [InlineData("http://xn--Bcher-KVA.example/1", "http://xn--bcher-kva.example/1", RelayAddressNotes.None)]
    [InlineData("http://mms.bank.example/1#top", "http://mms.bank.example/1", RelayAddressNotes.FragmentDropped)]
    [InlineData("http://mms.bank.example#top", "http://mms.bank.example/", RelayAddressNotes.FragmentDropped)]
    [InlineData("http://mms.bank.example/a b", "http://mms.bank.example/a%20b", RelayAddressNotes.EncodedCharacters)]
    [InlineData("http://mms.bank.example/é|\"", "http://mms.bank.example/%C3%A9%7C%22", RelayAddressNotes.EncodedCharacters)]
    [InlineData("http://mms.bank.example/user@host", "http://mms.bank.example/user@host", RelayAddressNotes.None)]
    public void Brings_an_address_into_one_spelling(string contentLocation, string expected, RelayAddressNotes notes)
    {
        OriginatingRelay relay = Receive.From(contentLocation).Relay;

        Assert.Equal(expected, relay.RetrievalAddress.AbsoluteUri);
        Assert.Equal(expected, relay.AcknowledgementAddress.AbsoluteUri);
        Assert.Equal(notes, relay.Evidence.Notes);
        Assert.Equal(contentLocation, relay.Evidence.ContentLocation);
    }

    [Theory]
    [InlineData("/a/../b")]
    [InlineData("/a/./b/")]
    [InlineData("//a//b")]
    [InlineData("/%7Ea%2Fb?x=%41&y=%zz")]
    [InlineData("/mms?to=+15551234&a=[1]")]
    public void Keeps_path_and_query_as_the_relay_wrote_them(string pathAndQuery)
    {
        OriginatingRelay relay = Receive.From("http://mms.bank.example" + pathAndQuery).Relay;

        Assert.Equal(pathAndQuery, relay.RetrievalAddress.PathAndQuery);
        Assert.Equal("mms.bank.example", relay.RetrievalAddress.Host);
    }

    [Fact]
    public void Appends_the_transaction_id_for_retrieval_where_the_profile_says_so()
    {
        RelayDirectory relays = new(
            new RelayProfile("carrier", [RelayPattern.Parse("mms.carrier.example")]) { AppendTransactionId = true });

        OriginatingRelay incomplete = Receive.From("http://mms.carrier.example/servlets/mms?message-id=", "Ab3/+x", relays).Relay;
        OriginatingRelay complete = Receive.From("http://mms.carrier.example/servlets/mms?message-id=9", "Ab3", relays).Relay;
        OriginatingRelay other = Receive.From("http://mms.bank.example/servlets/mms?message-id=", "Ab3", relays).Relay;

        Assert.Equal("http://mms.carrier.example/servlets/mms?message-id=Ab3%2F%2Bx", incomplete.RetrievalAddress.AbsoluteUri);
        Assert.Equal("http://mms.carrier.example/servlets/mms?message-id=", incomplete.AcknowledgementAddress.AbsoluteUri);
        Assert.Equal("/servlets/mms?message-id=9", complete.RetrievalAddress.PathAndQuery);
        Assert.Equal("/servlets/mms?message-id=", other.RetrievalAddress.PathAndQuery);
        Assert.Equal(
            UnanswerableReason.TooLong,
            Receive.NothingFrom("http://mms.carrier.example/servlets/mms?message-id=", new string('a', RelayAddress.MaxLength), relays));
    }

    [Fact]
    public void Gives_two_relays_with_the_same_transaction_id_two_keys()
    {
        TransactionKey bank = Receive.From("http://mms.bank.example/1", "T1").Key;
        TransactionKey spammer = Receive.From("http://mms.spam.example/1", "T1").Key;
        TransactionKey again = Receive.From("http://MMS.bank.example:80/1", "T1").Key;
        TransactionKey otherCase = Receive.From("http://mms.bank.example/1", "t1").Key;

        Assert.NotEqual(bank, spammer);
        Assert.Equal(bank, again);
        Assert.Equal(bank.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(bank, otherCase);
    }

    [Fact]
    public void Tells_a_profile_from_an_authority_of_the_same_name()
    {
        RelayDirectory relays = new(Receive.Profile("mms.bank.example:80", "store.example"));

        Assert.NotEqual(Receive.From("http://mms.bank.example/1", relays: relays).Key, Receive.From("http://store.example/1", relays: relays).Key);
    }

    [Theory]
    [InlineData("http://mms.bank.example/other", true)]
    [InlineData("http://MMS.BANK.EXAMPLE.:80/", true)]
    [InlineData("https://mms.bank.example/", false)]
    [InlineData("http://mms.bank.example:8080/", false)]
    [InlineData("http://evil.example/", false)]
    [InlineData("http://user@mms.bank.example/", false)]
    [InlineData("/other", false)]
    public void Knows_its_own_authority(string address, bool isItsOwn) =>
        Assert.Equal(
            isItsOwn,
            Receive.From("http://mms.bank.example/1").Relay.Authority.IsAuthorityOf(new Uri(address, UriKind.RelativeOrAbsolute)));
}
