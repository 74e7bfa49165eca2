using MmsCodec.Relay;

namespace MmsCodec.Tool.Demo;

/// <summary>What each relay received, held against what it should have received.</summary>
internal sealed record DemoReport(IReadOnlyList<DemoRow> Rows)
{
    public bool IsAsItShouldBe => Rows.All(row => row.Verdict == DemoVerdict.Own);

    /// <summary>The rows of one relay: its requests in the order in which they came, then those that did not come.</summary>
    public static IEnumerable<DemoRow> RowsOf(string relay, IEnumerable<ReceivedRequest> requests, IEnumerable<DemoExpectation> expected)
    {
        List<DemoExpectation> open = [.. expected];
        foreach (ReceivedRequest request in requests)
        {
            int met = open.FindIndex(expectation => expectation.IsMetBy(request));
            if (met >= 0)
            {
                open.RemoveAt(met);
            }

            yield return new DemoRow(
                relay,
                DemoExpectation.WhatIs(request),
                request.MmsStatus,
                request.TransactionId,
                met >= 0 ? DemoVerdict.Own : DemoVerdict.Foreign);
        }

        foreach (DemoExpectation missing in open)
        {
            yield return new DemoRow(relay, missing.What, missing.Status, missing.TransactionId, DemoVerdict.Missing);
        }
    }
}
