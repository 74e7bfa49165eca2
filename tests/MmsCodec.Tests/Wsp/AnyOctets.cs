using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Wsp;

/// <summary>Octets for properties: noise, and noise that looks like values.</summary>
internal static class AnyOctets
{
    private static readonly byte[] Telling =
        [0x00, 0x01, 0x02, 0x03, 0x04, 0x08, 0x1E, 0x1F, 0x20, 0x22, 0x2E, 0x31, 0x41, 0x7F, 0x80, 0x81, 0x83, 0x89, 0x8A, 0xB3, 0xC0, 0xEA, 0xF7, 0xFE, 0xFF];

    public static Arbitrary<byte[]> Arbitrary { get; } = Gen.Frequency(
            (1, Gen.Choose(0, 255).Select(octet => (byte)octet)),
            (3, Gen.Elements(Telling)))
        .ArrayOf()
        .ToArbitrary();

    public static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    public static void Check(Action<byte[]> property)
    {
        FsCheck.Check.One(Config, Prop.ForAll(Arbitrary, property));
    }
}
