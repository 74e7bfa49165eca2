using System.IO.Pipelines;

namespace MmsCodec.Client;

/// <summary>
/// The rest of MM1: what a client asks of its home relay, the one that serves it. Each method posts one PDU and gives the PDU that answers
/// it (OMA-TS-MMS_CTR-V1_3 §8.2.1). What goes wrong on the network is an outcome; nothing is repeated by itself. May be used from many
/// threads.
/// </summary>
/// <remarks>
/// Locations and Message-IDs mean something only to the relay that gave them. Forward and delete here what the home relay notified of; of
/// what another relay notified, the home relay knows nothing. <see cref="ReadRecAsync"/> therefore asks which relay it was.
/// </remarks>
public sealed class MmsHomeRelay : IDisposable
{
    private const int MaxConfirmationLength = 64 * 1024;

    private readonly RelayProfile _profile;
    private readonly MmsClientOptions _options;
    private readonly RelayHandlers _handlers;
    private readonly TimeProvider _clock;

    /// <summary>A home relay over sockets.</summary>
    /// <param name="profile">The relay; its <see cref="RelayProfile.Address"/> says where it takes requests.</param>
    /// <param name="options">
    /// Time limits, the longest M-Mbox-View.conf (<see cref="MmsClientOptions.MaxMessageLength"/>), and identifying headers.
    /// </param>
    /// <param name="clock">The time; the system's when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The profile has no address.</exception>
    /// <exception cref="ArgumentNullException">
    /// An argument other than <paramref name="clock"/> is <see langword="null"/>.
    /// </exception>
    public MmsHomeRelay(RelayProfile profile, MmsClientOptions options, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        Address = profile.Address
            ?? throw new ArgumentException($"Relay profile '{profile.Name}' has no address, so nothing can be submitted to it.", nameof(profile));

        _profile = profile;
        _options = options;
        _clock = clock ?? TimeProvider.System;
        _handlers = new RelayHandlers(route => RelayConnection.CreateHandler(options, route));
    }

    /// <summary>Where requests go.</summary>
    public Uri Address { get; }

    /// <summary>A transaction id that no other request of this client has: 32 hexadecimal digits.</summary>
    /// <returns>The transaction id.</returns>
    public static string NewTransactionId() => Guid.NewGuid().ToString("N");

    /// <summary>Submits a message (M-Send.req, OMA-TS-MMS_ENC-V1_3 §6.1.1).</summary>
    /// <param name="submission">The message, body included.</param>
    /// <param name="cancellationToken">Ends the attempt; the relay may have taken the message.</param>
    /// <returns>M-Send.conf, or why there is none.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<HomeRelayOutcome<SendConf>> SendAsync(SendReq submission, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(submission);

        return RequestAsync<SendConf>(submission, confirmation => confirmation.TransactionId == submission.TransactionId, cancellationToken);
    }

    /// <summary>Submits a message whose parts are written while their data come (M-Send.req, OMA-TS-MMS_ENC-V1_3 §6.1.1).</summary>
    /// <param name="submission">The message without its body.</param>
    /// <param name="parts">The parts of its body; read once.</param>
    /// <param name="cancellationToken">Ends the attempt; the relay may have taken the message.</param>
    /// <returns>M-Send.conf, or why there is none.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU, or the parts do not fit its Content-Type.</exception>
    /// <exception cref="InvalidDataException">The data of a part are longer or shorter than was said; the relay got no whole PDU.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<HomeRelayOutcome<SendConf>> SendAsync(
        SendReq submission, IReadOnlyList<MmsPartSource> parts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(parts);

        return StreamAsync<SendConf>(
            new MmsPduPipeWriter(submission, parts),
            confirmation => confirmation.TransactionId == submission.TransactionId,
            cancellationToken);
    }

    /// <summary>Forwards a message that waits at the home relay or lies in its MMBox (M-Forward.req, OMA-TS-MMS_ENC-V1_3 §6.5.1).</summary>
    /// <param name="request">What to forward, and to whom.</param>
    /// <param name="cancellationToken">Ends the attempt; the relay may have forwarded the message.</param>
    /// <returns>M-Forward.conf, or why there is none.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<HomeRelayOutcome<ForwardConf>> ForwardAsync(ForwardReq request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        return RequestAsync<ForwardConf>(request, confirmation => confirmation.TransactionId == request.TransactionId, cancellationToken);
    }

    /// <summary>Deletes messages that wait at the home relay (M-Delete.req).</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>M-Delete.conf, or why there is none.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<HomeRelayOutcome<DeleteConf>> DeleteAsync(DeleteReq request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        return RequestAsync<DeleteConf>(request, confirmation => confirmation.TransactionId == request.TransactionId, cancellationToken);
    }

    /// <summary>Stores a message that waits at the home relay in its MMBox, or changes one that is there (M-Mbox-Store.req).</summary>
    /// <param name="request">Which, and its state and keywords.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>M-Mbox-Store.conf, or why there is none.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<HomeRelayOutcome<MboxStoreConf>> MboxStoreAsync(MboxStoreReq request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        return RequestAsync<MboxStoreConf>(request, confirmation => confirmation.TransactionId == request.TransactionId, cancellationToken);
    }

    /// <summary>Lists messages of the MMBox (M-Mbox-View.req), each handed on as it arrives.</summary>
    /// <param name="request">Which messages, and which of their headers.</param>
    /// <param name="take">Takes each message in the relay's order. What it throws passes to the caller.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>
    /// M-Mbox-View.conf without its body, once all messages have been taken, or why it did not come so far: messages may have been taken then.
    /// </returns>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<HomeRelayOutcome<MboxViewConf>> MboxViewAsync(
        MboxViewReq request, Func<MboxViewEntry, CancellationToken, ValueTask> take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(take);

        MmsStreamLimits limits = new() { MaxOctets = _options.MaxMessageLength };
        byte[] octets = request.Encode();
        return PostAsync<MboxViewConf>(
            octets.Length,
            async (output, ending) => await output.WriteAsync(octets, ending).ConfigureAwait(false),
            limits,
            confirmation => confirmation.TransactionId == request.TransactionId,
            (reader, ending) => MboxViewReading.ReadAsync(reader, take, ending),
            cancellationToken);
    }

    /// <summary>
    /// Stores a message of the client in the MMBox (M-Mbox-Upload.req), its parts written while their data come. M-Mbox-Descr is the body
    /// itself, as <c>application/vnd.wap.mms-message</c>.
    /// </summary>
    /// <param name="request">State and keywords; its Content-Type and body are set here.</param>
    /// <param name="message">M-Mbox-Descr without its body.</param>
    /// <param name="parts">The parts of the message; read once.</param>
    /// <param name="cancellationToken">Ends the attempt; the relay may have stored the message.</param>
    /// <returns>M-Mbox-Upload.conf, or why there is none.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU, or the parts do not fit the message's Content-Type.</exception>
    /// <exception cref="InvalidDataException">The data of a part are longer or shorter than was said; the relay got no whole PDU.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<HomeRelayOutcome<MboxUploadConf>> MboxUploadAsync(
        MboxUploadReq request, MboxDescr message, IReadOnlyList<MmsPartSource> parts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(parts);

        ContentType mms = new(RelayExchange.MmsMediaType);
        MmsPduPipeWriter description = new(message, parts);
        MmsPartSource body = new(mms, [], description.Length, async (output, ending) =>
            await description.WriteToAsync(output, ending).ConfigureAwait(false));
        return StreamAsync<MboxUploadConf>(
            new MmsPduPipeWriter(request with { ContentType = mms, Body = default }, body),
            confirmation => confirmation.TransactionId == request.TransactionId,
            cancellationToken);
    }

    /// <summary>Deletes messages of the MMBox (M-Mbox-Delete.req).</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>M-Mbox-Delete.conf, or why there is none.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<HomeRelayOutcome<MboxDeleteConf>> MboxDeleteAsync(MboxDeleteReq request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        return RequestAsync<MboxDeleteConf>(request, confirmation => confirmation.TransactionId == request.TransactionId, cancellationToken);
    }

    /// <summary>
    /// Reports that a message was read (M-Read-Rec.ind, OMA-TS-MMS_ENC-V1_3 §6.7.2), to the relay that it was retrieved from: the Message-ID
    /// is that relay's, and any other could only guess whose message was read. For a message of the home relay that is the home relay.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="retrievedFrom">The relay that sent the message's notification.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Whether the relay took it; there is no confirmation.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<ResponseOutcome> ReadRecAsync(ReadRecInd report, OriginatingRelay retrievedFrom, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(retrievedFrom);

        byte[] octets = report.Encode();
        RelayRoute route = new(retrievedFrom.Proxy, retrievedFrom.AllowsPrivateAddresses);
        return ExchangeOver(route, retrievedFrom.AllowsIdentifyingHeaders).PostAsync(
            retrievedFrom.AcknowledgementAddress,
            octets.Length,
            async (output, ending) => await output.WriteAsync(octets, ending).ConfigureAwait(false),
            (_, _) => Task.FromResult<ResponseOutcome?>(ResponseOutcome.Delivered),
            (failure, _) => new ResponseOutcome(failure),
            cancellationToken);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _handlers.Dispose();

    private Task<HomeRelayOutcome<T>> RequestAsync<T>(MmsPdu request, Func<T, bool> isAnswer, CancellationToken cancellationToken)
        where T : MmsPdu
    {
        byte[] octets = request.Encode();
        return PostAsync(
            octets.Length,
            async (output, ending) => await output.WriteAsync(octets, ending).ConfigureAwait(false),
            new MmsStreamLimits { MaxOctets = MaxConfirmationLength },
            isAnswer,
            (_, _) => Task.FromResult(true),
            cancellationToken);
    }

    private Task<HomeRelayOutcome<T>> StreamAsync<T>(MmsPduPipeWriter request, Func<T, bool> isAnswer, CancellationToken cancellationToken)
        where T : MmsPdu =>
        PostAsync(
            request.Length,
            request.WriteToAsync,
            new MmsStreamLimits { MaxOctets = MaxConfirmationLength },
            isAnswer,
            (_, _) => Task.FromResult(true),
            cancellationToken);

    private async Task<HomeRelayOutcome<T>> PostAsync<T>(
        long length,
        Func<PipeWriter, CancellationToken, Task> write,
        MmsStreamLimits limits,
        Func<T, bool> isAnswer,
        Func<MmsPduPipeReader, CancellationToken, Task<bool>> readBody,
        CancellationToken cancellationToken)
        where T : MmsPdu
    {
        RelayRoute route = new(_profile.Proxy, _profile.AllowPrivateAddresses);
        return await ExchangeOver(route, _profile.AllowIdentifyingHeaders).PostAsync<HomeRelayOutcome<T>>(
            Address,
            length,
            write,
            async (body, ending) =>
            {
                MmsPduPipeReader reader = new(PipeReader.Create(body), limits);
                MmsPduHead head = await reader.ReadHeadAsync(ending).ConfigureAwait(false);
                return head.Pdu is T confirmation && isAnswer(confirmation) && await readBody(reader, ending).ConfigureAwait(false)
                    ? new Confirmed<T>(confirmation)
                    : null;
            },
            (failure, isPerhapsTaken) => isPerhapsTaken ? new PerhapsTaken<T>(failure) : new NotTaken<T>(failure),
            cancellationToken).ConfigureAwait(false);
    }

    private HomeRelayExchange ExchangeOver(RelayRoute route, bool allowsIdentifyingHeaders) =>
        new(_handlers.For(route), _options, route, allowsIdentifyingHeaders, _clock);
}
