using MmsCodec.Tests.Sms;

namespace MmsCodec.Tests.Hostile;

/// <summary>What overran the stack in ofono's SMS decoder.</summary>
public sealed class OfonoTests
{
    /// <summary>CVE-2023-2794: decode_deliver of ofono overran the stack while it decoded an SMS-DELIVER; user data that says it is longer
    /// than any SMS holds.</summary>
    [Theory]
    [InlineData(0x00, 0xFF)] // 255 septets, of 160 at most
    [InlineData(0x04, 0xFF)] // 255 octets, of 140 at most
    [InlineData(0x08, 0xFF)] // 255 octets of UCS-2, an odd number too
    [InlineData(0x04, 0x8D)] // one octet more than there may be
    public async Task Cve_2023_2794_user_data_longer_than_an_SMS(byte dataCoding, byte length)
    {
        byte[] octets = Tpdu.Of(0x04, dataCoding, [length, .. new byte[length]]);

        if (SmsDeliver.TryDecode(octets, out SmsDeliver? sms, out MmsError error))
        {
            Assert.InRange(sms.UserData.Payload.Length, 0, length);
        }
        else
        {
            Assert.Equal(MmsErrorCode.NotAnSms, error.Code);
        }

        await EntryPoints.TryAllAsync(octets);
        await EntryPoints.TryAllAsync(octets[..^length]); // and none of what is declared there
    }

    /// <summary>CVE-2023-4233: sms_decode_address_field of ofono overran the stack; an address of more digits than the 20 that it has room
    /// for.</summary>
    [Theory]
    [InlineData(21)] // one more than there may be
    [InlineData(255)] // as many as can be said
    public async Task Cve_2023_4233_addresses_longer_than_20_digits(byte digits)
    {
        byte[] address = new byte[(digits + 1) / 2];
        byte[] octets =
        [
            0x04, // SMS-DELIVER
            digits, 0x91, .. address, // TP-OA: how many digits, international, E.164, zeros
            0x00, 0x04, // TP-PID, TP-DCS: octets
            0x62, 0x30, 0x10, 0x21, 0x00, 0x00, 0x00, // TP-SCTS
            0x01, 0x41, // TP-UDL, TP-UD
        ];

        Assert.False(SmsDeliver.TryDecode(octets, out _, out MmsError error));

        Assert.Equal(MmsErrorCode.NotAnSms, error.Code);
        await EntryPoints.TryAllAsync(octets);
        await EntryPoints.TryAllAsync(octets[..4]);
    }
}
