using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MmsCodec;

/// <summary>Records where the headers of a PDU lie: one pass, in which the first octet of each value says where it ends.</summary>
/// <remarks>
/// What makes <see cref="TryFill"/> fast, as the machine code shows: nothing is called between one header and the next, so that all that
/// the loop knows stays in registers (a single call would have the x64 ABI put nine of them on the stack and take them back, for each
/// header, twice as slow in all); what is not one of the three usual shapes leaves the loop for good. The way from one header to the
/// next, on which the processor waits, is an addition for octets, a load and an addition for lengths, and for texts a load, a compare and
/// a count of bits. Texts near the end are looked at from further left, and so need neither loop nor call of their own. Spans that are
/// checked cost nothing that can be measured here: comparing is cheap while the processor waits for where a text ends.
/// </remarks>
internal static class HeaderScan
{
    // Headers that come first and in this order, as far as they are there (OMA-TS-MMS_ENC-V1_3 §7).
    public const ulong Opening =
        (1UL << (byte)MmsHeader.MessageType) | (1UL << (byte)MmsHeader.TransactionId) | (1UL << (byte)MmsHeader.Version);

    private const byte LengthQuote = 31;

    // Where the NULs are among the octets from a place on, a bit for each of Width octets.
    private interface IProbe
    {
        static abstract int Width { get; }

        static abstract uint NulsAt(ReadOnlySpan<byte> octets, int from);
    }

    /// <summary>False, with the error's offset from the start of the PDU, when the octets cannot be followed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFill(ReadOnlySpan<byte> pdu, ref HeaderIndex index, out MmsError error) =>
        pdu.Length >= WideProbe.Width ? TryFill<WideProbe>(pdu, ref index, out error) : TryFill<NarrowProbe>(pdu, ref index, out error);

    private static bool TryFill<TProbe>(ReadOnlySpan<byte> pdu, ref HeaderIndex index, out MmsError error)
        where TProbe : struct, IProbe
    {
        ulong present = 0;
        ulong repeated = 0;
        int position = 0;
        index.Opening = 0;

        // Offsets that fit a slot, so that the loop need not ask.
        ReadOnlySpan<byte> near = pdu.Length > HeaderOffsets.Far ? pdu[..HeaderOffsets.Far] : pdu;
        if (near.Length < TProbe.Width || near[0] != HeaderScanner.MessageTypeField || near[1] < HeaderScanner.FirstField)
        {
            goto Rare;
        }

        // Nearly every PDU opens in order. To see so here is to have checked it.
        int last = near.Length - TProbe.Width;
        present = 1UL << (byte)MmsHeader.MessageType;
        index.Offsets[(byte)MmsHeader.MessageType] = 0;
        position = 2;
        if (near[position] == HeaderScanner.TransactionIdField && near[position + 1] is > LengthQuote and < HeaderScanner.FirstField)
        {
            int end = EndOfText<TProbe>(near, position + 1, last);
            if (end == 0)
            {
                goto Rare;
            }

            present |= 1UL << (byte)MmsHeader.TransactionId;
            index.Offsets[(byte)MmsHeader.TransactionId] = (ushort)position;
            position = end;
        }

        if ((uint)(position + 1) < (uint)near.Length
            && near[position] == HeaderScanner.VersionField
            && near[position + 1] >= HeaderScanner.FirstField)
        {
            present |= 1UL << (byte)MmsHeader.Version;
            index.Offsets[(byte)MmsHeader.Version] = (ushort)position;
            position += 2;
        }

        index.Opening = present;
        while ((uint)(position + 1) < (uint)near.Length)
        {
            int number = near[position] - HeaderScanner.FirstField;
            int first = near[position + 1];
            if ((uint)number >= HeaderOffsets.Count)
            {
                goto Rare;
            }

            ulong bit = 1UL << number;
            int next;
            if (first >= HeaderScanner.FirstField)
            {
                if ((bit & MmsHeaderTable.TextFirst) != 0)
                {
                    goto Rare;
                }

                next = position + 2;
            }
            else if (first < LengthQuote)
            {
                next = position + 2 + first;
                if (next > near.Length)
                {
                    goto Rare;
                }
            }
            else
            {
                next = first > LengthQuote ? EndOfText<TProbe>(near, position + 1, last) : 0;
                if (next == 0)
                {
                    goto Rare;
                }
            }

            if ((present & bit) == 0)
            {
                index.Offsets[number] = (ushort)position;
            }
            else
            {
                repeated |= bit;
            }

            present |= bit;
            position = next;
            if (number == (byte)MmsHeader.ContentType)
            {
                index.Finish(position, present, repeated, others: 0, hasBody: true);
                error = default;
                return true;
            }
        }

        if (position == pdu.Length)
        {
            index.Finish(position, present, repeated, others: 0, hasBody: false);
            error = default;
            return true;
        }

    Rare:
        return TryFillRest(pdu, position, present, repeated, ref index, out error);
    }

    // The offset after the next NUL; 0 when there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfText<TProbe>(ReadOnlySpan<byte> octets, int start, int last)
        where TProbe : struct, IProbe
    {
        while (true)
        {
            int from = Math.Min(start, last);
            uint nuls = TProbe.NulsAt(octets, from) >> (start - from);
            if (nuls != 0)
            {
                return start + BitOperations.TrailingZeroCount(nuls) + 1;
            }

            if (from == last)
            {
                return 0;
            }

            start = from + TProbe.Width;
        }
    }

    // Any header, from the first on that is not of the usual shapes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryFillRest(
        ReadOnlySpan<byte> pdu, int position, ulong present, ulong repeated, ref HeaderIndex index, out MmsError error)
    {
        int others = 0;
        bool hasBody = false;
        while (position < pdu.Length && !hasBody)
        {
            byte field = pdu[position];
            int next = HeaderScanner.EndOfHeader(pdu, position, field);
            if (next <= position)
            {
                if (next == 0)
                {
                    // Padding after the last header: some relays fill up with NULs.
                    break;
                }

                error = HeaderScanner.Explain(pdu, present, (MmsErrorCode)(-next), position, field);
                return false;
            }

            if ((field & 0xC0) == HeaderScanner.FirstField)
            {
                ulong bit = 1UL << (field & 0x3F);
                if ((present & bit) == 0)
                {
                    index.Offsets[field & 0x3F] = (ushort)Math.Min(position, HeaderOffsets.Far);
                }
                else
                {
                    repeated |= bit;
                }

                present |= bit;

                // Content-Type is the last header; the body follows it immediately.
                hasBody = field == HeaderScanner.ContentTypeField;
            }
            else
            {
                others |= field;
            }

            position = next;
        }

        index.Finish(position, present, repeated, (byte)others, hasBody);
        bool isPdu = (present & (1UL << (byte)MmsHeader.MessageType)) != 0;
        error = isPdu ? default : new(MmsErrorCode.NotAPdu, 0, 0);
        return isPdu;
    }

    private readonly struct WideProbe : IProbe
    {
        public static int Width => Vector256<byte>.Count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint NulsAt(ReadOnlySpan<byte> octets, int from) =>
            Vector256.Equals(Vector256.Create(octets.Slice(from, Vector256<byte>.Count)), Vector256<byte>.Zero).ExtractMostSignificantBits();
    }

    // For PDUs that are shorter than the other: acknowledgements, mostly.
    private readonly struct NarrowProbe : IProbe
    {
        public static int Width => Vector128<byte>.Count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint NulsAt(ReadOnlySpan<byte> octets, int from) =>
            Vector128.Equals(Vector128.Create(octets.Slice(from, Vector128<byte>.Count)), Vector128<byte>.Zero).ExtractMostSignificantBits();
    }
}
