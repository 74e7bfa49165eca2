using System.Buffers;
using System.IO.Pipelines;
using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>A body has the same parts whoever goes through them: the reader, the walker, the stream.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class MultipartReadersAgree(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        if (input.Kind != InputKind.Pdu)
        {
            return null;
        }

        byte[] octets = input.Octets;
        Lines stream = Codec.ReadStream(PipeReader.Create(new ReadOnlySequence<byte>(octets)));
        bool isRead = Codec.TryDecode(octets, out MmsPdu? _, out MmsError error);
        if (stream.Error.Code == MmsErrorCode.LimitExceeded)
        {
            // Streams have limits that what is in memory has not.
            return null;
        }

        if (!MmsHeaders.TryScan(octets, out MmsHeaders headers, out _) || !isRead)
        {
            return stream.Error == error ? null : $"The PDU's error is {error}, the stream's {stream.Error}.";
        }

        if (!headers.HasBody || !headers.Get<ContentTypeView, ContentTypeSyntax>(MmsHeader.ContentType).MediaType.IsMultipart)
        {
            return stream.Error.Code == MmsErrorCode.None ? null : $"A stream without parts fails with {stream.Error}.";
        }

        Lines read = Codec.ReadParts(headers.Body, headers.Length);
        Lines walked = Codec.WalkParts(headers.Body, headers.Length);
        string[] top = [.. walked.Found.Where(l => l.StartsWith("0 ", StringComparison.Ordinal)).Select(l => l[2..])];
        IEnumerable<string> expected = read.Found.SkipLast(1);
        bool isWalkedWhole = walked.Error.Code == MmsErrorCode.None || walked.Error == read.Error;
        if (isWalkedWhole ? !expected.SequenceEqual(top) : !expected.Take(top.Length).SequenceEqual(top))
        {
            return $"The walker finds {top.Length} parts ({walked.Error}), the reader {read.Found.Count - 1} ({read.Error}).";
        }

        int streamed = stream.Found.Count - 1;
        int cutOff = stream.Found[^1].EndsWith("broken off", StringComparison.Ordinal) ? 1 : 0;
        return stream.Error == read.Error && streamed - cutOff == read.Found.Count - 1
            ? null
            : $"The stream has {streamed} parts ({stream.Error}), the reader {read.Found.Count - 1} ({read.Error}).";
    }
}
