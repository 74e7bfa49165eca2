namespace MmsCodec;

/// <summary>A value that lies over a PDU's octets.</summary>
/// <typeparam name="TOwned">The value without the octets.</typeparam>
public interface IMmsView<out TOwned>
{
    /// <summary>A copy that is independent of the PDU's octets.</summary>
    TOwned ToOwned();
}
