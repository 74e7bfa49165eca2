using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Makes bodies: multiparts, multiparts in them, single parts, descriptions of MMs (WAP-230-WSP §8.5).</summary>
internal sealed class BodyMaker(Chances chances, List<MadeValue> values)
{
    private const int Deepest = 4;

    private static readonly string[] Multiparts =
        ["application/vnd.wap.multipart.mixed", "application/vnd.wap.multipart.alternative", "multipart/mixed", "multipart/alternative"];

    private static readonly string[] Related = ["application/vnd.wap.multipart.related", "multipart/related"];
    private static readonly string[] Binaries = ["image/jpeg", "image/gif", "audio/amr", "video/3gpp", "application/octet-stream", "*/*"];
    private static readonly string[] TextTypes = ["text/plain", "text/html", "text/x-vCard", "text/vnd.wap.wml"];
    private static readonly int[] Charsets = [3, 4, 106, 17, 2252, 1015, 1014];

    private readonly ContentTypeMaker _types = new(chances, values);
    private readonly PartHeaderMaker _headers = new(chances, values);
    private readonly TextMaker _texts = new(chances);

    /// <summary>Writes a Content-Type and gives the body that it describes.</summary>
    /// <param name="contentType">Where the Content-Type goes.</param>
    /// <param name="pdu">Whose body it is.</param>
    /// <param name="path">What comes before the paths of its values.</param>
    /// <param name="depth">How many bodies it lies in.</param>
    public byte[] Make(OctetWriter contentType, PduDefinition pdu, string path, int depth)
    {
        if (pdu.Type is (byte)MmsMessageType.MboxViewConf or (byte)MmsMessageType.MboxUploadReq)
        {
            return MakeDescriptions(contentType, path, depth);
        }

        return chances.InHundred(80) && depth < Deepest ? MakeMultipart(contentType, path, depth) : MakeSingle(contentType, path);
    }

    private byte[] MakeDescriptions(OctetWriter contentType, string path, int depth)
    {
        _types.Write(contentType, Multiparts[0], $"{path}Content-Type");
        int count = depth < Deepest ? chances.Between(0, 3) : 0;
        OctetWriter body = new OctetWriter().Uintvar((uint)count);
        for (int i = 0; i < count; i++)
        {
            OctetWriter headers = new();
            _types.Write(headers, "application/vnd.wap.mms-message", $"{path}part {i}/Content-Type");
            PduWriting description = new(chances, values, MmsSchema.FindPdu((byte)MmsMessageType.MboxDescr)!, $"{path}part {i}/", depth + 1);
            WriteEntry(body, headers, description.Make());
        }

        return body.ToArray();
    }

    private byte[] MakeMultipart(OctetWriter contentType, string path, int depth)
    {
        int count = chances.InHundred(5) ? chances.Between(20, 140) : chances.Between(0, 5);
        bool isRelated = count > 0 && chances.InHundred(40);
        string? start = isRelated ? $"<{_texts.Word()}@{_texts.Word()}>" : null;
        _types.Write(contentType, chances.Of(isRelated ? Related : Multiparts), $"{path}Content-Type", start: start);
        int startPart = chances.Below(Math.Max(count, 1));
        OctetWriter body = new OctetWriter().Uintvar((uint)count);
        for (int i = 0; i < count; i++)
        {
            OctetWriter headers = new();
            string partPath = $"{path}part {i}/";
            byte[] data = chances.InHundred(10) && depth + 1 < Deepest ? MakeMultipart(headers, partPath, depth + 1) : MakeSingle(headers, partPath);
            _headers.Write(headers, partPath, i == startPart ? start : null);
            WriteEntry(body, headers, data);
        }

        return body.ToArray();
    }

    private byte[] MakeSingle(OctetWriter contentType, string path)
    {
        int length = chances.InHundred(10) ? chances.Between(1000, 20000) : chances.Length();
        switch (chances.Below(3))
        {
            case 0:
                _types.Write(contentType, "application/smil", $"{path}Content-Type");
                return "<smil><body><par dur=\"5s\"/></body></smil>"u8.ToArray();
            case 1:
                int? charset = chances.InHundred(60) ? chances.Of(Charsets) : null;
                _types.Write(contentType, chances.Of(TextTypes), $"{path}Content-Type", charset);
                return CharsetMaker.Encode(_texts.Ascii(), charset ?? 3);
            default:
                _types.Write(contentType, chances.Of(Binaries), $"{path}Content-Type");
                return chances.Octets(length);
        }
    }

    private static void WriteEntry(OctetWriter body, OctetWriter headers, byte[] data) =>
        body.Uintvar((uint)headers.Length).Uintvar((uint)data.Length).Octets(headers.ToArray()).Octets(data);
}
