using System.Buffers;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>Parts in words, however they were read.</summary>
internal static class PartLines
{
    public static string Of(PartView part) => Of(part.Offset, part.PartHeaders, part.Data);

    public static string Of(SequencePartView part) => Of(part.Offset, part.PartHeaders, part.Data.ToArray());

    private static string Of(long offset, PartHeaders headers, ReadOnlySpan<byte> data)
    {
        bool isFollowed = headers.CanBeFollowed(out MmsError fault);
        return $"{offset}: {Convert.ToHexString(headers.Octets)} {headers.ContentType.ToOwned()} {string.Join(", ", headers.Headers.ToOwned().Select(h => h.ToString()))}"
            + $" id {headers.ContentId.ToString()} location {headers.ContentLocation.ToString()} {headers.ContentDisposition.ToOwned()} name {headers.Name.ToString()}"
            + $" {isFollowed} {fault} data {Convert.ToHexString(data)}";
    }
}
