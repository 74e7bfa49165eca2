namespace MmsCodec;

/// <summary>TP-UD: the user data of an SMS, with its header (3GPP TS 23.040).</summary>
public sealed record SmsUserData
{
    /// <summary>The most octets of user data, its header included.</summary>
    public const int MaxLength = 140;

    /// <summary>The elements of the header, in wire order; none when there is no header.</summary>
    public MmsList<SmsInformationElement> Elements { get; init; }

    /// <summary>What follows the header: octets, UCS-2 characters in two octets each, or one octet for each septet.</summary>
    public MmsOctets Payload { get; init; }

    /// <summary>Which part of which message this is; <see langword="null"/> when it is a whole one. The last element that says it counts.</summary>
    public SmsConcatenation? Concatenation => Last(SmsConcatenation.Read);

    /// <summary>The ports; <see langword="null"/> when the SMS is for no application. The last element that says them counts.</summary>
    public SmsPorts? Ports => Last(SmsPorts.Read);

    private T? Last<T>(Func<SmsInformationElement, T?> read)
        where T : struct
    {
        T? last = null;
        foreach (SmsInformationElement element in Elements)
        {
            last = read(element) ?? last;
        }

        return last;
    }
}
