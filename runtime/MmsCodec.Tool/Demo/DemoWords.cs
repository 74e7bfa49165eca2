using MmsCodec.Client;

namespace MmsCodec.Tool.Demo;

/// <summary>What things are called on the screen: PDUs as in the standard, answers as on the command line.</summary>
internal static class DemoWords
{
    public static string Of(UserAnswer answer) => answer switch
    {
        UserAnswer.Accept => "accept",
        UserAnswer.Reject => "reject",
        _ => "defer",
    };

    public static string NameOf(MmsPdu pdu) => MmsSchema.FindPdu((byte)pdu.MessageType)!.Name;

    public static string Of(MmsPdu pdu) => pdu is NotifyRespInd response ? $"{NameOf(pdu)} {response.Status}" : NameOf(pdu);

    public static string Of(RetrievalOutcome outcome) => outcome is RequestFailed(var failure) ? Of(failure) : outcome.GetType().Name;

    public static string Of(RequestFailure failure) => failure switch
    {
        { Status: { } status } => $"{failure.Kind} {(int)status}",
        { Detail: { } detail } => $"{failure.Kind} ({detail})",
        _ => failure.Kind.ToString(),
    };
}
