namespace MmsCodec;

/// <summary>How a value of one kind is read. Implementations are empty structs, so that readers specialise on them.</summary>
/// <typeparam name="T">What the value becomes; may be a view over the octets.</typeparam>
public interface IValueSyntax<T>
    where T : allows ref struct
{
    /// <summary>Reads one value. On false the reader holds the error; nothing throws.</summary>
    static abstract bool TryRead(scoped ref WspReader reader, out T value);
}
