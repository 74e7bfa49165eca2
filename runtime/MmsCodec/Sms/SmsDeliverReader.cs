using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>Reads an SMS-DELIVER field by field, and knows afterwards where each was.</summary>
internal ref struct SmsDeliverReader(ReadOnlySpan<byte> octets)
{
    // The type and the most half octets that an address has.
    private const int LongestServiceCentre = 1 + (SmsAddressSyntax.MaxDigits / 2);
    private const byte IsAlone = 0x80;

    private readonly ReadOnlySpan<byte> _octets = octets;
    private int _position;
    private MmsError _error;

    /// <summary>Octets before the TPDU's first.</summary>
    public int TpduOffset { get; private set; }

    /// <summary>Half octets of the originator's address.</summary>
    public int AddressDigits { get; private set; }

    /// <summary>The octet that says what kind of address the originator's is.</summary>
    public byte TypeOfAddress { get; private set; }

    /// <summary>Where the originator's address begins, with its length.</summary>
    public int AddressOffset { get; private set; }

    /// <summary>Where TP-UDL is.</summary>
    public int UserDataOffset { get; private set; }

    /// <summary>TP-UDL: septets or octets.</summary>
    public byte UserDataLength { get; private set; }

    /// <summary>Whether the user data begins with a header.</summary>
    public bool HasHeader { get; private set; }

    /// <summary>Where the payload begins, after the header.</summary>
    public int PayloadOffset { get; private set; }

    /// <summary>Where the user data ends.</summary>
    public int End { get; private set; }

    public bool TryRead([NotNullWhen(true)] out SmsDeliver? deliver, out MmsError error)
    {
        deliver = null;
        if (TryReadServiceCentre(out SmsAddress? serviceCentre)
            && TryReadFirst(out byte first)
            && TryReadOriginator(out SmsAddress? originator)
            && TryTake(2 + SmsTimestamp.Length, out ReadOnlySpan<byte> fields)
            && TryReadUserData(new SmsDataCoding(fields[1]), out SmsUserData? userData))
        {
            deliver = new SmsDeliver
            {
                ServiceCentre = serviceCentre,
                Originator = originator,
                ProtocolId = fields[0],
                DataCoding = new SmsDataCoding(fields[1]),
                Timestamp = SmsTimestamp.OfOctets(fields[2..]),
                UserData = userData,
                HasMoreMessages = (first & SmsFirstOctet.NoMoreMessages) == 0,
                PreventsLoops = (first & SmsFirstOctet.LoopPrevention) != 0,
                HasStatusReport = (first & SmsFirstOctet.StatusReport) != 0,
                HasReplyPath = (first & SmsFirstOctet.ReplyPath) != 0,
            };
        }

        error = _error;
        return deliver is not null;
    }

    // The type of an address has its highest bit set and its length has not: so the octets tell whether an address comes first.
    private bool TryReadServiceCentre(out SmsAddress? serviceCentre)
    {
        serviceCentre = null;
        bool isThere = _octets is [<= LongestServiceCentre and > 0, >= IsAlone, ..] or [0, _, < IsAlone, ..];
        if (!isThere)
        {
            return true;
        }

        int length = _octets[_position++];
        if (length > 0)
        {
            if (!TryTake(length, out ReadOnlySpan<byte> address))
            {
                return false;
            }

            serviceCentre = SmsAddressSyntax.Read(address[0], address[1..], 2 * (length - 1));
        }

        TpduOffset = _position;
        return true;
    }

    private bool TryReadFirst(out byte first)
    {
        if (!TryReadOctet(out first))
        {
            return false;
        }

        HasHeader = (first & SmsFirstOctet.HasHeader) != 0;
        return (first & SmsFirstOctet.MessageType) == SmsFirstOctet.Deliver || Fail(MmsErrorCode.NotAnSms, TpduOffset);
    }

    private bool TryReadOriginator([NotNullWhen(true)] out SmsAddress? originator)
    {
        originator = null;
        AddressOffset = _position;
        if (!TryReadOctet(out byte digits) || !TryReadOctet(out byte type))
        {
            return false;
        }

        (AddressDigits, TypeOfAddress) = (digits, type);
        if (digits > SmsAddressSyntax.MaxDigits || type < IsAlone)
        {
            return Fail(MmsErrorCode.NotAnSms, AddressOffset);
        }

        if (!TryTake((digits + 1) / 2, out ReadOnlySpan<byte> octets))
        {
            return false;
        }

        originator = SmsAddressSyntax.Read(type, octets, digits);
        return true;
    }

    private bool TryReadUserData(SmsDataCoding coding, [NotNullWhen(true)] out SmsUserData? userData)
    {
        userData = null;
        UserDataOffset = _position;
        if (!TryReadOctet(out byte length))
        {
            return false;
        }

        UserDataLength = length;
        bool isSeptets = coding.Alphabet == SmsAlphabet.Default;
        int start = _position;
        if (!TryTake(isSeptets ? SmsSeptets.PackedLength(length, 0) : length, out ReadOnlySpan<byte> octets))
        {
            return false;
        }

        End = _position;
        PayloadOffset = start;
        MmsList<SmsInformationElement> elements = default;
        int headerLength = 0;
        if (HasHeader)
        {
            if (!SmsUserDataHeader.TryRead(octets, out elements, out headerLength, out int fault))
            {
                return Fail(MmsErrorCode.BadUserDataHeader, start + fault);
            }

            PayloadOffset = start + headerLength;
        }

        if (!isSeptets)
        {
            userData = new SmsUserData { Elements = elements, Payload = octets[headerLength..].ToArray() };
            return true;
        }

        int headerSeptets = SmsUserDataHeader.SeptetsOf(headerLength);
        if (headerSeptets > length)
        {
            return Fail(MmsErrorCode.BadUserDataHeader, start);
        }

        int fillBits = (headerSeptets * 7) - (headerLength * 8);
        userData = new SmsUserData { Elements = elements, Payload = SmsSeptets.Unpack(octets[headerLength..], fillBits, length - headerSeptets) };
        return true;
    }

    private bool TryReadOctet(out byte octet)
    {
        bool isThere = TryTake(1, out ReadOnlySpan<byte> octets);
        octet = isThere ? octets[0] : (byte)0;
        return isThere;
    }

    private bool TryTake(int length, out ReadOnlySpan<byte> taken)
    {
        taken = default;
        if (length > _octets.Length - _position)
        {
            return Fail(MmsErrorCode.Truncated, _position);
        }

        taken = _octets.Slice(_position, length);
        _position += length;
        return true;
    }

    private bool Fail(MmsErrorCode code, int offset)
    {
        _error = new MmsError(code, offset, 0);
        return false;
    }
}
