using System.Text.Json.Nodes;

namespace MmsCodec.Tests.Vectors;

/// <summary>What runs each group of vectors. A decoder gives the value that was read, an encoder the octets that were written; both
/// throw <see cref="RefusedException"/> or <see cref="ArgumentException"/> where the codec refuses.</summary>
internal static partial class VectorHandlers
{
    public static IReadOnlyDictionary<string, Func<Vector, JsonNode?>> Decoders { get; } =
        new[] { PrimitiveDecoders, AddressDecoders, ContentTypeDecoders, PduDecoders }.SelectMany(handlers => handlers).ToDictionary();

    public static IReadOnlyDictionary<string, Func<Vector, byte[]>> Encoders { get; } =
        new[] { PrimitiveEncoders, AddressEncoders, ContentTypeEncoders, PduEncoders }.SelectMany(handlers => handlers).ToDictionary();

    private static T Read<T, TSyntax>(byte[] octets)
        where TSyntax : IValueSyntax<T>
    {
        var reader = new WspReader(octets);
        return TSyntax.TryRead(ref reader, out T value) ? value : throw new RefusedException();
    }

    private static string ReadText<TSyntax>(byte[] octets)
        where TSyntax : IValueSyntax<WspText>
    {
        var reader = new WspReader(octets);
        return TSyntax.TryRead(ref reader, out WspText text) ? Latin1(text.Octets) : throw new RefusedException();
    }

    private delegate void Writing(ref WspWriter writer);

    private static byte[] Write(Writing write)
    {
        byte[] octets = new byte[256];
        var writer = new WspWriter(octets);
        write(ref writer);
        return octets[..writer.Written];
    }

    /// <summary>The vectors write each octet of a text as one character.</summary>
    private static string Latin1(ReadOnlySpan<byte> octets) => System.Text.Encoding.Latin1.GetString(octets);

    private static byte[] Latin1(JsonNode? text) => System.Text.Encoding.Latin1.GetBytes(text!.GetValue<string>());
}
