using MmsCodec.Inspection;

namespace MmsCodec.Tool.Tests.Tshark;

/// <summary>A header of a PDU as the codec reads it.</summary>
/// <param name="Octets">The header's octets.</param>
/// <param name="Ours">What the codec says of it.</param>
/// <param name="FollowsCount">Whether it, or a header before it, starts with a status count.</param>
internal sealed record Header(ReadOnlyMemory<byte> Octets, Fact Ours, bool FollowsCount)
{
    /// <summary>The field octet.</summary>
    public byte Field => Octets.Span[0];

    /// <summary>The value's octets.</summary>
    public ReadOnlySpan<byte> Value => Octets.Span[1..];

    /// <summary>The headers of a PDU.</summary>
    public static IEnumerable<Header> AllOf(byte[] pdu)
    {
        bool followsCount = false;
        MmsDocument document = MmsDocument.Read(pdu);
        foreach ((HeaderNode node, Fact fact) in document.Headers.Zip(OurFacts.OfHeaders(document)))
        {
            followsCount |= node.Value.Value is MembersValue members && members.Find("statusCount") is not null;
            yield return new Header(pdu.AsMemory(node.Offset, node.Length), fact, followsCount);
        }
    }
}
