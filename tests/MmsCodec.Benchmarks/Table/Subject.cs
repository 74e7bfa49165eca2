using System.Reflection;
using BenchmarkDotNet.Running;

namespace MmsCodec.Benchmarks.Table;

/// <summary>A benchmark's method, called in a loop.</summary>
internal abstract class Subject
{
    /// <summary>Calls the method.</summary>
    public abstract void Run(long times);

    /// <summary>Calls a method that does nothing and returns the same.</summary>
    public abstract void RunNothing(long times);

    public static Subject Of(BenchmarkCase benchmark, object instance)
    {
        MethodInfo method = benchmark.Descriptor.WorkloadMethod;
        Delegate body = method.CreateDelegate(typeof(Func<>).MakeGenericType(method.ReturnType), instance);
        return (Subject)Activator.CreateInstance(typeof(Subject<>).MakeGenericType(method.ReturnType), body)!;
    }
}

/// <inheritdoc cref="Subject"/>
/// <typeparam name="T">What the method returns.</typeparam>
internal sealed class Subject<T>(Func<T> body) : Subject
{
    // An instance method, as benchmarks have.
    private readonly Func<T?> _nothing = new Nothing().Return;

    public override void Run(long times) => Loop(body, times);

    public override void RunNothing(long times) => Loop(_nothing, times);

    private static void Loop(Func<T?> body, long times)
    {
        T? last = default;
        for (long i = 0; i < times; i++)
        {
            last = body();
        }

        GC.KeepAlive(last);
    }

    private sealed class Nothing
    {
        public T? Return() => default;
    }
}
