using System.Runtime.CompilerServices;

namespace MmsCodec;

/// <summary>
/// The headers of one PDU, over the caller's octets: a single pass has recorded where each lies, values are read when asked for.
/// </summary>
/// <remarks>
/// The pass follows the octets alone: a header's value says by its first octet where it ends (WAP-230-WSP §8.4.1.2), so unknown
/// headers are carried like known ones. Nothing is copied and nothing is allocated.
/// </remarks>
public readonly ref partial struct MmsHeaders
{
    private readonly ReadOnlySpan<byte> _pdu;
    private readonly HeaderIndex _index;

    private MmsHeaders(ReadOnlySpan<byte> pdu, scoped in HeaderIndex index)
    {
        _pdu = pdu;
        _index = index;
    }

    /// <summary>The octet of X-Mms-Message-Type.</summary>
    public MmsMessageType MessageType => (MmsMessageType)_pdu[OffsetOf(MmsHeader.MessageType) + 1];

    /// <summary>Where the headers end, in octets from the start of the PDU: the offset of the body when there is one.</summary>
    public int Length => _index.End;

    /// <summary>Whether the PDU has Content-Type, and so a body (which may be empty).</summary>
    public bool HasBody => _index.HasBody;

    /// <summary>The body: what follows Content-Type. Empty when there is none.</summary>
    public ReadOnlySpan<byte> Body => _index.HasBody ? _pdu[_index.End..] : default;

    /// <summary>Whether there are headers without an assigned number below 64: textual ones, or ones of a vendor or a later version.</summary>
    public bool HasOthers => _index.Others != 0;

    internal ulong Present => _index.Present;

    internal ulong Repeated => _index.Repeated;

    internal ReadOnlySpan<byte> Pdu => _pdu;

    /// <summary>Whether a header is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(MmsHeader header) => (byte)header < HeaderOffsets.Count
        ? (_index.Present & Bit((byte)header)) != 0
        : Find((byte)header) >= 0;

    /// <summary>Whether a textual header is there; the case of its name does not matter.</summary>
    public bool Has(ReadOnlySpan<byte> name) => _index.Others != 0 && TryFind(name, 0, out _);

    /// <summary>Whether a header is there more than once.</summary>
    public bool HasRepeated(MmsHeader header) => (byte)header < HeaderOffsets.Count
        ? (_index.Repeated & Bit((byte)header)) != 0
        : TryFind(header, 0, out MmsHeaderField first) && TryFind(header, first.Offset + first.Length, out _);

    /// <summary>Whether a textual header is there more than once.</summary>
    public bool HasRepeated(ReadOnlySpan<byte> name) =>
        _index.Others != 0 && TryFind(name, 0, out MmsHeaderField first) && TryFind(name, first.Offset + first.Length, out _);

    /// <summary>Where a header lies, in octets from the start of the PDU to its field octet; -1 when it is not there.</summary>
    public int OffsetOf(MmsHeader header)
    {
        byte number = (byte)header;
        if (number >= HeaderOffsets.Count)
        {
            return Find(number);
        }

        if ((_index.Present & Bit(number)) == 0)
        {
            return -1;
        }

        ushort offset = _index.Offsets[number];
        return offset != HeaderOffsets.Far ? offset : Find(number);
    }

    /// <summary>
    /// Whether the headers are those of a PDU's table: none missing that is mandatory, none twice that may occur once, none of
    /// another PDU, the first ones in their places (OMA-TS-MMS_ENC-V1_3 §7), nothing after the last. Values are not looked at.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Follow(MmsPduTable table) =>
        (_index.Present & ~table.Own) == 0
        && (table.Mandatory & ~_index.Present) == 0
        && (_index.Repeated & ~table.Repeating) == 0
        && (_index.Others < 0x80 || OwnsOthers(table))
        && (_index.HasBody || _index.End == _pdu.Length)
        && ((_index.Present & HeaderScan.Opening & ~_index.Opening) == 0 || StartInOrder());

    /// <summary>Whether any of these headers is there, a bit for each number below 64.</summary>
    public bool HasAny(ulong numbers) => (_index.Present & numbers) != 0;

    /// <summary>Walks all headers in wire order.</summary>
    public MmsHeaderEnumerator GetEnumerator() => new(_pdu[.._index.End]);

    /// <summary>
    /// Reads a header's first value. False when the header is not there, or when its value does not follow its syntax (which is a
    /// finding, not an error: see <see cref="MmsConformance"/>).
    /// </summary>
    /// <typeparam name="T">What the value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet<T, TSyntax>(MmsHeader header, out T value)
        where T : allows ref struct
        where TSyntax : struct, IValueSyntax<T>
    {
        if (MayHave(header))
        {
            return TryRead<T, TSyntax>(header, out value);
        }

        value = default!;
        return false;
    }

    /// <summary>Reads the first value of a textual header, whose name may be in any case; false as for one with a number.</summary>
    /// <typeparam name="T">What the value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    public bool TryGet<T, TSyntax>(scoped ReadOnlySpan<byte> name, out T value)
        where T : allows ref struct
        where TSyntax : struct, IValueSyntax<T>
    {
        if (_index.Others == 0 || !TryFind(name, 0, out MmsHeaderField field))
        {
            value = default!;
            return false;
        }

        WspReader reader = new(field.Value, field.ValueOffset);
        return TSyntax.TryRead(ref reader, out value);
    }

    /// <summary>A header's first value, or the default of <typeparamref name="T"/> when there is none that can be read.</summary>
    /// <typeparam name="T">What the value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Get<T, TSyntax>(MmsHeader header)
        where T : allows ref struct
        where TSyntax : struct, IValueSyntax<T> =>
        TryGet<T, TSyntax>(header, out T value) ? value : default!;

    /// <summary>The first value of a textual header, or the default of <typeparamref name="T"/> when there is none that can be read.</summary>
    /// <typeparam name="T">What the value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    public T Get<T, TSyntax>(scoped ReadOnlySpan<byte> name)
        where T : allows ref struct
        where TSyntax : struct, IValueSyntax<T> =>
        TryGet<T, TSyntax>(name, out T value) ? value : default!;

    /// <summary>A header's first value, or null when there is none that can be read.</summary>
    /// <typeparam name="T">What the value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? GetOrNull<T, TSyntax>(MmsHeader header)
        where T : struct
        where TSyntax : struct, IValueSyntax<T> =>
        TryGet<T, TSyntax>(header, out T value) ? value : null;

    /// <summary>The first value of a textual header, or null when there is none that can be read.</summary>
    /// <typeparam name="T">What the value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    public T? GetOrNull<T, TSyntax>(ReadOnlySpan<byte> name)
        where T : struct
        where TSyntax : struct, IValueSyntax<T> =>
        TryGet<T, TSyntax>(name, out T value) ? value : null;

    /// <summary>The values of a header that may repeat, in wire order.</summary>
    /// <typeparam name="T">What a value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    public MmsHeaderValues<T, TSyntax> All<T, TSyntax>(MmsHeader header)
        where T : allows ref struct
        where TSyntax : struct, IValueSyntax<T>
    {
        int offset = OffsetOf(header);
        return new(_pdu[.._index.End], offset < 0 ? _index.End : offset, header);
    }

    /// <summary>The values of a textual header that may repeat, in wire order.</summary>
    /// <typeparam name="T">What a value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    public MmsHeaderValues<T, TSyntax> All<T, TSyntax>(ReadOnlySpan<byte> name)
        where T : allows ref struct
        where TSyntax : struct, IValueSyntax<T> =>
        new(_pdu[.._index.End], TryFind(name, 0, out MmsHeaderField first) ? first.Offset : _index.End, name);

    /// <summary>
    /// Records where the headers of a PDU lie. False, with the error's offset from the start of the PDU, when the octets cannot be
    /// followed.
    /// </summary>
    [MustUseResult]
    public static bool TryScan([LiesOver] ReadOnlySpan<byte> pdu, out MmsHeaders headers, out MmsError error)
    {
        // Filled in where the caller reads it: clearing and copying it would cost more than the scan itself.
        Unsafe.SkipInit(out headers);
        Unsafe.AsRef(in headers._pdu) = pdu;
        if (HeaderScan.TryFill(pdu, ref Unsafe.AsRef(in headers._index), out error))
        {
            return true;
        }

        headers = default;
        return false;
    }

    /// <summary>Records where the headers of a PDU of a given type lie.</summary>
    [MustUseResult]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryScan([LiesOver] ReadOnlySpan<byte> pdu, MmsMessageType messageType, out MmsHeaders headers, out MmsError error) =>
        TryScan(pdu, out headers, out error)
        && ((pdu[0] == HeaderScanner.MessageTypeField && pdu[1] == (byte)messageType) || IsOfType(messageType, ref headers, out error));

    /// <summary>Whether any header is not among a PDU's own.</summary>
    internal bool HasOthersThan(MmsPduTable table) => HasOthers || (_index.Present & ~table.Own) != 0;

    /// <summary>The same headers without the start of a body that was copied along with them.</summary>
    internal MmsHeaders WithoutBody() => new(_pdu[.._index.End], in _index);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsOfType(MmsMessageType messageType, ref MmsHeaders headers, out MmsError error)
    {
        if (headers.MessageType == messageType)
        {
            error = default;
            return true;
        }

        error = new(MmsErrorCode.WrongMessageType, headers.OffsetOf(MmsHeader.MessageType) + 1, HeaderScanner.MessageTypeField);
        headers = default;
        return false;
    }

    // X-Mms-Message-Type, X-Mms-Transaction-Id and X-Mms-MMS-Version come first, in this order, as far as they are there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool StartInOrder()
    {
        ReadOnlySpan<byte> pdu = _pdu;
        if (pdu[0] != HeaderScanner.MessageTypeField)
        {
            return false;
        }

        int position = HeaderScanner.EndOfHeader(pdu, 0, HeaderScanner.MessageTypeField);
        if ((_index.Present & Bit((byte)MmsHeader.TransactionId)) != 0)
        {
            if (pdu[position] != HeaderScanner.TransactionIdField)
            {
                return false;
            }

            position = HeaderScanner.EndOfHeader(pdu, position, HeaderScanner.TransactionIdField);
        }

        return (_index.Present & Bit((byte)MmsHeader.Version)) == 0 || pdu[position] == HeaderScanner.VersionField;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryRead<T, TSyntax>(MmsHeader header, out T value)
        where T : allows ref struct
        where TSyntax : struct, IValueSyntax<T>
    {
        if (TryStart(header, out WspReader reader))
        {
            return TSyntax.TryRead(ref reader, out value);
        }

        value = default!;
        return false;
    }

    // A cursor at the start of a header's first value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryStart(MmsHeader header, out WspReader reader)
    {
        int offset = OffsetOf(header);
        reader = offset < 0 ? default : new(HeaderScanner.ValueAt(_pdu[.._index.End], offset), offset + 1);
        return offset >= 0;
    }

    // Most headers that a PDU may have it does not have: to see so takes no call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayHave(MmsHeader header) => (byte)header >= HeaderOffsets.Count || (_index.Present & Bit((byte)header)) != 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool OwnsOthers(MmsPduTable table)
    {
        foreach (MmsHeaderField field in this)
        {
            if (field.Code >= 0xC0 && !table.Owns(field.Code))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bit(byte number) => 1UL << number;

    // Out of line: it is rarely wanted, and would make every reading of a header zero the memory that it walks with.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Find(byte number) =>
        (number < HeaderOffsets.Count || _index.Others >= HeaderScanner.FirstField) && TryFind((MmsHeader)number, 0, out MmsHeaderField field)
            ? field.Offset
            : -1;

    private bool TryFind(scoped MmsHeaderId header, int start, out MmsHeaderField found)
    {
        MmsHeaderEnumerator fields = new(_pdu[.._index.End], start);
        while (fields.MoveNext())
        {
            found = fields.Current;
            if (header.Matches(found.Code, found.NameOctets))
            {
                return true;
            }
        }

        found = default;
        return false;
    }
}
