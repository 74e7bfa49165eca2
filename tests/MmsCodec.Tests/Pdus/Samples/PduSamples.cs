namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>The samples: one of each PDU.</summary>
internal static partial class PduSamples
{
    public static IReadOnlyList<PduSample> All { get; } =
    [
        new SendReqSample(),
        new SendConfSample(),
        new NotificationIndSample(),
        new NotifyRespIndSample(),
        new RetrieveConfSample(),
        new AcknowledgeIndSample(),
        new DeliveryIndSample(),
        new ReadRecIndSample(),
        new ReadOrigIndSample(),
        new ForwardReqSample(),
        new ForwardConfSample(),
        new MboxStoreReqSample(),
        new MboxStoreConfSample(),
        new MboxViewReqSample(),
        new MboxViewConfSample(),
        new MboxUploadReqSample(),
        new MboxUploadConfSample(),
        new MboxDeleteReqSample(),
        new MboxDeleteConfSample(),
        new MboxDescrSample(),
        new DeleteReqSample(),
        new DeleteConfSample(),
        new CancelReqSample(),
        new CancelConfSample(),
    ];

    public static PduSample Of(MmsMessageType type) => All.Single(sample => sample.MessageType == type);
}
