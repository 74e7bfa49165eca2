using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>A PDU with every header of its table: its octets, written by hand, and what they mean.</summary>
internal abstract class PduSample
{
    /// <summary>What is there for octets in segments: more than any sample takes.</summary>
    public const int ScratchLength = 2048;

    /// <summary>The octets, in the order of the standard's table.</summary>
    public abstract byte[] Octets { get; }

    /// <summary>What the octets hold.</summary>
    public abstract MmsPdu Record { get; }

    /// <summary>The type of the PDU's views.</summary>
    public abstract Type View { get; }

    /// <summary>What the PDU's encoder says of its length.</summary>
    public abstract int EncodedLength { get; }

    public MmsMessageType MessageType => Record.MessageType;

    /// <summary>Writes the PDU with its encoder.</summary>
    public abstract bool TryEncode(Span<byte> destination, out int written);

    /// <summary>Writes the PDU with its encoder into a buffer writer.</summary>
    public abstract void Encode(IBufferWriter<byte> writer);

    /// <summary>Decodes octets to a view and reads every property of it.</summary>
    public abstract bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader);

    /// <summary>The same for octets in segments.</summary>
    public abstract bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader);

    /// <summary>Whether a view of the octets says that they are well formed.</summary>
    public abstract bool IsWellFormed(ReadOnlySpan<byte> octets);

    /// <summary>Decodes octets to a view of this PDU and makes it owned; null with the error when they cannot be.</summary>
    public abstract MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error);

    /// <summary>The same for octets in segments.</summary>
    public abstract MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error);
}
