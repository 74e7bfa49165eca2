using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Pdus.Properties;

/// <summary>Numbers, times and versions, with the ends of what each of their forms can hold.</summary>
internal static class NumberGen
{
    private const long LastDate = 253_402_300_799; // 9999-12-31T23:59:59Z

    public static Gen<ulong> Numbers { get; } = Gen.Frequency(
        (1, Gen.Choose(0, 300).Select(number => (ulong)number)),
        (1, Gen.Choose(0, int.MaxValue).Select(number => (ulong)number)),
        (1, Gen.Elements<ulong>(0, 1, 127, 128, 255, 256, 65_535, 65_536, uint.MaxValue, 1UL << 32, long.MaxValue, ulong.MaxValue)));

    public static Gen<DateTimeOffset> Dates { get; } = Gen.Frequency(
            (2, Gen.Choose(0, int.MaxValue).Select(seconds => (long)seconds)),
            (1, Gen.Elements(0L, 1, 255, 256, int.MaxValue, 1L << 31, uint.MaxValue, 1L << 32, LastDate)))
        .Select(DateTimeOffset.FromUnixTimeSeconds);

    public static Gen<TimeSpan> Spans { get; } = Gen.Frequency(
            (2, Gen.Choose(0, int.MaxValue).Select(seconds => (long)seconds)),
            (1, Gen.Elements(0L, 1, 127, 128, 255, 256, uint.MaxValue, 1L << 32, long.MaxValue / TimeSpan.TicksPerSecond)))
        .Select(seconds => TimeSpan.FromTicks(seconds * TimeSpan.TicksPerSecond));

    /// <summary>Mostly the standard's own; also ones without a minor number, and ones that need a text.</summary>
    public static Gen<MmsVersion> Versions { get; } = Gen.Frequency(
        (4, Gen.Elements(MmsVersion.V1_0, MmsVersion.V1_1, MmsVersion.V1_2, MmsVersion.V1_3)),
        (1, Gen.Choose(0, 7).SelectMany(_ => Gen.Choose(0, 15), (major, minor) => new MmsVersion((byte)major, (byte)minor))),
        (1, Gen.Choose(0, 255).SelectMany(_ => Gen.Choose(0, 255), (major, minor) => new MmsVersion((byte)major, (byte)minor))));
}
