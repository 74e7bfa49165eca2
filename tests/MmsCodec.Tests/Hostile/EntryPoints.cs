using MmsCodec.Inspection;
using MmsCodec.Tests.Pdus.Samples;
using MmsCodec.Tests.Relays;
using MmsCodec.Tests.Streaming;

namespace MmsCodec.Tests.Hostile;

/// <summary>
/// Every way into the codec, tried on the same octets: none throws, every error lies inside the octets, everything that is walked ends, and
/// memory follows what there is and not what is declared.
/// </summary>
internal static class EntryPoints
{
    // All ways in together, 24 views among them; what is declared in the tests is a thousand times more.
    private const long MostAllocated = 1L << 20;

    private static readonly MmsStreamLimits Limits = new();

    public static async Task TryAllAsync(byte[] octets)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TryPdu(octets);
        TryMultipart(octets);
        TryDocuments(octets);
        TryPush(octets);
        TrySms(octets);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated + (1000 * octets.Length));

        Reading oneByOne = await Reading.InPiecesAsync(octets, 1, Limits);
        CheckError(oneByOne.Error, octets);
        Reading atOnce = await Reading.InPiecesAsync(octets, octets.Length + 1, Limits);
        Reading.AssertEqual(atOnce, oneByOne);
    }

    private static void TryPdu(byte[] octets)
    {
        bool isFollowed = MmsHeaders.TryScan(octets, out MmsHeaders headers, out MmsError error);
        CheckError(error, octets);
        Assert.Equal(isFollowed, error.Code == MmsErrorCode.None);
        int count = 0;
        foreach (MmsHeaderField header in headers)
        {
            Assert.InRange(header.Offset, 0, octets.Length);
            CheckCount(++count, octets);
        }

        bool isDecoded = MmsPdu.TryDecode(octets, out MmsPdu? pdu, out error);
        CheckError(error, octets);
        Assert.Equal(isDecoded, pdu is not null);
        Assert.True(!isDecoded || isFollowed);
        bool isStrict = MmsPdu.TryDecodeStrict(octets, out _, out error);
        CheckError(error, octets);
        Assert.True(!isStrict || isDecoded);
        foreach (PduSample sample in PduSamples.All)
        {
            MmsPdu? owned = sample.Decode(octets, out error);
            CheckError(error, octets);
            PropertyReader reader = new();
            Assert.Equal(owned is not null, sample.TryRead(octets, reader));
            CheckCount(reader.Items / (reader.Properties + 1), octets);
            if (octets.Length <= PduSample.ScratchLength)
            {
                Assert.Equal(owned, sample.Decode(Multipart.Segments.Of(octets, 1), out MmsError inSegments));
                Assert.Equal(error, inSegments);
            }
        }

        ReceivedNotification.TryReceive(octets, RelayDirectory.Empty, RelayHints.None, Receive.Noon, out ReceivedNotification? received, out _);
        Assert.True(received is null || isDecoded);
    }

    private static void TryMultipart(byte[] octets)
    {
        MultipartReader parts = new(octets);
        int count = 0;
        while (parts.MoveNext())
        {
            Assert.InRange(parts.Current.DataOffset + parts.Current.Data.Length, 0, octets.Length);
            CheckCount(++count, octets);
        }

        CheckError(parts.Error, octets);
        MultipartWalker walker = new(octets, 0, MultipartWalker.GreatestDepth);
        count = 0;
        while (walker.MoveNext())
        {
            CheckCount(++count, octets);
        }

        CheckError(walker.Error, octets);
        MultipartSequenceReader segments = new(Multipart.Segments.Of(octets, 1), new byte[octets.Length]);
        count = 0;
        while (segments.MoveNext())
        {
            CheckCount(++count, octets);
        }

        Assert.Equal(parts.Error, segments.Error);
    }

    private static void TryDocuments(byte[] octets)
    {
        WireKinds.Of(octets);
        MmsDocument document = MmsDocument.Read(octets);
        CheckError(document.Error, octets);
        CheckCount(document.Headers.Count, octets);
        foreach (MmsFinding finding in MmsConformance.Check(document, octets))
        {
            Assert.InRange(finding.Offset, 0, octets.Length);
        }

        MmsConformance.TryCheck(octets, out _, out MmsError error);
        CheckError(error, octets);
        MmsConformance.IsConformant(octets, out error);
        CheckError(error, octets);
        PushDocument push = PushDocument.Read(octets);
        CheckError(push.Error, octets);
        CheckError(push.Mms?.Error ?? default, octets);
        MmsConformance.Check(push, octets);
        SmsDocument sms = SmsDocument.Read(octets);
        CheckError(sms.Error, octets);
    }

    private static void TryPush(byte[] octets)
    {
        bool isPush = WspPushView.TryDecode(octets, out WspPushView push, out MmsError error);
        CheckError(error, octets);
        Assert.Equal(isPush, error.Code == MmsErrorCode.None);
        int count = 0;
        foreach (WspHeaderView header in push.Headers)
        {
            CheckCount(++count, octets);
        }

        Assert.InRange(push.Data.Length + push.HeadersLength, 0, octets.Length);
        _ = (push.ApplicationId, push.PushFlag, push.EncodingVersion, push.ContentLength, push.CarriesMms, push.InitiatorUri.ToString());
    }

    private static void TrySms(byte[] octets)
    {
        bool isSms = SmsDeliver.TryDecode(octets, out SmsDeliver? sms, out MmsError error);
        CheckError(error, octets);
        Assert.Equal(isSms, sms is not null);
        if (sms is not null)
        {
            Assert.InRange(sms.Text?.Length ?? 0, 0, 2 * octets.Length);
            SmsReassembler reassembler = new();
            reassembler.Add(sms);
            reassembler.Add(sms);
            Assert.InRange(reassembler.Count, 0, 1);
        }
    }

    private static void CheckError(MmsError error, byte[] octets) => Assert.InRange(error.Offset, 0, octets.Length);

    // What is walked takes an octet at least each time.
    private static void CheckCount(int count, byte[] octets) => Assert.InRange(count, 0, octets.Length);
}
