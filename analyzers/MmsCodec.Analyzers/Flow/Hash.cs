namespace MmsCodec.Analyzers.Flow;

/// <summary>Hash codes of several numbers; System.HashCode is not in netstandard2.0.</summary>
internal static class Hash
{
    public static int Combine(params int[] numbers)
    {
        int hash = 17;
        foreach (int number in numbers)
        {
            hash = unchecked((hash * 31) + number);
        }

        return hash;
    }
}
