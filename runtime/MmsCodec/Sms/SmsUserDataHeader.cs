namespace MmsCodec;

/// <summary>The header of user data: its length, and elements of identifier, length and data (3GPP TS 23.040).</summary>
internal static class SmsUserDataHeader
{
    /// <summary>Septets that so many octets of header fill up.</summary>
    public static int SeptetsOf(int headerLength) => ((headerLength * 8) + 6) / 7;

    /// <summary>Octets of the header, its own length included; 0 when there are no elements.</summary>
    public static int LengthOf(MmsList<SmsInformationElement> elements)
    {
        int length = 0;
        foreach (SmsInformationElement element in elements)
        {
            length += 2 + element.Data.Length;
        }

        return length == 0 ? 0 : 1 + length;
    }

    /// <param name="userData">The user data.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="length">Octets of the header, its own length included.</param>
    /// <param name="fault">On false, where it cannot be followed.</param>
    public static bool TryRead(ReadOnlySpan<byte> userData, out MmsList<SmsInformationElement> elements, out int length, out int fault)
    {
        elements = default;
        length = fault = 0;
        if (userData.IsEmpty || userData[0] >= userData.Length)
        {
            return false;
        }

        length = 1 + userData[0];
        List<SmsInformationElement> read = [];
        for (int at = 1; at < length; at += 2 + userData[at + 1])
        {
            if (at + 2 > length || at + 2 + userData[at + 1] > length)
            {
                fault = at;
                return false;
            }

            read.Add(new SmsInformationElement(userData[at], userData.Slice(at + 2, userData[at + 1]).ToArray()));
        }

        elements = [.. read];
        return true;
    }

    public static void Write(MmsList<SmsInformationElement> elements, Span<byte> destination)
    {
        destination[0] = (byte)(LengthOf(elements) - 1);
        int at = 1;
        foreach (SmsInformationElement element in elements)
        {
            destination[at] = element.Id;
            destination[at + 1] = (byte)element.Data.Length;
            element.Data.Span.CopyTo(destination[(at + 2)..]);
            at += 2 + element.Data.Length;
        }
    }
}
