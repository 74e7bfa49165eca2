using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Invariants;
using MmsCodec.Fuzzing.Making;
using MmsCodec.Fuzzing.Reading;
using MmsCodec.Fuzzing.Running;

namespace MmsCodec.Tests.Fuzzing;

/// <summary>A bounded run of the fuzzer, the same every time. <c>dotnet run -c Release --project tests/MmsCodec.Fuzzing</c> is the open-ended one.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Inputs = 800;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_input_violates_an_invariant(int seed)
    {
        Fuzzer fuzzer = new(new Codec(), seed);
        for (int i = 0; i < Inputs; i++)
        {
            if (fuzzer.Next() is Finding finding)
            {
                Finding small = new Minimizer(fuzzer).Minimize(finding);
                Assert.Fail($"{small.Invariant}: {small.Message} {small.Input.Kind} {Convert.ToHexString(small.Input.Octets)}");
            }
        }

        output.WriteLine($"{fuzzer.Tried} inputs, seed {seed}, no findings");
    }

    [Fact]
    public void Same_seed_makes_the_same_inputs()
    {
        InputMaker one = new(7);
        InputMaker other = new(7);

        Assert.All(Enumerable.Range(0, 200), _ => Assert.Equal(one.Next().Octets, other.Next().Octets));
    }

    [Fact]
    public void Every_PDU_has_its_turn_with_every_header_that_it_may_have()
    {
        PduMaker maker = new(1);
        HashSet<string> made = [];
        for (int i = 0; i < 60 * MmsSchema.Pdus.Count; i++)
        {
            MadePdu pdu = maker.Next();
            made.UnionWith(pdu.Values.Select(v => $"{pdu.Definition} {v.Path.Split('.')[0]}"));
        }

        string[] expected = [.. MmsSchema.Pdus.SelectMany(p => p.Fields.Select(f => $"{p} {f.Header.Name}"))];
        Assert.Empty(expected.Except(made));
    }

    [Fact]
    public void Invariants_are_named_as_they_are_asked_for()
    {
        string[] names = [.. Invariant.All(new Codec()).Select(i => i.Name)];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Contains(nameof(NothingThrows), names);
    }
}
