using System.Diagnostics;
using System.Globalization;
using MmsCodec.Benchmarks.Inputs;
using MmsCodec.Benchmarks.Table;

namespace MmsCodec.Benchmarks;

/// <summary>How many a second on one core and on two, in turns: nothing is shared but the octets.</summary>
internal sealed class Throughput(TextWriter output)
{
    private const int Pairs = 60;
    private const double Target = 1.8;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(25);

    private readonly byte[][] _notifications = Notifications.Shuffled;

    /// <summary>Writes the table; gives the rows of the targets' table.</summary>
    public IReadOnlyList<string> Write()
    {
        output.WriteLine();
        output.WriteLine("### Throughput");
        output.WriteLine();
        output.WriteLine("| what | million a second on one core | on two | ratio |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        return
        [
            .. Compare("shuffled notifications decoded, all checks", () => Decode, Target),
            .. Compare("M-NotifyResp.ind encoded", NewEncode, Target),
            .. Compare("shuffled notifications decoded to records", () => DecodeRecords, target: 0),
        ];
    }

    private IEnumerable<string> Compare(string what, Func<Func<int>> newWork, double target)
    {
        List<double> ratios = [];
        (double One, double Two) best = (0, 0);
        for (int pair = -10; pair < Pairs; pair++)
        {
            double one = CountASecond(newWork, 1);
            double two = CountASecond(newWork, 2);
            if (pair >= 0)
            {
                ratios.Add(two / one);
                best = (Math.Max(best.One, one), Math.Max(best.Two, two));
            }
        }

        double ratio = best.Two / best.One;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {best.One / 1e6:F1} | {best.Two / 1e6:F1} | {ratio:F2} |"));
        return target > 0 ? [ResultTable.TargetRow($"Throughput: {what}, two cores to one", ratio, "≥", target, ratio >= target)] : [];
    }

    private static double CountASecond(Func<Func<int>> newWork, int workers)
    {
        using Barrier start = new(workers);
        double[] rates = new double[workers];
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(worker => new Thread(() =>
        {
            Func<int> work = newWork();
            start.SignalAndWait();
            long count = 0;
            long from = Stopwatch.GetTimestamp();
            TimeSpan elapsed;
            do
            {
                count += work();
                elapsed = Stopwatch.GetElapsedTime(from);
            }
            while (elapsed < Turn);

            rates[worker] = count / elapsed.TotalSeconds;
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return rates.Sum();
    }

    private int Decode()
    {
        int wellFormed = 0;
        foreach (byte[] octets in _notifications)
        {
            wellFormed += NotificationIndView.TryDecode(octets, out NotificationIndView view, out _) && view.IsWellFormed ? 1 : 0;
        }

        return wellFormed > 0 ? _notifications.Length : 0;
    }

    private int DecodeRecords()
    {
        int count = 0;
        foreach (byte[] octets in _notifications)
        {
            count += NotificationInd.TryDecode(octets, out _, out _) ? 1 : 0;
        }

        return count;
    }

    private static Func<int> NewEncode()
    {
        byte[] transactionId = "Q9rX2m7LkA0Vt-20050201T120000"u8.ToArray();
        byte[] destination = new byte[128];
        return () =>
        {
            int count = 0;
            for (int i = 0; i < 512; i++)
            {
                NotifyRespIndEncoder encoder = new(transactionId, MmsStatus.Retrieved) { ReportAllowed = true };
                count += encoder.TryEncode(destination, out _) ? 1 : 0;
            }

            return count;
        };
    }
}
