using BenchmarkDotNet.Attributes;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>What a client sends: M-NotifyResp.ind and M-Acknowledge.ind.</summary>
public class ResponseBenchmarks
{
    private static readonly byte[] NotifyResp =
        new NotifyRespInd { TransactionId = "Q9rX2m7LkA0Vt-20050201T120000", Status = MmsStatus.Retrieved, ReportAllowed = true }.Encode();

    private static readonly byte[] Acknowledge =
        new AcknowledgeInd { TransactionId = "Q9rX2m7LkA0Vt-20050201", ReportAllowed = true }.Encode();

    private readonly byte[] _destination = new byte[128];
    private readonly byte[] _transactionId = "Q9rX2m7LkA0Vt-20050201T120000"u8.ToArray();
    private readonly string _transactionIdText = "Q9rX2m7LkA0Vt-20050201T120000";

    [Benchmark(Baseline = true, Description = "floor: find the NULs")]
    public int FindNuls() => Floors.FindNuls(NotifyResp);

    [Benchmark(Description = "decode M-NotifyResp.ind: view, all checks")]
    public bool DecodeNotifyResp() => NotifyRespIndView.TryDecode(NotifyResp, out NotifyRespIndView view, out _) && view.IsWellFormed;

    [Benchmark(Description = "decode M-Acknowledge.ind: view, all checks")]
    public bool DecodeAcknowledge() => AcknowledgeIndView.TryDecode(Acknowledge, out AcknowledgeIndView view, out _) && view.IsWellFormed;

    [Benchmark(Description = "encode M-NotifyResp.ind")]
    public int EncodeNotifyResp()
    {
        var encoder = new NotifyRespIndEncoder(_transactionId, MmsStatus.Retrieved) { ReportAllowed = true };
        return encoder.TryEncode(_destination, out int written) ? written : -1;
    }

    [Benchmark(Description = "encode M-NotifyResp.ind from a string")]
    public int EncodeNotifyRespFromString()
    {
        var encoder = new NotifyRespIndEncoder(_transactionIdText, MmsStatus.Retrieved) { ReportAllowed = true };
        return encoder.TryEncode(_destination, out int written) ? written : -1;
    }

    [Benchmark(Description = "encode M-Acknowledge.ind")]
    public int EncodeAcknowledge()
    {
        var encoder = new AcknowledgeIndEncoder(_transactionId) { ReportAllowed = true };
        return encoder.TryEncode(_destination, out int written) ? written : -1;
    }
}
