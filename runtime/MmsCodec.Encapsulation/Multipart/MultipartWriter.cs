using System.Buffers;

namespace MmsCodec;

/// <summary>Writes multipart bodies (WAP-230-WSP §8.5). Data are copied once, to where they are written.</summary>
public static class MultipartWriter
{
    /// <summary>Octets of the body.</summary>
    /// <exception cref="OverflowException">The body does not fit 2 GiB.</exception>
    public static int LengthOf(IReadOnlyList<MmsPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        int length = WspLength.OfUintvar((uint)parts.Count);
        for (int i = 0; i < parts.Count; i++)
        {
            length = checked(length + LengthOfHead(parts[i]) + parts[i].Data.Length);
        }

        return length;
    }

    /// <summary>Writes the body to the start of <paramref name="destination"/>.</summary>
    /// <param name="parts">Its parts.</param>
    /// <param name="destination">At least <see cref="LengthOf"/> octets.</param>
    /// <returns>Octets written.</returns>
    /// <exception cref="ArgumentException">The destination is too short, or a part cannot be written.</exception>
    public static int Write(IReadOnlyList<MmsPart> parts, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var writer = new WspWriter(destination);
        writer.WriteUintvar((uint)parts.Count);
        for (int i = 0; i < parts.Count; i++)
        {
            WriteHead(ref writer, parts[i]);
            writer.WriteOctets(parts[i].Data.Span);
        }

        return writer.Written;
    }

    /// <summary>Writes the body piece by piece, so that no buffer needs to hold it whole.</summary>
    /// <exception cref="ArgumentException">A part cannot be written.</exception>
    public static void Write(IReadOnlyList<MmsPart> parts, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(destination);
        int length = WspLength.OfUintvar((uint)parts.Count);
        var writer = new WspWriter(destination.GetSpan(length));
        writer.WriteUintvar((uint)parts.Count);
        destination.Advance(length);
        for (int i = 0; i < parts.Count; i++)
        {
            length = LengthOfHead(parts[i]);
            writer = new WspWriter(destination.GetSpan(length));
            WriteHead(ref writer, parts[i]);
            destination.Advance(length);
            destination.Write(parts[i].Data.Span);
        }
    }

    /// <summary>The body in an array of its own.</summary>
    /// <exception cref="ArgumentException">A part cannot be written.</exception>
    public static byte[] ToArray(IReadOnlyList<MmsPart> parts)
    {
        byte[] body = new byte[LengthOf(parts)];
        Write(parts, body);
        return body;
    }

    /// <summary>Octets of an entry before its data.</summary>
    private static int LengthOfHead(MmsPart part)
    {
        int headersLength = part.HeadersLength;
        return WspLength.OfUintvar((uint)headersLength) + WspLength.OfUintvar((uint)part.Data.Length) + headersLength;
    }

    private static void WriteHead(ref WspWriter writer, MmsPart part)
    {
        writer.WriteUintvar((uint)part.HeadersLength);
        writer.WriteUintvar((uint)part.Data.Length);
        writer.WriteContentType(part.ContentType);
        writer.WriteHeaders(part.Headers);
    }
}
