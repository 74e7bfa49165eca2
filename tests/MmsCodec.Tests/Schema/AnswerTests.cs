using MmsCodec.Schema;

namespace MmsCodec.Tests.Schema;

/// <summary>Which PDU answers which, and repeats its transaction.</summary>
public sealed class AnswerTests
{
    // By message type. M-Retrieve.conf answers the GET, which is no PDU; reports and descriptions answer nothing.
    private static readonly Dictionary<byte, byte> Answered = new()
    {
        [129] = 128, // M-Send.conf
        [131] = 130, // M-NotifyResp.ind
        [133] = 132, // M-Acknowledge.ind
        [138] = 137, // M-Forward.conf
        [140] = 139, // M-Mbox-Store.conf
        [142] = 141, // M-Mbox-View.conf
        [144] = 143, // M-Mbox-Upload.conf
        [146] = 145, // M-Mbox-Delete.conf
        [149] = 148, // M-Delete.conf
        [151] = 150, // M-Cancel.conf
    };

    public static TheoryData<byte> Types => [.. Enumerable.Range(128, 24).Select(type => (byte)type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void An_answer_repeats_the_transaction_of_what_it_answers(byte type)
    {
        PduDefinition pdu = MmsSchema.FindPdu(type)!;
        string? answered = Answered.TryGetValue(type, out byte other) ? MmsSchema.FindPdu(other)!.Name : null;

        Assert.Equal(answered, pdu.Answers);
        Assert.All(pdu.Fields, field => Assert.Equal(field.Header.Name == "X-Mms-Transaction-Id" ? answered : null, field.Echoes));
    }
}
