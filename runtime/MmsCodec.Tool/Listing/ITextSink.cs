namespace MmsCodec.Tool.Listing;

/// <summary>Where a listing goes, piece by piece. Pieces are safe to show: see <see cref="SafeText"/>.</summary>
internal interface ITextSink
{
    void Write(string text, TextKind kind);

    void EndLine();

    void Flush();
}
