namespace MmsCodec;

/// <summary>A Content-type-value (WAP-230-WSP §8.4.2.24). Its parameters are read when they are asked for: what is wrong with them
/// does not make the value unreadable.</summary>
public readonly struct ContentTypeSyntax : IValueSyntax<ContentTypeView>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out ContentTypeView value)
    {
        bool isRead = GeneralForm.TryRead(ref reader, out GeneralForm form);
        value = isRead ? new ContentTypeView(form) : default;
        return isRead;
    }
}
