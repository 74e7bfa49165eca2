using System.Net;

namespace MmsCodec.Client;

/// <summary>A push as it arrived.</summary>
/// <param name="Octets">The WSP PDU; does not change any more.</param>
/// <param name="Source">Where it says that it comes from, which can be forged.</param>
public readonly record struct PushDatagram(ReadOnlyMemory<byte> Octets, IPEndPoint Source);
