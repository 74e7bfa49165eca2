namespace MmsCodec;

/// <summary>The bits of the first octet of an SMS-DELIVER (3GPP TS 23.040).</summary>
internal static class SmsFirstOctet
{
    public const byte MessageType = 0x03;
    public const byte Deliver = 0x00;
    public const byte NoMoreMessages = 0x04;
    public const byte LoopPrevention = 0x08;
    public const byte StatusReport = 0x20;
    public const byte HasHeader = 0x40;
    public const byte ReplyPath = 0x80;
}
