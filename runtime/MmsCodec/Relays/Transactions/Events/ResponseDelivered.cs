namespace MmsCodec;

/// <summary>The relay took a response: the HTTP request was answered with success, whatever the answer says.</summary>
/// <param name="Response">Which response.</param>
public sealed record ResponseDelivered(ResponseKind Response) : TransactionEvent;
