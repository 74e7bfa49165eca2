namespace MmsCodec.Tests.Pdus;

/// <summary>Lists and octets compare by what they hold.</summary>
public sealed class MmsListTests
{
    [Fact]
    public void Lists_are_equal_by_their_items_in_order()
    {
        MmsList<string> list = ["a", "b"];

        Assert.True(list == new[] { "a", "b" });
        Assert.False(list != new[] { "a", "b" });
        Assert.True(list.Equals((object)(MmsList<string>)["a", "b"]));
        Assert.False(list.Equals("a"));
        Assert.Distinct([list, ["b", "a"], ["a"], default]);
        Assert.Distinct(((MmsList<string>[])[list, ["b", "a"], ["a"], default]).Select(other => other.GetHashCode()));
        Assert.Equal(list.GetHashCode(), ((MmsList<string>)["a", "b"]).GetHashCode());
        Assert.Equal("[a, b]", list.ToString());
        Assert.Equal(["a", "b"], list);
        Assert.Equal(["a", "b"], list.Span);
        Assert.Equal("b", list[1]);
        Assert.Empty(default(MmsList<string>));
        Assert.Equal("[]", default(MmsList<string>).ToString());
        Assert.Equal(default, (MmsList<string>)[]);
    }

    [Fact]
    public void Lists_keep_what_their_array_held()
    {
        string[] items = ["a"];
        MmsList<string> list = items;
        items[0] = "b";

        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void Octets_are_equal_by_what_they_are()
    {
        MmsOctets octets = new byte[] { 1, 2 };

        Assert.True(octets == new byte[] { 1, 2 });
        Assert.False(octets != new byte[] { 1, 2 });
        Assert.True(octets.Equals((object)new MmsOctets(new byte[] { 1, 2 })));
        Assert.False(octets.Equals(1));
        Assert.Equal(octets.GetHashCode(), new MmsOctets(new byte[] { 1, 2 }).GetHashCode());
        Assert.Distinct([octets, new byte[] { 2, 1 }, new byte[] { 1 }, default]);
        Assert.Distinct(((MmsOctets[])[octets, new byte[] { 2, 1 }, new byte[] { 1 }, default]).Select(other => other.GetHashCode()));
        Assert.False(octets.IsEmpty);
        Assert.True(((MmsOctets)(byte[]?)null).IsEmpty);
        Assert.Equal("2 octets", octets.ToString());
    }

    [Fact]
    public void Copied_octets_stay_as_they_were()
    {
        byte[] source = [1];
        MmsOctets copy = MmsOctets.CopyOf(source);
        source[0] = 2;

        Assert.Equal<byte>([1], copy.Span);
    }
}
