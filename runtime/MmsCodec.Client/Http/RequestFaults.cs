namespace MmsCodec.Client;

/// <summary>What the transport's exceptions say about a request.</summary>
internal static class RequestFaults
{
    public static RequestFailure Of(Exception fault)
    {
        if ((fault as TargetRefusedException ?? fault.InnerException as TargetRefusedException) is { } refused)
        {
            return new RequestFailure(RequestFailureKind.TargetRefused, Detail: refused.Message, Address: refused.Address);
        }

        HttpRequestError error = fault switch
        {
            HttpRequestException request => request.HttpRequestError,
            HttpIOException broken => broken.HttpRequestError,
            _ => HttpRequestError.Unknown,
        };
        return new RequestFailure(KindOf(error), (fault as HttpRequestException)?.StatusCode, Detail: fault.Message);
    }

    private static RequestFailureKind KindOf(HttpRequestError error) => error switch
    {
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError
            or HttpRequestError.SecureConnectionError => RequestFailureKind.Unreachable,
        HttpRequestError.InvalidResponse => RequestFailureKind.NotHttp,
        HttpRequestError.ConfigurationLimitExceeded => RequestFailureKind.TooLong,
        _ => RequestFailureKind.Broken,
    };
}
