namespace MmsCodec.Tests.Threads;

/// <summary>Lets threads do the same at the same time.</summary>
internal static class AtOnce
{
    // More than any machine has processors, so that some are interrupted in between.
    private const int Threads = 16;

    /// <summary>What each thread got, all of them started together.</summary>
    public static IReadOnlyList<T> Do<T>(Func<T> action)
    {
        T[] results = new T[Threads];
        Exception?[] faults = new Exception?[Threads];
        using Barrier start = new(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                results[i] = action();
            }
            catch (Exception fault)
            {
                faults[i] = fault;
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.All(faults, Assert.Null);
        return results;
    }
}
