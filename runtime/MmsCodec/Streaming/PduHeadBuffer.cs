using System.Buffers;

namespace MmsCodec;

/// <summary>Gathers the headers of a PDU from octets that arrive piece by piece, and finds where they end. Takes no memory ahead.</summary>
internal sealed class PduHeadBuffer(int limit)
{
    private const int FirstLength = 512;

    private byte[] _octets = new byte[Math.Min(FirstLength, limit)];
    private int _length;
    private int _next;

    /// <summary>What has been gathered.</summary>
    public ReadOnlyMemory<byte> Octets => _octets.AsMemory(0, _length);

    /// <summary>The header that is not whole yet, as an error at its start.</summary>
    public MmsError TooLong =>
        new(MmsErrorCode.LimitExceeded, _next, _next < _length && _octets[_next] >= 0x80 ? _octets[_next] : (byte)0);

    /// <summary>Takes octets up to the end of Content-Type.</summary>
    public PduHeadProgress Add(ReadOnlySequence<byte> more, out long used)
    {
        used = 0;
        while (true)
        {
            int taken = (int)Math.Min(more.Length - used, _octets.Length - _length);
            more.Slice(used, taken).CopyTo(_octets.AsSpan(_length));
            _length += taken;
            used += taken;
            PduHeadProgress progress = Scan(out int end);
            if (progress == PduHeadProgress.Ended)
            {
                // What was taken of the body is given back.
                used -= _length - end;
                _length = end;
            }

            if (progress != PduHeadProgress.NeedsMore || used == more.Length)
            {
                return progress;
            }

            if (_length == limit)
            {
                return PduHeadProgress.TooLong;
            }

            if (_length == _octets.Length)
            {
                Array.Resize(ref _octets, Math.Min(2 * _length, limit));
            }
        }
    }

    private PduHeadProgress Scan(out int end)
    {
        ReadOnlySpan<byte> octets = _octets.AsSpan(0, _length);
        while (_next < octets.Length)
        {
            byte field = octets[_next];
            end = HeaderScanner.EndOfHeader(octets, _next, field);
            if (end <= _next)
            {
                return IsLost(octets[_next..], -end) ? PduHeadProgress.Lost : PduHeadProgress.NeedsMore;
            }

            _next = end;
            if (field == HeaderScanner.ContentTypeField)
            {
                return PduHeadProgress.Ended;
            }
        }

        end = 0;
        return PduHeadProgress.NeedsMore;
    }

    // Whether a header cannot be followed whatever comes after it.
    private static bool IsLost(ReadOnlySpan<byte> header, int code) => (MmsErrorCode)code switch
    {
        MmsErrorCode.BadUintvar => true,
        MmsErrorCode.BadHeader => WspCharacters.IndexOfNonToken(header) >= 0,
        _ => false,
    };
}
