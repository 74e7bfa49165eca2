using System.Diagnostics;

namespace MmsCodec.Client;

/// <summary>The names under which a client can be observed from outside.</summary>
public static class ClientTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>: <c>MmsCodec.Client</c>.</summary>
    public const string MeterName = "MmsCodec.Client";

    /// <summary>The name of the <see cref="ActivitySource"/>: <c>MmsCodec.Client</c>.</summary>
    public const string ActivitySourceName = "MmsCodec.Client";

    internal static ActivitySource Activities { get; } = new(ActivitySourceName);
}
