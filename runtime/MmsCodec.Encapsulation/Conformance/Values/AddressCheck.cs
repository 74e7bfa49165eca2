using MmsCodec.Inspection;

namespace MmsCodec.Conformance;

/// <summary>Checks the addresses of senders and recipients (OMA-TS-MMS_ENC-V1_3 §8). A short code has no type, and is no fault.</summary>
internal static class AddressCheck
{
    private const string TypeMark = "/TYPE=";

    /// <param name="value">An address.</param>
    /// <param name="offset">Octets from the start of the input to the header or member that it is.</param>
    /// <param name="place">The header that it is in.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(ValueNode value, long offset, HeaderPlace place, FindingList findings)
    {
        if (value.Value is not EncodedTextValue encoded)
        {
            return;
        }

        string text = encoded.ToString();
        bool isAddress = MmsAddress.TryParse(text, out MmsAddress? address);
        if (text.Length == 0)
        {
            findings.Add(MmsFindingCode.EmptyText, value.Offset, place, $"{place.Subject} is empty.");
        }
        else if (isAddress && address is { Kind: MmsAddressKind.Other, TypeName: string type })
        {
            findings.Add(MmsFindingCode.UnknownAddressType, offset, place, $"The address in {place.Subject} is of type {Shown.Text(type)}, which is none of PLMN, IPv4 and IPv6.");
        }
        else if (!isAddress)
        {
            bool hasKind = text.Contains(TypeMark, StringComparison.OrdinalIgnoreCase) || text.Contains('@', StringComparison.Ordinal);
            MmsFindingCode code = hasKind ? MmsFindingCode.MalformedAddress : MmsFindingCode.UnrecognisedAddress;
            string reason = hasKind ? "does not follow the grammar of its type" : "is no phone number with a type, no short code and no e-mail address";
            findings.Add(code, offset, place, $"{Shown.Text(text)} in {place.Subject} {reason}.");
        }
    }
}
