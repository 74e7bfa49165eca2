namespace MmsCodec.Tests.Wsp;

/// <summary>Writes values into arrays, as large as <see cref="WspLength"/> says.</summary>
internal static class Encode
{
    public delegate void Writing(ref WspWriter writer);

    /// <summary>What is written, which must be exactly <paramref name="length"/> octets.</summary>
    public static byte[] Value(int length, Writing write)
    {
        byte[] octets = new byte[length];
        var writer = new WspWriter(octets);
        write(ref writer);
        Assert.Equal(length, writer.Written);
        return octets;
    }
}
