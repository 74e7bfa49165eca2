using System.Runtime.CompilerServices;

namespace MmsCodec;

/// <summary>Where the first occurrence of each of the 64 assigned headers lies, on the stack.</summary>
[InlineArray(Count)]
internal struct HeaderOffsets
{
    /// <summary>Header numbers 0 to 63 have a slot; what lies above is found by walking.</summary>
    public const int Count = 64;

    /// <summary>In a slot: the header lies too far for 16 bits and is found by walking.</summary>
    public const ushort Far = ushort.MaxValue;

    private ushort _first;
}
