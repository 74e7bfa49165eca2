using System.Globalization;
using MmsCodec.Benchmarks.Inputs;

namespace MmsCodec.Benchmarks.Client;

/// <summary>
/// Client and relay over loopback HTTP, all in this process: how many a second beside the same without MMS, whether memory stays flat, and
/// what a notification allocates.
/// </summary>
internal sealed class ClientFigures(TextWriter output, TimeSpan duration)
{
    private const int Workers = 32;
    private const int WarmUps = 6;
    private const int Turns = 15;

    private static readonly TimeSpan TurnTime = TimeSpan.FromSeconds(1);

    public static bool TryParse(string[] arguments, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        bool isRead = arguments switch
        {
            [] => true,
            ["--minutes", var text] => double.TryParse(text, CultureInfo.InvariantCulture, out double minutes) && Set(minutes, out duration),
            _ => false,
        };
        return isRead;

        static bool Set(double minutes, out TimeSpan duration)
        {
            duration = TimeSpan.FromMinutes(minutes);
            return minutes >= 0;
        }
    }

    public async Task PrintAsync()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        using ClientLoad client = new(server.Plain, Workers);
        using HttpMessageInvoker handler = new(client.NewHandler());
        using HttpClient http = new(client.NewHandler());
        byte[] response = new NotifyRespInd { TransactionId = "0000000001", Status = MmsStatus.Rejected }.Encode();
        byte[] submission = Messages.Send.Encode();

        output.WriteLine($"{Environment.ProcessorCount} cores, {Workers} connections, M-Send.req of {submission.Length} octets, push of {client.Source.Length} octets.");
        output.WriteLine();
        output.WriteLine("| what | a second | without MMS | ratio | µs of processor each | without MMS | ratio |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        await CompareAsync(
            "M-Send.req read and confirmed by the relay's endpoint; beside it an endpoint that reads and answers 200",
            () => RawPosts.CountAsync(server.Relay, submission, Workers, TurnTime),
            () => RawPosts.CountAsync(server.Plain, submission, Workers, TurnTime));
        await CompareAsync(
            "notifications decoded, decided, kept and answered by the client; beside it the same POSTs by its handler alone",
            () => client.CountAsync(Workers, TurnTime),
            () => BarePosts.CountAsync(handler, server.Plain, response, Workers, TurnTime));
        await CompareAsync(
            "the same; beside it the same POSTs by HttpClient",
            () => client.CountAsync(Workers, TurnTime),
            () => BarePosts.CountAsync(http, server.Plain, response, Workers, TurnTime));

        await AllocationTable.PrintAsync(output, server.Plain);
        if (duration > TimeSpan.Zero)
        {
            await WatchMemoryAsync(server, client, submission);
        }
    }

    // In turns, and the median of the turns' ratios: whatever else the machine does falls on both. The first turns are for the compiler, which
    // takes its time with the best code.
    private async Task CompareAsync(string what, Func<Task<int>> measured, Func<Task<int>> floor)
    {
        List<(double Rate, double Cost)> floors = [];
        List<(double Rate, double Cost)> ours = [];
        for (int turn = -WarmUps; turn < Turns; turn++)
        {
            (double Rate, double Cost) one = await TimeAsync(floor);
            (double Rate, double Cost) other = await TimeAsync(measured);
            if (turn >= 0)
            {
                floors.Add(one);
                ours.Add(other);
            }
        }

        double rates = Median(ours.Zip(floors, (own, bare) => own.Rate / bare.Rate));
        double costs = Median(ours.Zip(floors, (own, bare) => bare.Cost / own.Cost));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {Median(ours.Select(own => own.Rate)):F0} | {Median(floors.Select(bare => bare.Rate)):F0} | {rates:F2} | {Median(ours.Select(own => own.Cost)):F1} | {Median(floors.Select(bare => bare.Cost)):F1} | {costs:F2} |"));
    }

    private static async Task<(double Rate, double Cost)> TimeAsync(Func<Task<int>> run)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        int done = await run();
        return (done / TurnTime.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / done);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private async Task WatchMemoryAsync(LoopbackServer server, ClientLoad client, byte[] submission)
    {
        output.WriteLine();
        output.WriteLine("| minute | handled | live MiB | working set MiB |");
        output.WriteLine("| ---: | ---: | ---: | ---: |");
        long handled = 0;
        TimeSpan slice = TimeSpan.FromSeconds(15);
        for (TimeSpan passed = TimeSpan.Zero; passed < duration; passed += 2 * slice)
        {
            handled += await client.CountAsync(Workers, slice);
            handled += await RawPosts.CountAsync(server.Relay, submission, Workers, slice);
            double live = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
            double workingSet = Environment.WorkingSet / 1048576.0;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {(passed + (2 * slice)).TotalMinutes:F1} | {handled} | {live:F1} | {workingSet:F0} |"));
        }
    }
}
