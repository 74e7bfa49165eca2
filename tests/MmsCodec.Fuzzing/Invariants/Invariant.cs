using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>Something that holds whatever the input.</summary>
/// <param name="codec">What is held to it.</param>
public abstract class Invariant(Codec codec)
{
    /// <summary>Its name.</summary>
    public string Name => GetType().Name;

    /// <summary>What is held to it.</summary>
    protected Codec Codec { get; } = codec;

    /// <summary>All that there are.</summary>
    /// <param name="codec">What is held to them.</param>
    public static IReadOnlyList<Invariant> All(Codec codec) =>
    [
        new NothingThrows(codec),
        new ErrorsLieInside(codec),
        new LoopsConsume(codec),
        new MemoryIsBounded(codec),
        new ViewAndRecordAgree(codec),
        new StrictAndTolerantAgree(codec),
        new MadeIsRead(codec),
        new EncodingIsStable(codec),
        new SegmentsMakeNoDifference(codec),
        new ReadsMakeNoDifference(codec),
        new MultipartReadersAgree(codec),
        new TreeCoversInput(codec),
        new TreeAndViewAgree(codec),
        new PushesAgree(codec),
        new SmsIsStable(codec),
    ];

    /// <summary>How an input violates it, in a sentence; null when it does not, or does not concern it.</summary>
    public abstract string? Violation(FuzzInput input);
}
