using System.Buffers;
using System.IO.Pipelines;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>What a PDU says that is read as it arrives.</summary>
internal static class StreamLines
{
    public static Lines Read(PipeReader input)
    {
        // Nothing waits: the pipes of the fuzzer have all that they will have.
        ValueTask<Lines> lines = ReadAsync(input);
        return lines.IsCompleted ? lines.GetAwaiter().GetResult() : throw new InvalidOperationException("The reader waits for more than there is.");
    }

    private static async ValueTask<Lines> ReadAsync(PipeReader input)
    {
        List<string> found = [];
        MmsPduPipeReader reader = new(input);
        MmsPduHead head = await reader.ReadHeadAsync(default).ConfigureAwait(false);
        found.Add(head.IsRead ? $"{Convert.ToHexString(head.Octets.Span)} {head.Pdu}" : "refused");
        while (head.IsRead && await reader.ReadPartAsync(default).ConfigureAwait(false) is MmsPartStream part)
        {
            string data;
            try
            {
                data = Convert.ToHexString(await ReadAllAsync(part.Data).ConfigureAwait(false));
            }
            catch (MmsFormatException)
            {
                data = "broken off";
            }

            found.Add($"{part.Length} {Convert.ToHexString(part.HeaderOctets.Span)} {part.ContentType} {string.Join(", ", part.Headers)} {part.ContentId} {part.ContentLocation} {part.Name} {data}");
        }

        return new(head.IsRead ? reader.Error : head.Error, found);
    }

    private static async ValueTask<byte[]> ReadAllAsync(PipeReader data)
    {
        ArrayBufferWriter<byte> all = new();
        while (true)
        {
            ReadResult read = await data.ReadAsync().ConfigureAwait(false);
            foreach (ReadOnlyMemory<byte> segment in read.Buffer)
            {
                all.Write(segment.Span);
            }

            data.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return all.WrittenSpan.ToArray();
            }
        }
    }
}
