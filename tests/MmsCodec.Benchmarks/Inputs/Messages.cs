using System.Text;

namespace MmsCodec.Benchmarks.Inputs;

/// <summary>PDUs that carry an MM: a presentation, texts and pictures.</summary>
internal static class Messages
{
    /// <summary>M-Send.req with a small picture, about 2.5 KB.</summary>
    public static SendReq Send { get; } = new()
    {
        TransactionId = "Q9rX2m7LkA0Vt",
        From = FromValue.InsertAddress,
        To = ["+15551230002/TYPE=PLMN"],
        Subject = "Greetings from the lake",
        DeliveryReport = true,
        ContentType = ContentType.MultipartRelated("<smil>", "application/smil"),
        Body = MultipartWriter.ToArray(
        [
            Presentation(600),
            Text("text1.txt", 300),
            Picture("picture.jpg", 1400),
        ]),
    };

    /// <summary>The parts of <see cref="Retrieved"/>.</summary>
    public static MmsPart[] RetrievedParts { get; } = Parts(40_000, 40_500);

    /// <summary>M-Retrieve.conf with 5 parts, about 83 KB.</summary>
    public static RetrieveConf Retrieved { get; } = Retrieve(RetrievedParts);

    /// <summary>The same with pictures ten times as big.</summary>
    public static RetrieveConf RetrievedGreater { get; } = Retrieve(Parts(400_000, 405_000));

    private static RetrieveConf Retrieve(MmsPart[] parts) => new()
    {
        TransactionId = "Q9rX2m7LkA0Vt",
        MessageId = "4f7c2a19b3e0@mmsc.operator.example",
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        From = FromValue.AddressPresent("+15551230001/TYPE=PLMN"),
        To = ["+15551230002/TYPE=PLMN"],
        Subject = "Greetings from the lake",
        ContentType = ContentType.MultipartRelated("<smil>", "application/smil"),
        Body = MultipartWriter.ToArray(parts),
    };

    private static MmsPart[] Parts(int firstPicture, int secondPicture) =>
    [
        Presentation(1200),
        Text("text1.txt", 400),
        Picture("picture1.jpg", firstPicture),
        Text("text2.txt", 400),
        Picture("picture2.jpg", secondPicture),
    ];

    private static MmsPart Presentation(int length) =>
        new(
            new ContentType("application/smil", ContentParameter.ForName("smil.xml")),
            Encoding.ASCII.GetBytes("<smil>".PadRight(length)),
            WspHeader.ForContentId("<smil>"));

    private static MmsPart Text(string name, int length) =>
        new(
            ContentType.ForText().With(ContentParameter.ForName(name)),
            Encoding.ASCII.GetBytes(new string('t', length)),
            WspHeader.ForContentLocation(name));

    private static MmsPart Picture(string name, int length)
    {
        byte[] data = new byte[length];
        new Random(length).NextBytes(data);
        return new(
            new ContentType("image/jpeg", ContentParameter.ForName(name)),
            data,
            WspHeader.ForContentLocation(name));
    }
}
