using MmsCodec.Relay;
using MmsCodec.Tool.Demo;

namespace MmsCodec.Tool.Tests.Demo;

/// <summary>What the demo would say of a client that sends acknowledgements to the wrong relay.</summary>
public sealed class DemoReportTests
{
    [Fact]
    public void Relays_with_their_own_requests_are_as_they_should_be()
    {
        DemoReport report = new(
        [
            .. DemoReport.RowsOf("home", [Get("1001"), NotifyResp(MmsStatus.Retrieved, "1001")], DemoExpectation.Retrieved("1001")),
            .. DemoReport.RowsOf("spammer", [NotifyResp(MmsStatus.Rejected, "7")], DemoExpectation.Rejected("7")),
        ]);

        Assert.True(report.IsAsItShouldBe);
    }

    [Fact]
    public void Acknowledgement_at_the_wrong_relay_is_foreign_there_and_missing_at_its_own()
    {
        // Both relays chose the same transaction id, so the home relay knows the bank's and cannot tell.
        DemoRow[] rows =
        [
            .. DemoReport.RowsOf(
                "home",
                [Get("1001"), NotifyResp(MmsStatus.Retrieved, "1001"), NotifyResp(MmsStatus.Rejected, "1001")],
                DemoExpectation.Retrieved("1001")),
            .. DemoReport.RowsOf("bank", [NotifyResp(MmsStatus.Deferred, "1001")], DemoExpectation.Asked("1001", UserAnswer.Reject)),
        ];

        Assert.False(new DemoReport(rows).IsAsItShouldBe);
        Assert.Equal(
            [
                ("home", DemoVerdict.Own),
                ("home", DemoVerdict.Own),
                ("home", DemoVerdict.Foreign),
                ("bank", DemoVerdict.Own),
                ("bank", DemoVerdict.Missing),
            ],
            rows.Select(row => (row.Relay, row.Verdict)));
    }

    [Fact]
    public void Request_that_the_relay_itself_refused_is_foreign()
    {
        DemoRow row = Assert.Single(DemoReport.RowsOf("home", [NotifyResp(MmsStatus.Retrieved, "1001") with { IsOwn = false }], []));

        Assert.Equal(DemoVerdict.Foreign, row.Verdict);
    }

    [Fact]
    public void Response_that_comes_twice_is_one_too_many()
    {
        ReceivedRequest response = NotifyResp(MmsStatus.Rejected, "7");

        Assert.Equal(
            [DemoVerdict.Own, DemoVerdict.Foreign],
            DemoReport.RowsOf("spammer", [response, response], DemoExpectation.Rejected("7")).Select(row => row.Verdict));
    }

    private static ReceivedRequest Get(string transactionId) => Request("GET", pdu: null, transactionId);

    private static ReceivedRequest NotifyResp(MmsStatus status, string transactionId) =>
        Request("POST", new NotifyRespInd { TransactionId = transactionId, Status = status }, transactionId);

    private static ReceivedRequest Request(string method, MmsPdu? pdu, string transactionId) =>
        new(method, "/mms", new Dictionary<string, string>(), pdu, transactionId, IsOwn: true, Status: 200);
}
