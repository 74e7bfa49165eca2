using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>The words of the spec language as values of the model; the grammar has checked them.</summary>
internal static class Words
{
    public static HeaderOrder ReadOrder(string? word) => word switch
    {
        "1" => HeaderOrder.First,
        "2" => HeaderOrder.Second,
        "3" => HeaderOrder.Third,
        "last" => HeaderOrder.Last,
        _ => HeaderOrder.Any,
    };

    public static string WriteOrder(HeaderOrder order) => order == HeaderOrder.Last ? "last" : ((int)order).ToString("D", System.Globalization.CultureInfo.InvariantCulture);

    public static PduDirection ReadDirection(string? word) => word switch
    {
        "client-to-relay" => PduDirection.ClientToRelay,
        "relay-to-client" => PduDirection.RelayToClient,
        _ => PduDirection.Both,
    };

    public static PduTransport ReadTransport(string? word) => word switch
    {
        "response" => PduTransport.Response,
        "push" => PduTransport.Push,
        "get-response" => PduTransport.GetResponse,
        "part" => PduTransport.Part,
        _ => PduTransport.Post,
    };

    public static Presence ReadPresence(string? word) => word switch
    {
        "mandatory" => Presence.Mandatory,
        "conditional" => Presence.Conditional,
        _ => Presence.Optional,
    };

    public static Primitive? ReadText(string? word) => word switch
    {
        "token-text" => Primitive.TokenText,
        "text-string" => Primitive.TextString,
        _ => null,
    };

    public static FormFirst ReadFirst(string? word) => word switch
    {
        "value-length" => FormFirst.ValueLength,
        "text" => FormFirst.Text,
        "short-integer" => FormFirst.ShortInteger,
        _ => FormFirst.Other,
    };
}
