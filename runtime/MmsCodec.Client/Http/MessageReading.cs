using System.IO.Pipelines;
using System.Runtime.ExceptionServices;

namespace MmsCodec.Client;

/// <summary>Passes what a relay answered to a GET with success on to the application, part by part as it arrives.</summary>
internal sealed class MessageReading(IMessageSink sink, ReceivedNotification notification, MmsClientOptions options)
{
    private static readonly StreamPipeReaderOptions PipeOptions = new(bufferSize: 16 * 1024, leaveOpen: true);

    public async ValueTask<RetrievalOutcome> ReadAsync(HttpResponseMessage answer, RequestClock clock, CancellationToken cancellationToken)
    {
        clock.RelayCame();
        if (answer.Content.Headers.ContentLength > options.MaxMessageLength)
        {
            return TooLong(answer, $"{answer.Content.Headers.ContentLength} octets are announced.");
        }

        Stream stream = await answer.Content.ReadAsStreamAsync(clock.Token).ConfigureAwait(false);
        RelayBody body = new(stream, clock);
        PipeReader pipe = PipeReader.Create(body, PipeOptions);
        MmsPduPipeReader pdu = new(
            pipe, new MmsStreamLimits { MaxOctets = options.MaxMessageLength, MaxParts = options.MaxParts });
        try
        {
            return await PassOnAsync(answer, pdu, clock.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            if (clock.HasRunOut)
            {
                return new RequestFailed(new RequestFailure(RequestFailureKind.TimedOut, answer.StatusCode));
            }

            if (body.Fault is not (null or OperationCanceledException))
            {
                ExceptionDispatchInfo.Throw(body.Fault);
            }

            return pdu.Error.Code == MmsErrorCode.None ? new MessageNotTaken(fault) : Refuse(answer, pdu.Error);
        }
        finally
        {
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
    }

    private async Task<RetrievalOutcome> PassOnAsync(
        HttpResponseMessage answer, MmsPduPipeReader pdu, CancellationToken ending, CancellationToken cancellationToken)
    {
        MmsPduHead read = await pdu.ReadHeadAsync(ending).ConfigureAwait(false);
        MmsError error = read.Error;
        if (!read.IsRead || !RetrieveConf.TryDecode(read.Octets.Span, out RetrieveConf? head, out error))
        {
            return Refuse(answer, error);
        }

        if (head.Version.Major > MmsVersion.V1_3.Major)
        {
            return new NotIntelligible(default);
        }

        if (head.RetrieveStatus is not (null or MmsRetrieveStatus.Ok))
        {
            return new RelayDeclined(head);
        }

        IMessageWriter writer = await sink.BeginAsync(head, notification, ending).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            while (await pdu.ReadPartAsync(ending).ConfigureAwait(false) is { } part)
            {
                await writer.WritePartAsync(part, ending).ConfigureAwait(false);
            }

            if (pdu.Error.Code != MmsErrorCode.None)
            {
                return Refuse(answer, pdu.Error);
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }

        return new Retrieved(head, pdu.Position);
    }

    // A page of a captive portal says nothing about the message; a PDU that cannot be decoded does.
    private static RetrievalOutcome Refuse(HttpResponseMessage answer, MmsError error) =>
        error.Code == MmsErrorCode.LimitExceeded ? TooLong(answer, error.ToString())
        : IsMms(answer) ? new NotIntelligible(error)
        : new RequestFailed(new RequestFailure(RequestFailureKind.NotAMessage, answer.StatusCode, Detail: error.ToString()));

    private static RequestFailed TooLong(HttpResponseMessage answer, string detail) =>
        new(new RequestFailure(RequestFailureKind.TooLong, answer.StatusCode, Detail: detail));

    private static bool IsMms(HttpResponseMessage answer) =>
        string.Equals(answer.Content.Headers.ContentType?.MediaType, RelayExchange.MmsMediaType, StringComparison.OrdinalIgnoreCase);
}
