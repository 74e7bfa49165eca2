using MmsCodec.Inspection;

namespace MmsCodec.Tool.Input;

/// <summary>A file and what was read from it.</summary>
/// <param name="Name">The file's name, as given.</param>
/// <param name="Octets">Its octets.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Pdu">The PDU, when it holds one directly.</param>
/// <param name="Push">The push, when it holds one, be it in an SMS or not.</param>
/// <param name="Sms">The SMS, when it holds one.</param>
/// <param name="Error">Why it could not be decoded to its end; null when it could.</param>
internal sealed record DecodedFile(
    string Name,
    ReadOnlyMemory<byte> Octets,
    WireKind Kind,
    MmsDocument? Pdu,
    PushDocument? Push,
    SmsDocument? Sms,
    FileError? Error)
{
    /// <summary>The PDU, be it in a push or not; null when there is none.</summary>
    public MmsDocument? Mms => Pdu ?? Push?.Mms;

    /// <summary>Decodes a file as what it was said to be, else as what it looks like.</summary>
    public static DecodedFile Decode(string name, ReadOnlyMemory<byte> octets, WireKind? stated)
    {
        WireKind kind = stated ?? WireKinds.Of(octets.Span);
        FileError? empty = octets.IsEmpty ? new(nameof(MmsErrorCode.NotAPdu), "the file is empty", 0) : null;
        switch (kind)
        {
            case WireKind.Push:
                PushDocument push = PushDocument.Read(octets);
                return new(name, octets, kind, null, push, null, empty ?? ErrorOf(push));
            case WireKind.Sms:
                SmsDocument sms = SmsDocument.Read(octets);
                return new(name, octets, kind, null, sms.Push, sms, empty ?? FileError.Of(sms.Error) ?? (sms.Push is null ? null : ErrorOf(sms.Push)));
            default:
                MmsDocument pdu = MmsDocument.Read(octets);
                return new(name, octets, kind, pdu, null, null, empty ?? FileError.Of(pdu.Error));
        }
    }

    private static FileError? ErrorOf(PushDocument push) => FileError.Of(push.Error) ?? FileError.Of(push.Mms?.Error ?? default);
}
