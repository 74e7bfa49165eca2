namespace MmsCodec.Tests.Pdus;

/// <summary>PDUs of every type, random but valid: what was put in comes out, and goes back to the same octets.</summary>
public sealed class RandomPduTests
{
    private const int Rounds = 300;

    /// <summary>The 24 types of PDU.</summary>
    public static TheoryData<string> Types => [.. PduTypes().Select(type => type.Name)];

    [Fact]
    public void There_are_24_types() => Assert.Equal(24, PduTypes().Count());

    [Theory]
    [MemberData(nameof(Types))]
    public void Decodes_to_what_was_put_in_and_encodes_to_the_same_octets(string name)
    {
        Type type = PduTypes().Single(t => t.Name == name);
        for (int seed = 0; seed < Rounds; seed++)
        {
            MmsPdu pdu = new RandomPdu(new Random(seed)).Next(type);
            byte[] octets = pdu.Encode();
            Assert.True(octets.Length == pdu.EncodedLength, $"seed {seed}: {octets.Length} octets, {pdu.EncodedLength} announced");

            Assert.True(MmsPdu.TryDecode(octets, out MmsPdu? decoded, out MmsError error), $"seed {seed}: {error} in {Convert.ToHexString(octets)}");
            Assert.True(pdu.Equals(decoded), $"seed {seed}: put in {pdu}, came out {decoded}, octets {Convert.ToHexString(octets)}");
            Assert.True(octets.AsSpan().SequenceEqual(decoded.Encode()), $"seed {seed}: other octets than {Convert.ToHexString(octets)}");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Writes_nothing_where_there_is_no_room(string name)
    {
        MmsPdu pdu = new RandomPdu(new Random(1)).Next(PduTypes().Single(t => t.Name == name));
        byte[] octets = new byte[pdu.EncodedLength - 1];

        Assert.False(pdu.TryEncode(octets, out int written));

        Assert.Equal(0, written);
        Assert.Equal(new byte[octets.Length], octets);
    }

    private static IEnumerable<Type> PduTypes() => typeof(MmsPdu).Assembly.GetTypes().Where(type => type.BaseType == typeof(MmsPdu));
}
