using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Invariants;
using MmsCodec.Fuzzing.Reading;
using MmsCodec.Fuzzing.Running;

namespace MmsCodec.Tests.Fuzzing;

/// <summary>Each invariant notices a codec that breaks it.</summary>
public sealed class InvariantTests
{
    private const int Inputs = 300;

    public static TheoryData<string, Codec> Broken => new()
    {
        { nameof(NothingThrows), new BrokenCodecs.Throws() },
        { nameof(ErrorsLieInside), new BrokenCodecs.PointsBeyondTheEnd() },
        { nameof(LoopsConsume), new BrokenCodecs.FindsMoreThanThereIs() },
        { nameof(MemoryIsBounded), new BrokenCodecs.AllocatesByDeclaredLength() },
        { nameof(ViewAndRecordAgree), new BrokenCodecs.ViewForgetsAHeader() },
        { nameof(StrictAndTolerantAgree), new BrokenCodecs.StrictTakesAll() },
        { nameof(MadeIsRead), new BrokenCodecs.TreeReadsOtherValues() },
        { nameof(EncodingIsStable), new BrokenCodecs.ForgetsAHeaderWhenEncoding() },
        { nameof(SegmentsMakeNoDifference), new BrokenCodecs.LosesThePartAcrossSegments() },
        { nameof(ReadsMakeNoDifference), new BrokenCodecs.ForgetsBetweenReads() },
        { nameof(MultipartReadersAgree), new BrokenCodecs.WalkerStopsEarly() },
        { nameof(TreeCoversInput), new BrokenCodecs.TreeLosesAHeader() },
        { nameof(TreeAndViewAgree), new BrokenCodecs.TreeLosesAHeader() },
        { nameof(PushesAgree), new BrokenCodecs.PushTreeLosesData() },
        { nameof(SmsIsStable), new BrokenCodecs.SmsLosesItsLastOctet() },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Invariant_notices_a_codec_that_breaks_it(string invariant, Codec broken)
    {
        Fuzzer fuzzer = new(broken, seed: 0);
        Fuzzer sound = new(new Codec(), seed: 0);
        InputMaker inputs = new(11);
        Finding? finding = null;
        for (int i = 0; i < Inputs && finding is null; i++)
        {
            finding = fuzzer.Try(invariant, inputs.Next());
        }

        Assert.NotNull(finding);
        Assert.Null(sound.Try(invariant, finding.Input));
    }

    [Fact]
    public void There_is_a_broken_codec_for_every_invariant() =>
        Assert.Equal(Invariant.All(new Codec()).Select(i => i.Name), Broken.Select(row => row.Data.Item1));
}
