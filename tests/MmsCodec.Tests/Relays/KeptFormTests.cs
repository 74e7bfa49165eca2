using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Relays;

/// <summary>What is kept comes back as it was, and what was not kept does not.</summary>
public class KeptFormTests
{
    private static readonly RelayDirectory Relays = new(
        new RelayProfile("bank", [RelayPattern.Parse("https://*.bank.example:8443")])
        {
            Address = new Uri("http://ack.bank.example/mm1/../x"),
            Proxy = new Uri("http://proxy.bank.example:8080/"),
            AllowIdentifyingHeaders = true,
            AllowPrivateAddresses = true,
            AppendTransactionId = true,
        });

    [Fact]
    public void Relay_comes_back_with_its_addresses_evidence_and_hints()
    {
        OriginatingRelay relay = Receive.From(
            Receive.Octets("https://mms.bank.example:8443/a/../get?id=", "T/1"), Relays, new RelayHints("http://mms.bank.example/", "+15550100")).Relay;

        Assert.True(OriginatingRelay.TryParse(relay.ToJson(), out OriginatingRelay? back, out string? fault), fault);

        Assert.Equal("profile:bank", back.Id.ToString());
        Assert.Equal(relay.Id, back.Id);
        Assert.Equal(relay.Authority, back.Authority);
        Assert.Equal(relay.AcknowledgementAddress, back.AcknowledgementAddress);
        Assert.Equal("/a/../get?id=T%2F1", back.RetrievalAddress.PathAndQuery);
        Assert.Equal(relay.RetrievalAddress, back.RetrievalAddress);
        Assert.Equal(relay.Proxy, back.Proxy);
        Assert.True(back.AllowsIdentifyingHeaders);
        Assert.True(back.AllowsPrivateAddresses);
        Assert.Equal(relay.Evidence, back.Evidence);
        Assert.Equal(relay.Hints, back.Hints);
        Assert.Equal(relay.ToJson(), back.ToJson());
    }

    [Fact]
    public void Relay_comes_back_as_it_was_whatever_is_configured_now()
    {
        string kept = Receive.From("http://mms.bank.example/1").Relay.ToJson();

        Assert.True(OriginatingRelay.TryParse(kept, out OriginatingRelay? back, out _));
        Assert.Null(back.Id.Profile);
        Assert.Equal("http://mms.bank.example/1", back.AcknowledgementAddress.AbsoluteUri);
    }

    [Fact]
    public void Notification_comes_back_with_octets_that_the_encoder_would_not_write()
    {
        byte[] octets = Receive.Octets(" http://130.244.202.030/a b\"", "T1"); // no Expiry, spaces in the address
        ReceivedNotification received = Receive.From(octets);

        Assert.True(ReceivedNotification.TryParse(received.ToJson(), out ReceivedNotification? back, out string? fault), fault);

        Assert.Equal(octets, back.Octets.ToArray());
        Assert.Equal(received.Notification, back.Notification);
        Assert.Equal(received.Key, back.Key);
        Assert.Equal(received.ReceivedAt, back.ReceivedAt);
        Assert.Equal("http://130.244.202.30/a%20b%22", back.Relay.RetrievalAddress.AbsoluteUri);
    }

    [Fact]
    public void Format_of_a_kept_transaction_is_this_one()
    {
        NotificationTransaction transaction = NotificationTransaction.Start(
            Receive.From([0x8C, 0x82, 0x98, 0x54, 0x31, 0x00, 0x83, .. "http://bl/?id=7"u8, 0x00]));

        Assert.Equal(
            """
            {"format":2,"transaction":{"notification":{"pdu":"jIKYVDEAg2h0dHA6Ly9ibC8/aWQ9NwA=","receivedAt":"2026-03-01T12:00:00+00:00","relay":{"contentLocation":"http://bl/?id=7"}},"state":"AwaitingAnswer","isBlocked":false,"isUnderstood":true,"deferral":"Due","finalDelivery":"None"}}
            """,
            transaction.Apply(new RelayDecided(RelayDecision.Ask), Receive.Noon).Transaction.ToJson());
    }

    [Fact]
    public void Transaction_of_format_1_is_read_still()
    {
        Assert.True(
            NotificationTransaction.TryParse(
                """
                {"format":1,"transaction":{"notification":{"pdu":"jIKYVDEAg2h0dHA6Ly9ibC8/aWQ9NwA=","receivedAt":"2026-03-01T12:00:00+00:00","relay":{"contentLocation":"http://bl/?id=7","profile":{"name":"bl","pattern":"bl","allowIdentifyingHeaders":true}}},"state":"AwaitingAnswer","isBlocked":false,"isUnderstood":true,"deferral":"Due","finalDelivery":"None"}}
                """,
                out NotificationTransaction? transaction,
                out string? fault),
            fault);

        Assert.Equal("profile:bl", transaction.Relay.Id.ToString());
        Assert.Equal("T1", transaction.Key.TransactionId);
        Assert.Equal(TransactionState.AwaitingAnswer, transaction.State);
        Assert.True(transaction.Relay.AllowsIdentifyingHeaders);
        Assert.False(transaction.Relay.AllowsPrivateAddresses);
    }

    [Theory]
    [InlineData("", "not what was kept")]
    [InlineData("{", "not what was kept")]
    [InlineData("null", "does not say in which format")]
    [InlineData("[]", "does not say in which format")]
    [InlineData("{}", "does not say in which format")]
    [InlineData("""{"format":"1"}""", "does not say in which format")]
    [InlineData("""{"format":1e99}""", "does not say in which format")]
    [InlineData("""{"format":0}""", "There is no format 0")]
    [InlineData("""{"format":3,"novelty":{"unheard":"of"}}""", "format 3 of a newer version; this version reads formats 1 to 2")]
    [InlineData("""{"format":2}""", "does not keep")]
    [InlineData("""{"format":2,"relay":null,"notification":null,"transaction":null}""", "does not keep")]
    [InlineData("""{"format":2,"novelty":1}""", "not what was kept")]
    [InlineData("""{"format":2,"format":2}""", "not what was kept")]
    [InlineData("""{"format":2,"relay":{}}""", "not what was kept")]
    [InlineData("""{"format":2,"relay":{"contentLocation":null}}""", "not what was kept")]
    public void Text_that_keeps_nothing_is_refused_with_a_reason(string json, string expected)
    {
        Assert.False(OriginatingRelay.TryParse(json, out OriginatingRelay? relay, out string? fault));
        Assert.Null(relay);
        Assert.Contains(expected, fault);
        Assert.False(ReceivedNotification.TryParse(json, out ReceivedNotification? notification, out _));
        Assert.Null(notification);
        Assert.False(NotificationTransaction.TryParse(json, out NotificationTransaction? transaction, out _));
        Assert.Null(transaction);
    }

    [Fact]
    public void Text_that_is_no_Unicode_is_refused()
    {
        string json = Waiting().ToJson();
        foreach (string half in (string[])["\uD800", "\\uD800", "\uDC00", "\\uDC00\\uD800"])
        {
            foreach (string key in (string[])["https://mms", "AwaitingAnswer", "format", "jIKY", "2026"])
            {
                Assert.False(NotificationTransaction.TryParse(json.Replace(key, half + key), out _, out string? fault));
                Assert.Contains("text", fault);
            }
        }
    }

    [Fact]
    public void One_kind_of_text_is_not_read_as_another()
    {
        ReceivedNotification received = Receive.From("http://mms.bank.example/1");

        Assert.False(OriginatingRelay.TryParse(received.ToJson(), out _, out string? fault));
        Assert.Equal("The text does not keep a relay.", fault);
        Assert.False(ReceivedNotification.TryParse(received.Relay.ToJson(), out _, out fault));
        Assert.Equal("The text does not keep a notification.", fault);
        Assert.False(NotificationTransaction.TryParse(received.ToJson(), out _, out fault));
        Assert.Equal("The text does not keep a transaction.", fault);
    }

    [Theory]
    [InlineData("notification.relay.contentLocation", "\"http://mmsc.operator.example/\"")] // another relay's address
    [InlineData("notification.relay.contentLocation", "\"/get\"")]
    [InlineData("notification.relay.profile.pattern", "\"*.operator.example\"")] // a profile that is not this relay's
    [InlineData("notification.relay.profile.pattern", "\"*\"")]
    [InlineData("notification.relay.profile.name", "\"\"")]
    [InlineData("notification.relay.profile.address", "\"file:///etc/passwd\"")]
    [InlineData("notification.relay.profile.address", "\"/mm1\"")]
    [InlineData("notification.relay.profile.proxy", "\"http://user@proxy.example/\"")]
    [InlineData("notification.relay.profile", "null")] // nobody to say that something is appended
    [InlineData("notification.relay.appended", "\"T2\"")] // another message
    [InlineData("notification.relay.appended", "\"/../x\"")]
    [InlineData("notification.pdu", "\"\"")]
    [InlineData("notification.pdu", "\"jIM=\"")] // M-NotifyResp.ind
    [InlineData("notification.pdu", "\"not base64\"")]
    [InlineData("notification.receivedAt", "\"yesterday\"")]
    [InlineData("state", "\"Novel\"")]
    [InlineData("state", "77")]
    [InlineData("state", "\"Received\"")] // although Deferred was sent
    [InlineData("state", "\"Rejected\"")] // without saying so to anyone, and not blocked
    [InlineData("isBlocked", "true")] // and the user asked all the same
    [InlineData("deferral", "\"None\"")]
    [InlineData("deferral", "99")]
    [InlineData("finalResponse", "\"Retrieved\"")]
    [InlineData("finalDelivery", "\"Due\"")]
    [InlineData("acknowledgedTransactionId", "\"R9\"")]
    [InlineData("acknowledgedTransactionId", "\"\"")]
    [InlineData("lastFailure", "99")]
    public void Transaction_that_was_tampered_with_is_refused(string path, string value)
    {
        JsonNode root = JsonNode.Parse(Waiting().ToJson())!;
        string[] names = path.Split('.');
        JsonNode parent = names[..^1].Aggregate(root["transaction"]!, static (node, name) => node[name]!);
        parent[names[^1]] = JsonNode.Parse(value);

        Assert.False(NotificationTransaction.TryParse(root.ToJsonString(), out NotificationTransaction? transaction, out string? fault));
        Assert.Null(transaction);
        Assert.False(string.IsNullOrWhiteSpace(fault));
    }

    [Theory]
    [InlineData("notification")]
    [InlineData("notification.pdu")]
    [InlineData("notification.receivedAt")]
    [InlineData("notification.relay")]
    [InlineData("notification.relay.contentLocation")]
    [InlineData("notification.relay.profile.name")]
    [InlineData("notification.relay.profile.pattern")]
    [InlineData("state")]
    [InlineData("isUnderstood")]
    public void Transaction_that_is_incomplete_is_refused(string path)
    {
        JsonNode root = JsonNode.Parse(Waiting().ToJson())!;
        string[] names = path.Split('.');
        JsonNode parent = names[..^1].Aggregate(root["transaction"]!, static (node, name) => node[name]!);
        Assert.True(parent.AsObject().Remove(names[^1]));

        Assert.False(NotificationTransaction.TryParse(root.ToJsonString(), out _, out string? fault));
        Assert.Contains("not what was kept", fault);
    }

    [Fact]
    public void Damaged_text_is_refused_or_read_as_a_transaction_of_the_same_notifications_relay()
    {
        string json = Waiting().ToJson();
        Gen<string> cut = Gen.Choose(0, json.Length - 1).Select(length => json[..length]);
        Gen<string> changed =
            from at in Gen.Choose(0, json.Length - 1)
            from character in Gen.Choose(1, 0x17F)
            select json[..at] + (char)character + json[(at + 1)..];
        Gen<string> spliced =
            from start in Gen.Choose(0, json.Length - 1)
            from end in Gen.Choose(start, json.Length - 1)
            from to in Gen.Choose(0, json.Length - 1)
            select json[..to] + json[start..end] + json[to..];

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20_000),
            Prop.ForAll(Gen.OneOf(cut, changed, spliced).ToArbitrary(), damaged =>
            {
                if (NotificationTransaction.TryParse(damaged, out NotificationTransaction? transaction, out string? fault))
                {
                    Assert.Equal(transaction.Notification.Notification.ContentLocation, transaction.Relay.Evidence.ContentLocation);
                    Assert.Equal(transaction.Notification.Notification.TransactionId, transaction.Key.TransactionId);
                }
                else
                {
                    Assert.False(string.IsNullOrWhiteSpace(fault));
                }
            }));
    }

    private static NotificationTransaction Waiting()
    {
        ReceivedNotification received = Receive.From("https://mms.bank.example:8443/get?id=", relays: Relays);
        TransactionStep step = NotificationTransaction.Start(received).Apply(new RelayDecided(RelayDecision.Ask), Receive.Noon);
        Assert.Equal(TransactionState.AwaitingAnswer, step.Transaction.State);
        return step.Transaction;
    }
}
