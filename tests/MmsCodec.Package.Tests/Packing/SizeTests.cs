namespace MmsCodec.Package.Tests.Packing;

/// <summary>What users load stays small; <c>-- startup</c> of the benchmarks says what the octets are spent on.</summary>
public sealed class SizeTests(PackedPackages packages)
{
    [Theory]
    [InlineData("MmsCodec.Encapsulation", 600_000)]
    [InlineData("MmsCodec", 200_000)]
    public void Assembly_is_no_larger_than_it_should_be(string name, int most)
    {
        FileInfo assembly = new(Path.Combine(packages.Sources, "runtime", name, "bin", "Release", "net10.0", name + ".dll"));

        Assert.InRange(assembly.Length, 1, most);
    }
}
