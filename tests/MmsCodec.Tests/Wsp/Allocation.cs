namespace MmsCodec.Tests.Wsp;

/// <summary>Measures what code allocates.</summary>
internal static class Allocation
{
    /// <summary>The calls that are measured.</summary>
    public const int Rounds = 100;

    /// <summary>Bytes that <paramref name="action"/> allocates over many calls, after calls that let static state come to be.</summary>
    public static long Of(Action action)
    {
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
