using System.IO.Pipelines;

namespace MmsCodec;

/// <summary>
/// Writes a PDU whose parts come from somewhere else than memory: its headers, then each part while its data come. The length is known
/// beforehand, for HTTP's Content-Length. A part is never held whole.
/// </summary>
public sealed class MmsPduPipeWriter
{
    private readonly byte[] _head;
    private readonly IReadOnlyList<MmsPartSource> _parts;
    private readonly bool _isMultipart;

    /// <summary>A PDU to write.</summary>
    /// <param name="head">The PDU without its body.</param>
    /// <param name="parts">
    /// The body's parts. When the PDU's Content-Type is no multipart, the one part is the body, and its own content type and headers are not
    /// written.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="head"/> has a body, or no Content-Type and yet parts; the body is no multipart and has more than one part; or a value
    /// cannot stand in a well-formed PDU.
    /// </exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public MmsPduPipeWriter(MmsPdu head, params IReadOnlyList<MmsPartSource> parts)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(parts);

        _head = head.Encode();
        _parts = [.. parts];
        if (!MmsHeaders.TryScan(_head, out MmsHeaders headers, out _) || headers.Length != _head.Length)
        {
            throw new ArgumentException("A PDU whose parts are written one by one has no body of its own.", nameof(head));
        }

        _isMultipart = headers.HasBody && headers.Get<ContentTypeView, ContentTypeSyntax>(MmsHeader.ContentType).MediaType.IsMultipart;
        int most = !headers.HasBody ? 0 : _isMultipart ? int.MaxValue : 1;
        if (_parts.Count > most)
        {
            throw new ArgumentException($"The Content-Type of the PDU allows {most} parts, and there are {_parts.Count}.", nameof(parts));
        }

        Length = _head.Length + (_isMultipart ? WspLength.OfUintvar((uint)_parts.Count) : 0);
        foreach (MmsPartSource part in _parts)
        {
            Length += (_isMultipart ? LengthOfEntryHead(part) : 0) + part.Length;
        }
    }

    /// <summary>Octets of the whole PDU.</summary>
    public long Length { get; }

    /// <summary>Writes the PDU. A second call writes the same only where the sources can be read again.</summary>
    /// <param name="output">Where it goes; not completed.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>When everything has been flushed.</returns>
    /// <exception cref="InvalidDataException">The data of a part are longer or shorter than was said. What was written so far is no PDU.</exception>
    /// <exception cref="IOException">Nobody reads the output any more.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public async Task WriteToAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);

        WriteHead(output);
        foreach (MmsPartSource part in _parts)
        {
            if (_isMultipart)
            {
                WriteEntryHead(part, output);
            }

            PartDataWriter data = new(output, part.Length);
            await part.WriteDataAsync(data, cancellationToken).ConfigureAwait(false);
            data.RequireWhole();
        }

        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private void WriteHead(PipeWriter output)
    {
        int length = _head.Length + (_isMultipart ? WspLength.OfUintvar((uint)_parts.Count) : 0);
        var writer = new WspWriter(output.GetSpan(length));
        writer.WriteOctets(_head);
        if (_isMultipart)
        {
            writer.WriteUintvar((uint)_parts.Count);
        }

        output.Advance(length);
    }

    private static int LengthOfEntryHead(MmsPartSource part)
    {
        int headersLength = part.HeadersLength;
        return WspLength.OfUintvar((uint)headersLength) + WspLength.OfUintvar((uint)part.Length) + headersLength;
    }

    private static void WriteEntryHead(MmsPartSource part, PipeWriter output)
    {
        int length = LengthOfEntryHead(part);
        var writer = new WspWriter(output.GetSpan(length));
        writer.WriteUintvar((uint)part.HeadersLength);
        writer.WriteUintvar((uint)part.Length);
        writer.WriteContentType(part.ContentType);
        writer.WriteHeaders(part.Headers);
        output.Advance(length);
    }
}
