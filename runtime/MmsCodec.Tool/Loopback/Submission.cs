using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using MmsCodec.Inspection;
using MmsCodec.Schema;
using MmsCodec.Tool.Inspecting;

namespace MmsCodec.Tool.Loopback;

/// <summary>Sends the octets of a file as they are: what clients post to a relay over HTTP, what relays push to a client in a datagram.</summary>
internal static class Submission
{
    /// <summary>What goes to a client goes in a push; what is a push already goes as it is.</summary>
    public static byte[] ToPush(ReadOnlyMemory<byte> octets) =>
        WireKinds.Of(octets.Span) == WireKind.Push ? octets.ToArray() : WspPush.OfMms(octets.ToArray(), transactionId: 1).Encode();

    /// <summary>Whether a file holds what relays push.</summary>
    public static bool IsPush(ReadOnlySpan<byte> octets) =>
        WireKinds.Of(octets) == WireKind.Push
        || (MmsHeaders.TryScan(octets, out MmsHeaders headers, out _)
            && MmsSchema.FindPdu((byte)headers.MessageType) is { Direction: PduDirection.RelayToClient });

    public static async Task PushAsync(byte[] push, IPEndPoint client, CancellationToken cancellation)
    {
        using Socket socket = new(client.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        await socket.SendToAsync(push, SocketFlags.None, client, cancellation);
    }

    /// <summary>Posts a PDU; whether the relay took it, as HTTP and the PDU in answer say.</summary>
    public static async Task<bool> PostAsync(ReadOnlyMemory<byte> pdu, Uri relay, TextWriter output, CancellationToken cancellation)
    {
        using HttpMessageInvoker http = new(LoopbackHandler.Create());
        using HttpRequestMessage request = new(HttpMethod.Post, relay) { Content = new ReadOnlyMemoryContent(pdu) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.wap.mms-message");
        using HttpResponseMessage answer = await http.SendAsync(request, cancellation);
        byte[] body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        await output.WriteLineAsync($"HTTP {(int)answer.StatusCode}");
        if (body.Length == 0 || !MmsPdu.TryDecode(body, out MmsPdu? confirmation, out _))
        {
            return answer.IsSuccessStatusCode;
        }

        await output.WriteLineAsync(SafeText.Of(PduText.Of(confirmation)));
        return answer.IsSuccessStatusCode && PduText.IsOk(confirmation);
    }
}
