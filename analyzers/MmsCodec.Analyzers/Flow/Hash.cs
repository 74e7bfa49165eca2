namespace MmsCodec.Analyzers.Flow;

/// <summary>Hash codes of several numbers; System.HashCode is not in netstandard2.0.</summary>
internal static class Hash
{
    public static int Combine(int first, int second) => unchecked((((17 * 31) + first) * 31) + second);

    public static int Combine(int first, int second, int third) => unchecked((Combine(first, second) * 31) + third);

    public static int Combine(int first, int second, int third, int fourth) => unchecked((Combine(first, second, third) * 31) + fourth);
}
