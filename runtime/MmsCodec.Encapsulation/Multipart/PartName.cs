namespace MmsCodec;

/// <summary>Compares the names by which parts are referred to.</summary>
internal static class PartName
{
    /// <summary>Whether both are the same name, angle brackets and quotation marks aside. Empty names match nothing.</summary>
    public static bool Matches(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other)
    {
        ReadOnlySpan<byte> bare = name.Trim("<>\" "u8);
        return !bare.IsEmpty && bare.SequenceEqual(other.Trim("<>\" "u8));
    }
}
