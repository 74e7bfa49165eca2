namespace MmsCodec;

/// <summary>What the scan of a PDU's headers found.</summary>
internal struct HeaderIndex
{
    /// <summary>Where the headers end.</summary>
    public int End;

    /// <summary>0 when all headers have numbers below 64; with the top bit when some has a greater one, else some is textual.</summary>
    public byte Others;

    /// <summary>Content-Type was there.</summary>
    public bool HasBody;

    /// <summary>A bit for each header that is there.</summary>
    public ulong Present;

    /// <summary>A bit for each header that is there more than once.</summary>
    public ulong Repeated;

    /// <summary>A bit for each of the headers that come first which was seen in its place; others may be in theirs too.</summary>
    public ulong Opening;

    /// <summary>Where each header that is there lies first.</summary>
    public HeaderOffsets Offsets;

    /// <summary>Fills in all but the offsets and the opening.</summary>
    public void Finish(int end, ulong present, ulong repeated, byte others, bool hasBody)
    {
        End = end;
        Present = present;
        Repeated = repeated;
        Others = others;
        HasBody = hasBody;
    }
}
