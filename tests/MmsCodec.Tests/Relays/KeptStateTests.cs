using System.Text.Json.Nodes;

namespace MmsCodec.Tests.Relays;

/// <summary>Which states a kept transaction may be in: those that the rules come into.</summary>
public class KeptStateTests
{
    // State, isBlocked, isUnderstood, deferral, finalResponse, finalDelivery, acknowledgedTransactionId.
    [Theory]
    [InlineData("Received", false, true, "None", null, "None")]
    [InlineData("Received", false, false, "None", null, "None")] // not understood, and not yet decided on
    [InlineData("AwaitingAnswer", false, true, "Due", null, "None")]
    [InlineData("AwaitingAnswer", false, true, "Delivered", null, "None")]
    [InlineData("AwaitingAnswer", false, true, "Failed", null, "None")]
    [InlineData("Deferred", false, true, "Due", null, "None")]
    [InlineData("Retrieving", false, true, "None", null, "None")] // trusted
    [InlineData("Retrieving", false, true, "Delivered", null, "None")] // asked about
    [InlineData("Retrieved", false, true, "None", "Retrieved", "Due")]
    [InlineData("Retrieved", false, true, "Failed", "Retrieved", "Delivered")] // made up for
    [InlineData("Retrieved", false, true, "Delivered", "Acknowledged", "Failed", "R9")]
    [InlineData("Retrieved", false, true, "Delivered", null, "None")] // without an id to acknowledge with
    [InlineData("Retrieved", true, true, "None", "Retrieved", "Failed")] // blocked afterwards
    [InlineData("Rejected", false, true, "Delivered", "Rejected", "Due")] // by the user
    [InlineData("Rejected", true, true, "None", "Rejected", "Due")] // by the policy
    [InlineData("Rejected", true, true, "None", null, "None")] // silently
    [InlineData("Unrecognised", false, false, "None", "Unrecognised", "Due")]
    [InlineData("Unrecognised", false, true, "Delivered", null, "None")]
    [InlineData("Expired", false, true, "Delivered", null, "None")]
    [InlineData("Expired", false, false, "None", null, "None")]
    [InlineData("Failed", false, true, "None", null, "None")]
    public void A_state_that_the_rules_come_into_is_read(
        string state, bool isBlocked, bool isUnderstood, string deferral, string? response, string delivery, string? acknowledged = null)
    {
        string json = Kept(state, isBlocked, isUnderstood, deferral, response, delivery, acknowledged);

        Assert.True(NotificationTransaction.TryParse(json, out NotificationTransaction? read, out string? fault), fault);
        Assert.Equal(
            (state, isBlocked, isUnderstood, deferral, response, delivery, acknowledged),
            (read.State.ToString(), read.IsBlocked, read.IsUnderstood, read.Deferral.ToString(), read.FinalResponse?.ToString(), read.FinalDelivery.ToString(), read.AcknowledgedTransactionId));
    }

    [Theory]
    [InlineData("Received", true, true, "None", null, "None")]
    [InlineData("Received", false, true, "Due", null, "None")]
    [InlineData("Received", false, true, "None", "Retrieved", "Due")]
    [InlineData("AwaitingAnswer", true, true, "Due", null, "None")]
    [InlineData("AwaitingAnswer", false, false, "Due", null, "None")]
    [InlineData("AwaitingAnswer", false, true, "None", null, "None")] // nobody was told Deferred
    [InlineData("AwaitingAnswer", false, true, "Due", "Rejected", "Due")]
    [InlineData("Deferred", true, true, "Due", null, "None")]
    [InlineData("Deferred", false, false, "Due", null, "None")]
    [InlineData("Deferred", false, true, "None", null, "None")]
    [InlineData("Deferred", false, true, "Due", "Retrieved", "Due")]
    [InlineData("Retrieving", true, true, "None", null, "None")]
    [InlineData("Retrieving", false, false, "None", null, "None")]
    [InlineData("Retrieving", false, true, "None", "Retrieved", "Due")]
    [InlineData("Retrieved", false, true, "None", null, "None")] // nobody was told anything
    [InlineData("Retrieved", false, true, "None", "Acknowledged", "Due", "R9")]
    [InlineData("Retrieved", false, true, "Delivered", "Rejected", "Due")]
    [InlineData("Retrieved", false, true, "Delivered", "Unrecognised", "Due")]
    [InlineData("Retrieved", false, true, "Delivered", "Deferred", "Due")]
    [InlineData("Rejected", false, true, "Delivered", null, "None")]
    [InlineData("Rejected", false, true, "Delivered", "Retrieved", "Due")]
    [InlineData("Rejected", true, true, "Delivered", "Retrieved", "Due")]
    [InlineData("Unrecognised", false, false, "None", null, "None")]
    [InlineData("Unrecognised", false, false, "Delivered", "Retrieved", "Due")]
    [InlineData("Expired", false, true, "None", "Retrieved", "Due")]
    [InlineData("Failed", false, true, "None", "Retrieved", "Due")]
    [InlineData("Retrieved", false, true, "None", "Retrieved", "None")] // a response of which nothing became
    [InlineData("Retrieved", false, true, "Delivered", null, "Due")] // no response, which is due
    [InlineData("Retrieved", false, true, "Delivered", "Acknowledged", "Due")] // with no id
    [InlineData("Retrieved", false, true, "Delivered", "Acknowledged", "Due", "")]
    [InlineData("Retrieved", false, true, "Delivered", "Acknowledged", "Due", "a\u0001b")]
    [InlineData("Retrieved", false, true, "None", "Retrieved", "Due", "R9")] // an id, and no acknowledgement
    [InlineData("Retrieved", false, true, "None", "Retrieved", "Due", "")]
    public void A_state_that_none_comes_into_is_refused(
        string state, bool isBlocked, bool isUnderstood, string deferral, string? response, string delivery, string? acknowledged = null)
    {
        string json = Kept(state, isBlocked, isUnderstood, deferral, response, delivery, acknowledged);

        Assert.False(NotificationTransaction.TryParse(json, out NotificationTransaction? read, out string? fault));
        Assert.Null(read);
        Assert.Equal("The transaction is in a state that none comes into.", fault);
    }

    [Fact]
    public void What_was_not_kept_was_not()
    {
        JsonNode root = JsonNode.Parse(Kept("Failed", false, true, "None", null, "None", null))!;
        foreach (string member in (string[])["isBlocked", "deferral", "finalDelivery"])
        {
            Assert.True(root["transaction"]!.AsObject().Remove(member));
        }

        Assert.True(NotificationTransaction.TryParse(root.ToJsonString(), out NotificationTransaction? read, out string? fault), fault);
        Assert.Equal(
            (false, ResponseDelivery.None, ResponseDelivery.None, null, null), (read.IsBlocked, read.Deferral, read.FinalDelivery, read.FinalResponse, read.LastFailure));
    }

    [Fact]
    public void A_version_that_is_too_new_is_understood_by_no_kept_text()
    {
        string json = NotificationTransaction.Start(Receive.From(Receive.Octets("http://mms.bank.example/1", version: 0xA0))).ToJson();

        Assert.True(NotificationTransaction.TryParse(json.Replace("\"isUnderstood\":false", "\"isUnderstood\":true"), out NotificationTransaction? read, out _));
        Assert.False(read.IsUnderstood);
    }

    [Theory]
    [InlineData("Temporary")]
    [InlineData("RedirectedElsewhere")]
    public void The_last_failure_comes_back(string failure)
    {
        JsonNode root = JsonNode.Parse(Kept("Deferred", false, true, "Due", null, "None", null))!;
        root["transaction"]!["lastFailure"] = failure;

        Assert.True(NotificationTransaction.TryParse(root.ToJsonString(), out NotificationTransaction? read, out _));
        Assert.Equal(failure, read.LastFailure.ToString());
        Assert.Contains($"\"lastFailure\":\"{failure}\"", read.ToJson());
    }

    [Theory]
    [InlineData("state", "\"failed\"")] // in another case
    [InlineData("state", "null")]
    [InlineData("isUnderstood", "null")]
    [InlineData("isUnderstood", "\"true\"")]
    [InlineData("isBlocked", "null")]
    [InlineData("isBlocked", "0")]
    [InlineData("deferral", "0")]
    [InlineData("deferral", "\"0\"")]
    [InlineData("notification", "null")]
    [InlineData("notification", "[]")]
    [InlineData("notification", "7")]
    public void A_member_of_another_kind_is_refused(string name, string value)
    {
        JsonNode root = JsonNode.Parse(Kept("Failed", false, true, "None", null, "None", null))!;
        root["transaction"]![name] = JsonNode.Parse(value);

        Assert.False(NotificationTransaction.TryParse(root.ToJsonString(), out _, out string? fault));
        Assert.StartsWith("The text is not what was kept: ", fault);
    }

    [Theory]
    [InlineData("transaction")]
    [InlineData("transaction.notification")]
    [InlineData("transaction.notification.relay")]
    [InlineData("transaction.notification.relay.profile")]
    public void A_member_that_nobody_wrote_is_refused(string path)
    {
        JsonNode root = JsonNode.Parse(Kept("Failed", false, true, "None", null, "None", null))!;
        path.Split('.').Aggregate(root, (node, name) => node[name]!)["novelty"] = 1;

        Assert.False(NotificationTransaction.TryParse(root.ToJsonString(), out _, out string? fault));
        Assert.Contains("There is no member novelty", fault);
    }

    [Theory]
    [InlineData("name", "\" \"", "The name or the pattern of the relay's profile is none.")]
    [InlineData("pattern", "\"*\"", "The name or the pattern of the relay's profile is none.")]
    [InlineData("address", "\"/mm1\"", "An address of the relay's profile is no absolute http or https address.")]
    [InlineData("proxy", "\"ftp://proxy.bank.example/\"", "An address of the relay's profile is no absolute http or https address.")]
    [InlineData("pattern", "\"other.example\"", "No relay follows from the content location, or its profile or what is appended is not this relay's.")]
    public void A_profile_that_is_none_is_refused(string name, string value, string expected)
    {
        JsonNode root = JsonNode.Parse(Kept("Failed", false, true, "None", null, "None", null))!;
        root["transaction"]!["notification"]!["relay"]!["profile"]![name] = JsonNode.Parse(value);

        Assert.False(NotificationTransaction.TryParse(root.ToJsonString(), out _, out string? fault));
        Assert.Equal(expected, fault);
    }

    // What is appended is the transaction's id, escaped, to an address that ends for it and has a profile.
    [Theory]
    [InlineData("http://mms.bank.example/?id=", "T%2F1", true)]
    [InlineData("http://mms.bank.example/?id=", "T/1", false)] // not escaped
    [InlineData("http://mms.bank.example/?id=", "T2", false)] // another's
    [InlineData("http://mms.bank.example/?id=7", "T%2F1", false)] // to an address that is whole
    [InlineData("http://mms.other.example/?id=", "T%2F1", false)] // without a profile
    public void What_is_appended_is_the_transactions(string location, string appended, bool isRead)
    {
        RelayDirectory relays = new(Receive.Profile("bank", "mms.bank.example"));
        JsonNode root = JsonNode.Parse(Receive.From(location, "T/1", relays).ToJson())!;
        root["notification"]!["relay"]!["appended"] = appended;

        Assert.Equal(isRead, ReceivedNotification.TryParse(root.ToJsonString(), out ReceivedNotification? read, out _));
        Assert.Equal(isRead ? location + appended : null, read?.Relay.RetrievalAddress.OriginalString);
    }

    private static string Kept(
        string state, bool isBlocked, bool isUnderstood, string deferral, string? response, string delivery, string? acknowledged)
    {
        ReceivedNotification received = Receive.From("http://mms.bank.example/1", relays: new RelayDirectory(Receive.Profile("bank", "mms.bank.example")));
        JsonObject transaction = new()
        {
            ["notification"] = JsonNode.Parse(received.ToJson())!["notification"]!.DeepClone(),
            ["state"] = state,
            ["isBlocked"] = isBlocked,
            ["isUnderstood"] = isUnderstood,
            ["deferral"] = deferral,
            ["finalDelivery"] = delivery,
        };
        if (response is not null)
        {
            transaction["finalResponse"] = response;
        }

        if (acknowledged is not null)
        {
            transaction["acknowledgedTransactionId"] = acknowledged;
        }

        return new JsonObject { ["format"] = 2, ["transaction"] = transaction }.ToJsonString();
    }
}
