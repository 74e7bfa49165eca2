using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Loopback;

/// <summary>A message that a relay is to hold, from a file with the message itself or with its submission.</summary>
internal static class WaitingMessage
{
    /// <exception cref="MalformedMessageException">The file holds neither.</exception>
    public static RetrieveConf Read(string file, ReadOnlyMemory<byte> octets)
    {
        if (!MmsPdu.TryDecode(octets.Span, out MmsPdu? pdu, out MmsError error))
        {
            throw new MalformedMessageException($"{file}: {FaultText.Of(error.Code)} at byte {error.Offset}");
        }

        return pdu switch
        {
            RetrieveConf message => message,
            SendReq submission => new RetrieveConf
            {
                Date = submission.Date ?? DateTimeOffset.UtcNow,
                From = submission.From is { Token: FromToken.AddressPresent } ? submission.From : null,
                To = submission.To,
                Cc = submission.Cc,
                Subject = submission.Subject,
                MessageClass = submission.MessageClass,
                Priority = submission.Priority,
                ContentType = submission.ContentType,
                Body = submission.Body,
            },
            _ => throw new MalformedMessageException($"{file}: {Demo.DemoWords.NameOf(pdu)} is no message; M-Retrieve.conf and M-Send.req are"),
        };
    }
}
