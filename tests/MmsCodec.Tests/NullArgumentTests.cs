using System.Buffers;
using System.IO.Pipelines;

namespace MmsCodec.Tests;

/// <summary>A null where none may be is refused where it is given, and by the argument's name.</summary>
public sealed class NullArgumentTests
{
    private static readonly ContentType Text = new("text/plain");

    private static readonly NotifyRespInd Pdu = new() { TransactionId = "T1", Version = MmsVersion.V1_3, Status = MmsStatus.Retrieved };

    public static TheoryData<string, string, Action> Calls => new()
    {
        { "ContentType", "mediaType", () => _ = new ContentType(null!) },
        { "ContentType", "parameters", () => _ = new ContentType("text/plain", null!) },
        { "ContentDisposition", "disposition", () => _ = new ContentDisposition(null!) },
        { "ContentDisposition", "parameters", () => _ = new ContentDisposition("inline", null!) },
        { "ContentParameter.ForType", "mediaType", () => ContentParameter.ForType(null!) },
        { "ContentParameter.FromToken", "value", () => ContentParameter.FromToken(0x05, null!) },
        { "ContentParameter.FromText", "name", () => ContentParameter.FromText(null!, "a") },
        { "ContentParameter.FromInteger", "name", () => ContentParameter.FromInteger(null!, 1) },
        { "WspHeader.ForContentId", "contentId", () => WspHeader.ForContentId(null!) },
        { "WspHeader.ForContentLocation", "text", () => WspHeader.ForContentLocation(null!) },
        { "WspHeader.ForContentDisposition", "disposition", () => WspHeader.ForContentDisposition(null!) },
        { "WspHeader.ForApplicationId", "uri", () => WspHeader.ForApplicationId(null!) },
        { "WspHeader.ForInitiatorUri", "text", () => WspHeader.ForInitiatorUri(null!) },
        { "WspHeader.FromText", "name", () => WspHeader.FromText(null!, "a") },
        { "WspWriter.WriteHeaders", "headers", () => new WspWriter(new byte[9]).WriteHeaders(null!) },
        { "WspLength.OfHeaders", "headers", () => WspLength.OfHeaders(null!) },
        { "MmsPdu.Encode", "writer", () => Pdu.Encode(null!) },
        { "MmsList.Collect", "own", () => MmsList<ulong>.Collect<ulong, IntegerSyntax>(default, null!) },
        { "MmsOtherHeader", "name", () => _ = new MmsOtherHeader(null!, "a") },
        { "MmsOtherHeader", "value", () => _ = new MmsOtherHeader("X-Own", null!) },
        { "MmsOtherHeaders.All", "own", () => default(MmsList<MmsOtherHeader>).All<ulong, IntegerSyntax, ulong>("X-Own"u8, null!) },
        { "MmsAddress.FromPhoneNumber", "number", () => MmsAddress.FromPhoneNumber(null!) },
        { "MmsAddress.FromEmail", "address", () => MmsAddress.FromEmail(null!) },
        { "MmsAddress.FromIPAddress", "address", () => MmsAddress.FromIPAddress(null!) },
        { "MmsAddress.FromShortCode", "code", () => MmsAddress.FromShortCode(null!) },
        { "MmsAddress to EncodedText", "address", () => _ = (EncodedText)(MmsAddress)null! },
        { "MmsPart", "contentType", () => _ = new MmsPart(null!, default) },
        { "MmsPart", "headers", () => _ = new MmsPart(Text, default, null!) },
        { "MultipartWriter.LengthOf", "parts", () => MultipartWriter.LengthOf(null!) },
        { "MultipartWriter.Write into octets", "parts", () => MultipartWriter.Write(null!, new byte[9]) },
        { "MultipartWriter.Write into a buffer", "parts", () => MultipartWriter.Write(null!, new ArrayBufferWriter<byte>()) },
        { "MultipartWriter.Write into a buffer", "destination", () => MultipartWriter.Write([], (IBufferWriter<byte>)null!) },
        { "MultipartWriter.ToArray", "parts", () => MultipartWriter.ToArray(null!) },
        { "WspPush", "contentType", () => _ = new WspPush(null!, default) },
        { "WspPush", "headers", () => _ = new WspPush(Text, default, null!) },
        { "WspPush.Encode", "destination", () => new WspPush(Text, default).Encode(null!) },
        { "SmsReassembler.Add", "part", () => new SmsReassembler().Add(null!) },
        { "SmsReassembler.TakeBack", "part", () => new SmsReassembler().TakeBack(null!) },
        { "MmsPartStream", "contentType", () => _ = new MmsPartStream(null!, [], null, PipeReader.Create(Stream.Null)) },
        { "MmsPartStream", "headers", () => _ = new MmsPartStream(Text, null!, null, PipeReader.Create(Stream.Null)) },
        { "MmsPartStream", "data", () => _ = new MmsPartStream(Text, [], null, null!) },
        { "MmsPartSource of a part", "part", () => _ = new MmsPartSource(null!) },
        { "MmsPartSource of a stream", "contentType", () => _ = new MmsPartSource(null!, [], 0, Stream.Null) },
        { "MmsPartSource of a stream", "headers", () => _ = new MmsPartSource(Text, null!, 0, Stream.Null) },
        { "MmsPartSource of a stream", "data", () => _ = new MmsPartSource(Text, [], 0, (Stream)null!) },
        { "MmsPartSource of a caller", "contentType", () => _ = new MmsPartSource(null!, [], 0, (_, _) => ValueTask.CompletedTask) },
        { "MmsPartSource of a caller", "headers", () => _ = new MmsPartSource(Text, null!, 0, (_, _) => ValueTask.CompletedTask) },
        { "MmsPartSource of a caller", "write", () => _ = new MmsPartSource(Text, [], 0, (Func<PipeWriter, CancellationToken, ValueTask>)null!) },
        { "MmsPduPipeReader", "input", () => _ = new MmsPduPipeReader(null!) },
        { "MmsPduPipeWriter", "head", () => _ = new MmsPduPipeWriter(null!) },
        { "MmsPduPipeWriter", "parts", () => _ = new MmsPduPipeWriter(Pdu, null!) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Null_is_refused(string called, string parameter, Action call)
    {
        Assert.NotEmpty(called);
        Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);
    }

    [Fact]
    public Task Writing_a_PDU_to_no_pipe_is_refused() => Assert.ThrowsAsync<ArgumentNullException>(
        "output", () => new MmsPduPipeWriter(Pdu).WriteToAsync(null!, TestContext.Current.CancellationToken));

    [Fact]
    public void Vendors_headers_are_printed_into_a_builder_only() =>
        Assert.Equal("builder", Assert.Throws<ArgumentNullException>(() => Printing.Nothing(null!)).ParamName);

    /// <summary>What a PDU of a vendor may call.</summary>
    private abstract record Printing : MmsPdu
    {
        public static void Nothing(System.Text.StringBuilder builder) => Print(builder, "Header", null);
    }
}
