namespace MmsCodec.Tests.Pdus.Samples;

/// <content>What xunit wants of them; the benchmarks have the samples without it.</content>
internal static partial class PduSamples
{
    /// <summary>The message types of the samples, for theories.</summary>
    public static TheoryData<MmsMessageType> Types => [.. All.Select(sample => sample.MessageType)];
}
