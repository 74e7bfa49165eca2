using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Table;

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

    [Benchmark(Description = "floor: copy M-NotifyResp.ind")]
    public bool CopyOctets() => Floors.TryCopy(NotifyResp, _destination, out _);

    [Benchmark(Description = "floor: find the NULs of M-NotifyResp.ind")]
    public int FindNuls() => Floors.FindNuls(NotifyResp);

    [Benchmark(Description = "M-NotifyResp.ind: view, all checks")]
    [Floor(nameof(FindNuls))]
    public bool DecodeNotifyResp() => NotifyRespIndView.TryDecode(NotifyResp, out NotifyRespIndView view, out _) && view.IsWellFormed;

    [Benchmark(Description = "M-Acknowledge.ind: view, all checks")]
    [Floor(nameof(FindNuls))]
    public bool DecodeAcknowledge() => AcknowledgeIndView.TryDecode(Acknowledge, out AcknowledgeIndView view, out _) && view.IsWellFormed;

    [Benchmark(Description = "encode M-NotifyResp.ind")]
    [Floor(nameof(CopyOctets), AtMost = 3.0)]
    public bool EncodeNotifyResp() =>
        new NotifyRespIndEncoder(_transactionId, MmsStatus.Retrieved) { ReportAllowed = true }.TryEncode(_destination, out _);

    [Benchmark(Description = "encode M-NotifyResp.ind from a string")]
    [Floor(nameof(CopyOctets))]
    public bool EncodeNotifyRespFromString() =>
        new NotifyRespIndEncoder(_transactionIdText, MmsStatus.Retrieved) { ReportAllowed = true }.TryEncode(_destination, out _);

    [Benchmark(Description = "encode M-Acknowledge.ind")]
    [Floor(nameof(CopyOctets))]
    public bool EncodeAcknowledge() => new AcknowledgeIndEncoder(_transactionId) { ReportAllowed = true }.TryEncode(_destination, out _);
}
