using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>The headers of a PDU that is read as it arrives, or why they could not be read.</summary>
public readonly struct MmsPduHead
{
    internal MmsPduHead(MmsPdu? pdu, MmsError error, ReadOnlyMemory<byte> octets)
    {
        Pdu = pdu;
        Error = error;
        Octets = octets;
    }

    /// <summary>Whether the headers could be read.</summary>
    [MemberNotNullWhen(true, nameof(Pdu))]
    public bool IsRead => Pdu is not null;

    /// <summary>The PDU, its body empty; <see langword="null"/> when the headers could not be read.</summary>
    public MmsPdu? Pdu { get; }

    /// <summary>Why not, by offset from the start of the PDU; <c>default</c> when they could.</summary>
    public MmsError Error { get; }

    /// <summary>
    /// The octets of the headers as they came, Content-Type included; those that had come when they could not be read.
    /// </summary>
    public ReadOnlyMemory<byte> Octets { get; }
}
