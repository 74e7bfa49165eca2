namespace MmsCodec;

/// <summary>What went wrong while decoding, and where.</summary>
/// <param name="Code">What went wrong; <see cref="MmsErrorCode.None"/> in <c>default</c>.</param>
/// <param name="Offset">Octets from the start of what was decoded (PDU, push or body) to the fault; never past its end.</param>
/// <param name="Header">The field octet, top bit set, of the header that holds the fault; 0 when there is none.</param>
public readonly record struct MmsError(MmsErrorCode Code, long Offset, byte Header)
{
    /// <summary>The error as one line, for example <c>UnterminatedText at octet 17 (header 0x98)</c>.</summary>
    public override string ToString()
    {
        return Header == 0 ? $"{Code} at octet {Offset}" : $"{Code} at octet {Offset} (header 0x{Header:X2})";
    }
}
