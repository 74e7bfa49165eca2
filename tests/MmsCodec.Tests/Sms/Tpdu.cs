namespace MmsCodec.Tests.Sms;

/// <summary>SMS-DELIVER as octets, written out here and not by the encoder.</summary>
internal static class Tpdu
{
    /// <summary>An SMS-DELIVER from +15550100 at 2026-03-01 12:00:00 UTC, from the user data's length on as the test says.</summary>
    public static byte[] Of(byte first, byte dataCoding, params byte[] userData) =>
    [
        first, // TP-MTI SMS-DELIVER and flags
        0x08, 0x91, 0x51, 0x55, 0x10, 0x00, // TP-OA: 8 digits, international, E.164, 15550100
        0x00, // TP-PID
        dataCoding, // TP-DCS
        0x62, 0x30, 0x10, 0x21, 0x00, 0x00, 0x00, // TP-SCTS
        .. userData, // TP-UDL and TP-UD
    ];

    public static SmsDeliver Decode(params byte[] octets)
    {
        Assert.True(SmsDeliver.TryDecode(octets, out SmsDeliver? deliver, out MmsError error), error.ToString());
        Assert.Equal(default, error);
        return deliver;
    }

    /// <summary>An SMS of octets, from the segmenter's user data.</summary>
    public static SmsDeliver Carrying(SmsUserData userData, string originator = "15550100") => new()
    {
        Originator = SmsAddress.International(originator),
        DataCoding = SmsDataCoding.Octets,
        UserData = userData,
    };

    public static SmsDeliver[] Split(byte[] octets, int reference, string originator = "15550100", bool isWide = true) =>
        [.. SmsSegmenter.Split(octets, SmsPorts.Push, reference, isWide).Select(part => Carrying(part, originator))];
}
