using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MmsCodec.Client.Tests.Killed;

/// <summary>A client in a process of its own.</summary>
internal sealed class ClientProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _complaints;
    private readonly Socket _pushes = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private IPEndPoint? _address;

    public ClientProcess(string folder, params IEnumerable<WatchfulRelay> relays)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "MmsCodec.Client.Killed.dll");
        ProcessStartInfo start = new(Environment.ProcessPath is { } dotnet && Path.GetFileNameWithoutExtension(dotnet) == "dotnet" ? dotnet : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(program);
        start.ArgumentList.Add(folder);
        foreach (WatchfulRelay relay in relays)
        {
            start.ArgumentList.Add(relay.Port.ToString(CultureInfo.InvariantCulture));
        }

        _process = Process.Start(start)!;
        _complaints = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Waits until it listens.</summary>
    public async Task ListenAsync()
    {
        string? port = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        _address = port is null
            ? throw new InvalidOperationException(await _complaints)
            : new IPEndPoint(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
    }

    public void Push(NotificationInd notification) => _pushes.SendTo(WspPush.OfMms(notification.Encode(), transactionId: 1).Encode(), _address!);

    /// <summary>How many transactions are neither settled nor left for later by their user.</summary>
    public async Task<int> LeftAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        return int.Parse(
            (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!, CultureInfo.InvariantCulture);
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets it end by itself, and says how and what it complained about.</summary>
    public async Task<(int ExitCode, string Complaints)> EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, await _complaints);
    }

    /// <summary>What it complained about, once it was killed.</summary>
    public Task<string> ComplaintsAsync() => _complaints;

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        _pushes.Dispose();
    }
}
