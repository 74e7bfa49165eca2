using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// What a client needs to answer Unrecognised, from a PDU that cannot be decoded: the headers before the fault, and from those after it
/// X-Mms-Content-Location where nothing else there could be one.
/// </summary>
internal static class NotificationSalvage
{
    private const byte NotificationType = (byte)MmsMessageType.NotificationInd;
    private const byte ContentLocationField = HeaderScanner.FirstField | (byte)MmsHeader.ContentLocation;

    /// <summary>The headers that can be read of an M-Notification.ind, or of a PDU of a type that is not known.</summary>
    /// <param name="octets">The PDU.</param>
    /// <param name="salvaged">The headers; those that cannot be read are empty.</param>
    /// <param name="isFound">
    /// Whether X-Mms-Content-Location was found after the fault. Who wrote the message may have written what looks like one, so it counts
    /// only where the configuration knows its relay.
    /// </param>
    public static bool TryRead(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out NotificationInd? salvaged, out bool isFound)
    {
        isFound = false;
        salvaged = null;
        if (octets is not [HeaderScanner.MessageTypeField, >= 0x80 and var type, ..]
            || (type != NotificationType && MmsSchema.FindPdu(type) is not null))
        {
            return false;
        }

        int end = EndOfHeaders(octets);
        byte[] headers = octets[..end].ToArray();
        headers[1] = NotificationType;
        if (!NotificationInd.TryDecode(headers, out salvaged, out _))
        {
            return false;
        }

        if (salvaged.ContentLocation.Length == 0 && TryFindLocation(octets[end..], out ReadOnlySpan<byte> location))
        {
            isFound = NotificationInd.TryDecode([.. headers, .. location], out salvaged, out _);
        }

        return salvaged is not null;
    }

    // The offset of the first header that cannot be followed. Nothing is taken from after a Content-Type, which a body follows.
    private static int EndOfHeaders(ReadOnlySpan<byte> octets)
    {
        int position = 0;
        while (position < octets.Length && octets[position] != HeaderScanner.ContentTypeField)
        {
            int end = HeaderScanner.EndOfHeader(octets, position, octets[position]);
            if (end <= position)
            {
                break;
            }

            position = end;
        }

        return position;
    }

    // The one place where a field octet is followed by an address that ends; none when there are more.
    private static bool TryFindLocation(ReadOnlySpan<byte> octets, out ReadOnlySpan<byte> header)
    {
        header = default;
        for (int at = octets.IndexOf(ContentLocationField); at >= 0;)
        {
            ReadOnlySpan<byte> rest = octets[at..];
            int end = rest.IndexOf((byte)0);
            if (end > 0 && IsAddress(rest[1..end]))
            {
                if (!header.IsEmpty)
                {
                    return false;
                }

                header = rest[..(end + 1)];
            }

            int next = rest[1..].IndexOf(ContentLocationField);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return !header.IsEmpty;
    }

    private static bool IsAddress(ReadOnlySpan<byte> text) =>
        System.Text.Ascii.EqualsIgnoreCase(text[..Math.Min(4, text.Length)], "http"u8);
}
