module Program

open System
open System.Collections.Generic
open System.Net
open System.Threading
open System.Threading.Tasks
open MmsCodec
open MmsCodec.Client
open MmsCodec.Relay

let nobodyToAsk =
    { new IMessagePrompt with
        member _.AskAsync(_, _) = ValueTask.FromResult UserAnswer.Reject }

let silent =
    { new IClientObserver with
        member _.Observe _ = () }

// A relay on loopback notifies the client, which trusts it, retrieves, and acknowledges to it.
let run () =
    task {
        use! relay = InMemoryRelay.StartAsync "bank"
        let profile = RelayProfile("bank", [ RelayPattern.Parse relay.Address.Authority ], AllowPrivateAddresses = true)

        let options =
            MmsClientOptions(
                Relays = RelayDirectory [ profile ],
                Policy = RelayPolicy(TrustedProfiles = HashSet [ "bank" ])
            )

        use connection = new RelayConnection(options)

        let inbox =
            BufferingMessageSink(fun message notification _ ->
                printfn "%s from %O" message.Subject.Value.Text notification.Relay
                ValueTask.CompletedTask)

        let client = MmsClient(options, connection, MemoryTransactionStore(), nobodyToAsk, inbox, silent)

        let notification =
            relay.Hold(
                "T1",
                RetrieveConf(
                    Date = DateTimeOffset.UnixEpoch,
                    Subject = EncodedText("Your statement"),
                    ContentType = ContentType("text/plain", []),
                    Body = "Hello"B
                )
            )

        use receiver = UdpPushReceiver.Bind(IPEndPoint(IPAddress.Loopback, 0))
        do! relay.NotifyAsync(notification, receiver.LocalEndPoint)
        let! arrival = receiver.ReceiveAsync CancellationToken.None
        do! client.HandleAsync(arrival, CancellationToken.None)

        for request in relay.Requests do
            printfn "%s %s" request.Method (match request.Pdu with null -> "" | pdu -> pdu.GetType().Name)
    }

run().GetAwaiter().GetResult()
