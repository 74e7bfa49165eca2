using System.Globalization;
using System.Net;
using MmsCodec;
using MmsCodec.Client;
using MmsCodec.Client.Killed;

// Arguments: a folder to keep everything in, and the ports of three relays on loopback: a trusted, a blocked, and one that users are asked
// about. Says on the standard output where it listens, and for each line of the standard input how much is left to do. Ends with its input.
string folder = args[0];
RelayProfile[] profiles =
[
    Profile("trusted", args[1]),
    Profile("blocked", args[2]),
    Profile("asked", args[3]),
];
MmsClientOptions options = new()
{
    Relays = new RelayDirectory(profiles),
    Policy = new RelayPolicy { TrustedProfiles = new HashSet<string> { "trusted" }, BlockedProfiles = new HashSet<string> { "blocked" } },
};
await using SqliteTransactionStore store = SqliteTransactionStore.Open(Path.Combine(folder, "transactions.db"));
using RelayConnection connection = new(options);
using UdpPushReceiver receiver = UdpPushReceiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
using CancellationTokenSource stop = new();
MmsClient client = new(options, connection, store, new RashUser(), new FolderInbox(Path.Combine(folder, "inbox")), new Complaints());
Task running = client.RunAsync(receiver, stop.Token);
Console.WriteLine(receiver.LocalEndPoint.Port.ToString(CultureInfo.InvariantCulture));
while (Console.ReadLine() is not null)
{
    int left = 0;
    await foreach (OpenTransaction open in store.ListOpenAsync(CancellationToken.None))
    {
        left += open.Need == TransactionNeed.Expiry ? 0 : 1;
    }

    Console.WriteLine(left.ToString(CultureInfo.InvariantCulture));
}

await stop.CancelAsync();
await running;

static RelayProfile Profile(string name, string port) =>
    new(name, [RelayPattern.Parse("127.0.0.1:" + port)]) { AllowPrivateAddresses = true };
