using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Makes pushes: of a notification, of another PDU, of something else (WAP-230-WSP §8.2.4.1).</summary>
internal sealed class PushMaker(Chances chances)
{
    private const byte ApplicationId = 0x2F;

    /// <param name="pdu">The PDU that it carries.</param>
    public byte[] Make(byte[] pdu)
    {
        List<MadeValue> values = [];
        OctetWriter headers = new();
        bool isMms = chances.InHundred(85);
        new ContentTypeMaker(chances, values).Write(headers, isMms ? "application/vnd.wap.mms-message" : "text/vnd.wap.si", "Content-Type");
        if (chances.InHundred(80))
        {
            headers.Short(ApplicationId);
            _ = chances.InHundred(70) ? headers.Short(4) : headers.Text("x-wap-application:mms.ua");
        }

        ValueMaker maker = new(chances, values);
        for (int i = chances.Between(0, 4); i > 0; i--)
        {
            HeaderDefinition header = chances.Of(MmsSchema.HeaderSets.Push.Includes!.Headers);
            headers.Short(header.Code!.Value);
            maker.Write(headers, header.Value, new(header.Name) { IsIdentifier = true });
        }

        return new OctetWriter()
            .Octet(chances.Below(256))
            .Octet(chances.InHundred(80) ? 0x06 : 0x07)
            .Uintvar((uint)headers.Length)
            .Octets(headers.ToArray())
            .Octets(isMms ? pdu : chances.Octets(chances.Length()))
            .ToArray();
    }
}
