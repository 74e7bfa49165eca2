// Stands in for the runtime: the shapes that the generator emits and the runtime declares, without bodies.
// Compiled once into an assembly of its own, so that the analyzers see what a consumer's compiler sees: metadata.
#nullable enable
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MmsCodec;

public readonly record struct MmsError(int Code, long Offset, byte Header);
public readonly record struct MmsVersion(byte Major, byte Minor) { public static MmsVersion V1_3 => default; }
public enum MmsStatus : byte { Expired = 128, Retrieved, Rejected, Deferred, Unrecognised }

public readonly ref struct WspText
{
    public ReadOnlySpan<byte> Octets => default;
    public bool IsEmpty => true;
    public bool Equals(string other) => false;
    public override string ToString() => "";
}

public readonly ref struct TextInput
{
    public static implicit operator TextInput(string text) => default;
    public static implicit operator TextInput(ReadOnlySpan<byte> utf8) => default;
    public static implicit operator TextInput(byte[] utf8) => default;
    public static implicit operator TextInput(WspText text) => default;
}

public abstract record MmsPdu { public abstract byte[] Encode(); }

[Notification("M-Notification.ind")]
public readonly ref struct NotificationIndView
{
    [MustUseResult] public static bool TryDecode([LiesOver] ReadOnlySpan<byte> octets, out NotificationIndView view, out MmsError error) { view = default; error = default; return false; }
    [TransactionKey] public WspText TransactionId => default;
    [OriginatingAddress] public WspText ContentLocation => default;
    public WspText Subject => default;
    public MmsVersion Version => default;
    [SameNotification] public NotificationInd ToOwned() => null!;
}

[Notification("M-Notification.ind")]
public sealed record NotificationInd : MmsPdu
{
    [TransactionKey] public required string TransactionId { get; init; }
    [OriginatingAddress] public required string ContentLocation { get; init; }
    public string? Subject { get; init; }
    public string? From { get; init; }
    public ulong MessageSize { get; init; }
    public MmsVersion Version { get; init; }
    public static NotificationInd Decode(ReadOnlySpan<byte> octets) => null!;
    [MustUseResult] public static bool TryDecode(ReadOnlySpan<byte> octets, out NotificationInd? pdu, out MmsError error) { pdu = null; error = default; return false; }
    public override byte[] Encode() => [];
}

[Acknowledgement("M-Notification.ind")]
public sealed record NotifyRespInd : MmsPdu
{
    [TransactionKey] public required string TransactionId { get; init; }
    public MmsVersion Version { get; init; }
    public required MmsStatus Status { get; init; }
    public bool? ReportAllowed { get; init; }
    public override byte[] Encode() => [];
    public static NotifyRespInd For(NotificationInd notification, MmsStatus status) => null!;
}

[Acknowledgement("M-Notification.ind")]
public ref struct NotifyRespIndEncoder
{
    public NotifyRespIndEncoder([TransactionKey] TextInput transactionId, MmsVersion version, MmsStatus status) { }
    public bool? ReportAllowed { get; init; }
    public int EncodedLength => 0;
    [MustUseResult] public bool TryEncode(scoped Span<byte> destination, out int written) { written = 0; return false; }
    public void Encode(IBufferWriter<byte> writer) { }
}

[Notification("M-Retrieve.conf"), Retrieved]
public readonly ref struct RetrieveConfView
{
    [MustUseResult] public static bool TryDecode([LiesOver] ReadOnlySpan<byte> octets, out RetrieveConfView view, out MmsError error) { view = default; error = default; return false; }
    public bool HasTransactionId => false;
    [TransactionKey] public WspText TransactionId => default;
    [SameNotification] public RetrieveConf ToOwned() => null!;
}

[Notification("M-Retrieve.conf"), Retrieved]
public sealed record RetrieveConf : MmsPdu
{
    [TransactionKey] public string? TransactionId { get; init; }
    public string? Subject { get; init; }
    public static RetrieveConf Decode(ReadOnlySpan<byte> octets) => null!;
    [MustUseResult] public static bool TryDecode(ReadOnlySpan<byte> octets, out RetrieveConf? pdu, out MmsError error) { pdu = null; error = default; return false; }
    public override byte[] Encode() => [];
}

[Acknowledgement("M-Retrieve.conf")]
public sealed record AcknowledgeInd : MmsPdu
{
    [TransactionKey] public required string TransactionId { get; init; }
    public MmsVersion Version { get; init; }
    public bool? ReportAllowed { get; init; }
    public override byte[] Encode() => [];
}

[Acknowledgement("M-Retrieve.conf")]
public ref struct AcknowledgeIndEncoder
{
    public AcknowledgeIndEncoder([TransactionKey] TextInput transactionId, MmsVersion version) { }
    public int EncodedLength => 0;
    [MustUseResult] public bool TryEncode(scoped Span<byte> destination, out int written) { written = 0; return false; }
    public void Encode(IBufferWriter<byte> writer) { }
}

public sealed record SendReq : MmsPdu
{
    public required string TransactionId { get; init; }
    public string? Subject { get; init; }
    public override byte[] Encode() => [];
}

[OriginatingAddress]
public sealed class OriginatingRelay
{
    internal OriginatingRelay() { }
    public Uri Address => null!;
    public Uri RetrieveFrom => null!;
}

[Notification("M-Notification.ind")]
public sealed class ReceivedNotification
{
    internal ReceivedNotification() { }
    [SameNotification] public NotificationInd Notification => null!;
    [OriginatingAddress] public OriginatingRelay Relay => null!;
    public static ReceivedNotification Receive(ReadOnlySpan<byte> push) => null!;
    [return: Acknowledgement("M-Notification.ind")] public byte[] Respond(MmsStatus status) => [];
}

public enum RelayDecision
{
    Prompt,
    [PolicyDecision(AllowsRetrieval = true)] Retrieve,
    [PolicyDecision(AnswerOnly = "Rejected")] Reject,
}

public sealed class RelayPolicy
{
    public RelayDecision Decide(OriginatingRelay relay) => default;
}

public interface IMmsTransport
{
    Task SendAsync([AckDestination] Uri destination, [Acknowledgement] ReadOnlyMemory<byte> pdu, CancellationToken cancellation = default);
    Task AcknowledgeAsync([AckDestination] OriginatingRelay relay, NotifyRespInd response, CancellationToken cancellation = default);
    void Send([AckDestination] scoped ReadOnlySpan<byte> destination, [Acknowledgement] scoped ReadOnlySpan<byte> pdu);
    Task<byte[]> RetrieveAsync([RetrievalDestination] Uri from, NotificationInd notification, CancellationToken cancellation = default);
}
