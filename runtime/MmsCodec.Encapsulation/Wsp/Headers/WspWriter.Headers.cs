namespace MmsCodec;

/// <content>Headers of multipart entries and pushes.</content>
public ref partial struct WspWriter
{
    private const byte ShiftDelimiter = 0x7F;

    /// <summary>Writes headers one after the other, with a shift sequence where the code page changes (WAP-230-WSP §8.4.2.6).</summary>
    public void WriteHeaders(IReadOnlyList<WspHeader> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        byte page = WspFieldNames.DefaultPage;
        for (int i = 0; i < headers.Count; i++)
        {
            WspHeader header = headers[i];
            if (header.CodePage != page)
            {
                page = header.CodePage;
                WriteOctet(ShiftDelimiter);
                WriteOctet(page);
            }

            if (header.Code is int code)
            {
                WriteFieldName((byte)code);
            }
            else
            {
                WriteTokenText(header.NameText);
            }

            WriteOctets(header.Value.Span);
        }
    }
}
