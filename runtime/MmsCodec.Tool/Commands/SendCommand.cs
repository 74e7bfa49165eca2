using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Loopback;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms send</c>: submits a PDU to a relay on this machine, or pushes one to a client.</summary>
internal static class SendCommand
{
    private const int Refused = 1;

    public static Command Create(ToolConsole console)
    {
        Argument<string> file = new("FILE")
        {
            Description = "A PDU or WSP push in binary, as 'mms encode' writes it; - is standard input.",
        };
        FileArguments.RefuseUnknownOptions(file);
        Option<Uri?> relay = new("--relay")
        {
            Description = "Where the relay takes PDUs: for what a client sends, as M-Send.req.",
            HelpName = "URL",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttp && address.UserInfo.Length == 0)
                {
                    return address;
                }

                result.AddError($"--relay takes an http address, as http://127.0.0.1:8080/mms, not '{text}'.");
                return null;
            },
        };
        Option<IPEndPoint?> client = LoopbackOptions.EndPoint(
            "--client", "Where a client receives pushes over UDP: for what a relay sends, as M-Notification.ind.");
        Command command = new(
            "send",
            """
            Sends the octets of a file as they are, on this machine only: what clients send by HTTP POST to --relay, and prints the PDU that
            answers it; what relays send in a WSP push over UDP to --client ('mms receive').

            Exit code 0: it was taken. 1: it was refused, or could not be sent. 2: wrong usage.
            """)
        {
            file, relay, client,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(relay) is null == result.GetResult(client) is null)
            {
                result.AddError("Either --relay or --client says where it goes.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(file),
            parsed.GetValue(relay),
            parsed.GetValue(client),
            console,
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string file, Uri? relay, IPEndPoint? client, ToolConsole console, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            ReadOnlyMemory<byte> octets = await InputFiles.ReadAsync(file, console, cancellation);
            if (relay is not null && !Submission.IsPush(octets.Span))
            {
                return await Submission.PostAsync(octets, relay, output, cancellation) ? ExitCode.Good : Refused;
            }

            if (client is null)
            {
                await console.Error.WriteLineAsync($"{file}: this is what a relay sends to a client; --client says where that is.");
                return ExitCode.Usage;
            }

            await Submission.PushAsync(Submission.ToPush(octets), client, cancellation);
            await output.WriteLineAsync($"pushed to UDP {client}");
            return ExitCode.Good;
        }
        catch (InputException fault)
        {
            await console.Error.WriteLineAsync($"{fault.File}: {fault.Message}");
            return ExitCode.Usage;
        }
        catch (Exception fault) when (fault is HttpRequestException or SocketException or IOException)
        {
            await console.Error.WriteLineAsync($"send: {fault.Message}");
            return Refused;
        }
    }
}
