using System.Net;
using System.Net.Sockets;
using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Templates;

/// <summary>A client and a relay made from the templates of the packed packages meet on loopback.</summary>
public sealed class TemplatesTests(PackedPackages packages)
{
    private const int MostLines = 60;

    [Fact]
    public async Task A_new_client_retrieves_from_a_new_relay_and_acknowledges_to_it()
    {
        Consumers.Consumer consumer = new(packages, "Templates");
        // A hive of its own: the user's templates stay as they are.
        string hive = Path.Combine(consumer.Folder, "hive");
        string package = Path.Combine(packages.Feed, $"MmsCodec.Templates.{PackedPackages.Version}.nupkg");
        (await consumer.DotnetAsync("new", "install", package, "--debug:custom-hive", hive)).Succeeded();
        foreach (string template in (string[])["mms-client", "mms-relay"])
        {
            (await consumer.DotnetAsync("new", template, "-o", template, "--debug:custom-hive", hive)).Succeeded();
            (await consumer.DotnetAsync("build", template, "-warnaserror")).Succeeded();
            string program = Path.Combine(consumer.Folder, template, "Program.cs");
            Assert.InRange((await File.ReadAllLinesAsync(program, TestContext.Current.CancellationToken)).Length, 1, MostLines);
        }

        int push = FreePort(SocketType.Dgram);
        int relayPort = FreePort(SocketType.Stream);
        string messages = Path.Combine(consumer.Folder, "messages");
        using RunningProgram client = RunningProgram.Start(
            Path.Combine(consumer.Folder, "mms-client"),
            "mms-client.dll",
            $"--Mms:Udp:0=127.0.0.1:{push}", $"--Mms:Profiles:home:Patterns:0=127.0.0.1:{relayPort}", $"--Messages={messages}",
            "--Urls=http://127.0.0.1:0");
        await client.WaitForAsync("Application started");
        using RunningProgram relay = RunningProgram.Start(
            Path.Combine(consumer.Folder, "mms-relay"),
            "mms-relay.dll",
            $"--Urls=http://127.0.0.1:{relayPort}", $"--Client=127.0.0.1:{push}");

        await relay.WaitForAsync("NotifyRespInd Retrieved: own");
        await client.WaitForAsync("Retrieved to profile:home: delivered");
        string[] kept = Directory.GetFiles(messages, "*", SearchOption.AllDirectories);
        Assert.Contains(kept, file => File.ReadAllText(file) == "Hello from your relay.");
    }

    private static int FreePort(SocketType type)
    {
        using Socket socket = new(AddressFamily.InterNetwork, type, ProtocolType.Unspecified);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
