namespace MmsCodec.Tests.Vectors;

/// <summary>Groups that nothing runs yet, because what they need is not there.</summary>
internal static class PendingTargets
{
    public static IReadOnlySet<string> Keys { get; } = new HashSet<string>
    {
        "mms/CancelStatusValue/decode",
        "mms/CancelStatusValue/encode",
        "mms/ContentClassValue/decode",
        "mms/ContentClassValue/encode",
        "mms/ContentLocationValue/decode",
        "mms/ElementDescriptorValue/decode",
        "mms/ExpiryValue/decode",
        "mms/FromValue/decode",
        "mms/FromValue/encode",
        "mms/HeaderField/decode",
        "mms/MessageClassValue/decode#decodeClassIdentifier",
        "mms/MessageClassValue/encode",
        "mms/MessageTypeValue/decode",
        "mms/MessageTypeValue/encode",
        "mms/MmFlagsValue/decode",
        "mms/MmFlagsValue/encode",
        "mms/MmStateValue/decode",
        "mms/MmStateValue/encode",
        "mms/MmsHeader/decode",
        "mms/MmsHeader/encode",
        "mms/Parameter/decode#decodeParameterName",
        "mms/Parameter/encode",
        "mms/PduHelper/decode#parseHeaders",
        "mms/PduHelper/encode#encodeHeader",
        "mms/PduHelper/encode#encodeHeaderIfExists",
        "mms/PduHelper/encode#encodeHeaders",
        "mms/PriorityValue/decode",
        "mms/PriorityValue/encode",
        "mms/ReadStatusValue/decode",
        "mms/ReadStatusValue/encode",
        "mms/RecommendedRetrievalModeValue/decode",
        "mms/ReplyChargingValue/decode",
        "mms/ReplyChargingValue/encode",
        "mms/ResponseText/decode",
        "mms/RetrieveStatusValue/decode",
        "mms/SenderVisibilityValue/decode",
        "mms/SenderVisibilityValue/encode",
        "mms/StatusValue/decode",
        "mms/StatusValue/encode",
    };
}
