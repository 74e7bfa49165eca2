using System.Linq;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Sends;

/// <summary>The framework's methods that take an address, or a request that has one. Connections are followed by what they lead to.</summary>
internal static class FrameworkSends
{
    public static SendShape? ShapeOf(IMethodSymbol method)
    {
        switch (method.ContainingType?.Name)
        {
            case "HttpClient" or "HttpMessageInvoker" or "DelegatingHandler" when IsIn(method, "System.Net.Http"):
                return Http(method);
            case "HttpClientJsonExtensions" when method.Name is "PostAsJsonAsync" or "PutAsJsonAsync":
                return null;
            case "WebClient" when IsIn(method, "System.Net") && method.Name.StartsWith("Upload", System.StringComparison.Ordinal):
                return Named(method, "address", "data") ?? Named(method, "address", null);
            case "WebClient" when IsIn(method, "System.Net") && method.Name.StartsWith("DownloadData", System.StringComparison.Ordinal):
                return Retrieval(method, "address");
            case "Socket" when IsIn(method, "System.Net.Sockets") && method.Name is "SendTo" or "SendToAsync":
                return Named(method, "remoteEP", "buffer");
            case "UdpClient" when IsIn(method, "System.Net.Sockets") && method.Name is "Send" or "SendAsync":
                return Named(method, "endPoint", "dgram") ?? Named(method, "endPoint", "datagram") ?? Named(method, "hostname", "dgram") ?? Named(method, "hostname", "datagram");
            default:
                return null;
        }
    }

    private static SendShape? Http(IMethodSymbol method)
    {
        return method.Name switch
        {
            "PostAsync" or "PutAsync" or "PatchAsync" => Named(method, "requestUri", "content"),
            "GetAsync" or "GetByteArrayAsync" or "GetStreamAsync" or "GetStringAsync" => Retrieval(method, "requestUri"),
            "SendAsync" or "Send" when method.Parameters.Length > 0 => new SendShape { Payload = 0, IsRequest = true },
            _ => null,
        };
    }

    private static SendShape? Retrieval(IMethodSymbol method, string to)
    {
        return Ordinal(method, to) is int at and >= 0 ? new SendShape { Destination = at, IsRetrieval = true } : null;
    }

    private static SendShape? Named(IMethodSymbol method, string to, string? what)
    {
        int destination = Ordinal(method, to);
        int payload = what is null ? method.Parameters.Length - 1 : Ordinal(method, what);
        return destination < 0 || payload < 0 ? null : new SendShape { Destination = destination, Payload = payload };
    }

    private static int Ordinal(IMethodSymbol method, string name) => method.Parameters.FirstOrDefault(p => p.Name == name)?.Ordinal ?? -1;

    private static bool IsIn(IMethodSymbol method, string space) => method.ContainingNamespace?.ToDisplayString() == space;
}
