namespace MmsCodec;

/// <summary>A Content-disposition-value (WAP-230-WSP §8.4.2.53). A disposition without its Value-length is read too; the parameters
/// are read when they are asked for.</summary>
public readonly struct ContentDispositionSyntax : IValueSyntax<ContentDispositionView>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out ContentDispositionView value)
    {
        bool isRead = GeneralForm.TryRead(ref reader, out GeneralForm form);
        value = isRead ? new ContentDispositionView(form) : default;
        return isRead;
    }
}
