namespace MmsCodec.Client;

/// <summary>
/// Takes the parts of one message. Disposed of without <see cref="CompleteAsync"/> it discards what it has: the retrieval broke off.
/// When a method throws, the message counts as not retrieved and goes on waiting at its relay.
/// </summary>
public interface IMessageWriter : IAsyncDisposable
{
    /// <summary>Takes the next part. Called for each in wire order, one after another.</summary>
    /// <param name="part">The part; its data are read as they arrive, and what is left unread is skipped.</param>
    /// <param name="cancellationToken">The attempt ends.</param>
    /// <returns>When the part's data are not needed any more.</returns>
    ValueTask WritePartAsync(MmsPartStream part, CancellationToken cancellationToken);

    /// <summary>
    /// The message is whole. Once this has returned it is safe with the application, and
    /// <see cref="IMessageSink.HasTakenAsync"/> says so.
    /// </summary>
    /// <param name="cancellationToken">The client stops.</param>
    /// <returns>When the message is safe.</returns>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
