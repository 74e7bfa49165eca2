using System.Buffers;

namespace MmsCodec;

/// <summary>What was read: the octets, whether they are the last of the PDU, whether more came than are taken, whether the wait was ended.</summary>
internal readonly record struct PduInputRead(ReadOnlySequence<byte> Buffer, bool IsEnd, bool IsLimited, bool IsCanceled)
{
    /// <summary>Whether no more octets can be read than these.</summary>
    public bool IsLast => IsEnd || IsLimited;
}
