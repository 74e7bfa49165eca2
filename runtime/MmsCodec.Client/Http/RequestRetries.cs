using System.Diagnostics.CodeAnalysis;
using System.Net;
using Polly;
using Polly.Retry;

namespace MmsCodec.Client;

/// <summary>When and after which failures a request is tried again.</summary>
internal sealed class RequestRetries
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline<RetrievalOutcome> _retrievals;
    private readonly ResiliencePipeline<ResponseOutcome> _responses;

    public RequestRetries(MmsClientOptions options, TimeProvider clock)
    {
        _retrievals = Build<RetrievalOutcome>(options, clock, outcome => outcome is RequestFailed(var failure) && MayRetrieveAgain(failure));
        _responses = Build<ResponseOutcome>(options, clock, outcome => outcome.Failure is { } failure && IsUnanswered(failure));
    }

    public ValueTask<RetrievalOutcome> RunAsync(
        Func<CancellationToken, ValueTask<RetrievalOutcome>> attempt, TransactionRequest terms, CancellationToken cancellationToken) =>
        terms.AllowsRetries ? _retrievals.ExecuteAsync(attempt, cancellationToken) : attempt(cancellationToken);

    public ValueTask<ResponseOutcome> RunAsync<TState>(
        Func<TState, CancellationToken, ValueTask<ResponseOutcome>> attempt,
        TState state,
        TransactionRequest terms,
        CancellationToken cancellationToken) =>
        terms.AllowsRetries ? _responses.ExecuteAsync(attempt, state, cancellationToken) : attempt(state, cancellationToken);

    private static bool MayRetrieveAgain(RequestFailure failure) => IsUnanswered(failure)
        || failure is
        {
            Kind: RequestFailureKind.HttpStatus,
            Status: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
        };

    private static bool IsUnanswered(RequestFailure failure) =>
        failure.Kind is RequestFailureKind.Unreachable or RequestFailureKind.TimedOut or RequestFailureKind.Broken;

    private static ResiliencePipeline<T> Build<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        MmsClientOptions options, TimeProvider clock, Predicate<T> mayTryAgain)
    {
        if (options.Retries == 0)
        {
            return ResiliencePipeline<T>.Empty;
        }

        ResiliencePipelineBuilder<T> builder = new() { TimeProvider = clock };
        builder.AddRetry(new RetryStrategyOptions<T>
        {
            MaxRetryAttempts = options.Retries,
            Delay = options.RetryDelay,
            MaxDelay = LongestDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => new ValueTask<bool>(arguments.Outcome is { Exception: null, Result: { } result } && mayTryAgain(result)),
        });
        return builder.Build();
    }
}
