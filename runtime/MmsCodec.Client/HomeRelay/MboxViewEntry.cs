namespace MmsCodec.Client;

/// <summary>One message of an MMBox, as M-Mbox-View.conf describes it.</summary>
/// <param name="Description">M-Mbox-Descr without its body.</param>
/// <param name="Parts">
/// The parts of the message, once, in wire order, when the view asked for <see cref="MmsHeader.Content"/>; else none. Throws
/// <see cref="MmsFormatException"/> where the octets cannot be followed.
/// </param>
public sealed record MboxViewEntry(MboxDescr Description, IAsyncEnumerable<MmsPartStream> Parts);
