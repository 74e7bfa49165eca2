using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Json;

namespace MmsCodec.Tool.Tests.Hostile;

/// <summary>What holds of reading any octets at all.</summary>
internal static class SoundReading
{
    // A header of two octets becomes nodes, lists and a line of a listing: some hundred octets of memory for each of the input.
    private const long BytesPerOctet = 4_000;
    private const long BytesAtLeast = 200_000;

    // The schema is made once, by whoever reads first: it is no memory for an input.
    static SoundReading() => Annotator.Annotate(DecodedFile.Decode("file", ReadOnlyMemory<byte>.Empty, stated: null));

    /// <summary>
    /// Decodes and lays out; fails when an offset lies outside the input, octets are left out or shown twice, or memory is used
    /// beyond what the input's size gives reason for.
    /// </summary>
    public static DecodedFile Check(ReadOnlyMemory<byte> input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        DecodedFile file = DecodedFile.Decode("file", input, stated: null);
        IReadOnlyList<AnnotatedOctets> runs = Annotator.Annotate(file);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > BytesAtLeast + (BytesPerOctet * Math.Min(input.Length, 1 << 20)))
        {
            Assert.Fail($"{allocated} bytes for {input.Length} octets");
        }

        CheckOffset(file.Error?.Offset ?? 0, input.Length);
        CheckRuns(runs, input.Length);
        foreach (MmsError fault in Faults(file))
        {
            CheckOffset(fault.Offset, input.Length);
        }

        return file;
    }

    /// <summary>
    /// Writes the JSON, which must be JSON, and builds the octets from it again unless there is an error. Only the lengths and counts
    /// of push and parts may differ, and only where they were padded.
    /// </summary>
    public static void CheckJson(DecodedFile file)
    {
        using MemoryStream json = new();
        DocumentJson.WriteLine(json, file, withData: true);
        using JsonDocument line = JsonDocument.Parse(json.ToArray());
        if (file.Error is null && !file.Octets.Span.SequenceEqual(DocumentParser.Encode(json.ToArray()).Span) && !HasPadding(file))
        {
            Assert.Fail("does not come back octet for octet");
        }
    }

    private static bool HasPadding(DecodedFile file) =>
        (file.Push is not null && IsPadded(file, 2, 1))
        || HasPadding(file, file.Mms?.Body);

    private static bool HasPadding(DecodedFile file, BodyNode? body) =>
        body?.DeclaredEntries is not null
        && (IsPadded(file, body.Offset, 1) || body.Parts.Any(p => IsPadded(file, p.Entry!.Offset, 2) || HasPadding(file, p.Nested)));

    // A uintvar that begins with 0x80 has a leading zero.
    private static bool IsPadded(DecodedFile file, int offset, int count)
    {
        WspReader reader = new(file.Octets.Span[offset..]);
        bool isPadded = false;
        for (; count > 0; count--)
        {
            isPadded |= reader.TryPeekOctet(out byte first) && first == 0x80;
            reader.TryReadUintvar(out _);
        }

        return isPadded;
    }

    private static void CheckOffset(long offset, int length)
    {
        if (offset < 0 || offset > length)
        {
            Assert.Fail($"offset {offset} lies outside the {length} octets");
        }
    }

    private static void CheckRuns(IReadOnlyList<AnnotatedOctets> runs, int length)
    {
        int next = 0;
        foreach (AnnotatedOctets run in runs)
        {
            if (run.Offset != next)
            {
                Assert.Fail($"{run.Name} at {run.Offset}, expected at {next}");
            }

            next += run.Octets.Length;
        }

        if (next != length)
        {
            Assert.Fail($"{length - next} octets are not shown");
        }
    }

    private static IEnumerable<MmsError> Faults(DecodedFile file)
    {
        IEnumerable<MmsError> faults = file.Push is PushDocument push ? Faults(push.Fields) : [];
        return file.Mms is MmsDocument mms ? [.. faults, .. mms.Headers.Select(h => h.Fault), .. Faults(mms.Body)] : faults;
    }

    private static IEnumerable<MmsError> Faults(BodyNode? body) =>
        body is null ? [] : body.Parts.SelectMany<PartNode, MmsError>(p => [p.Fault, .. Faults(p.Fields), .. Faults(p.Nested)]);

    private static IEnumerable<MmsError> Faults(FieldsNode fields) =>
        [fields.Fault, fields.ContentTypeFault, .. fields.Headers.Select(h => h.Fault)];
}
