namespace MmsCodec.Package.Tests.Packing;

/// <summary>What users load stays small; <c>-- startup</c> of the benchmarks says what the octets are spent on.</summary>
public sealed class SizeTests(PackedPackages packages)
{
    [Fact]
    public void Codec_is_no_larger_than_it_was()
    {
        FileInfo codec = new(Path.Combine(packages.Sources, "runtime", "MmsCodec", "bin", "Release", "net10.0", "MmsCodec.dll"));

        Assert.InRange(codec.Length, 1, 760_000);
    }
}
