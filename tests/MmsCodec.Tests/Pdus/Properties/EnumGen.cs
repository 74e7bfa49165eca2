using FsCheck.Fluent;
using MmsCodec.Schema;

namespace MmsCodec.Tests.Pdus.Properties;

/// <summary>Tokens of the enumerations, by the names that the specs give them.</summary>
internal static class EnumGen
{
    public static ValueGen Of(EnumDefinition definition, IReadOnlyList<string> allowed)
    {
        byte[] octets = [.. definition.Tokens.Where(token => allowed.Count == 0 || allowed.Any(name => definition.Find(name) == token)).Select(token => token.Octet)];
        return definition.Name switch
        {
            nameof(MmsPriority) => Tokens<MmsPriority>(octets),
            nameof(MmsSenderVisibility) => Tokens<MmsSenderVisibility>(octets),
            nameof(MmsStatus) => Tokens<MmsStatus>(octets),
            nameof(MmsReadStatus) => Tokens<MmsReadStatus>(octets),
            nameof(MmsReplyCharging) => Tokens<MmsReplyCharging>(octets),
            nameof(MmsMessageState) => Tokens<MmsMessageState>(octets),
            nameof(MmsContentClass) => Tokens<MmsContentClass>(octets),
            nameof(MmsRecommendedRetrievalMode) => Tokens<MmsRecommendedRetrievalMode>(octets),
            nameof(MmsCancelStatus) => Tokens<MmsCancelStatus>(octets),
            nameof(MmsResponseStatus) => Tokens<MmsResponseStatus>(octets),
            nameof(MmsRetrieveStatus) => Tokens<MmsRetrieveStatus>(octets),
            nameof(MmsStoreStatus) => Tokens<MmsStoreStatus>(octets),
            nameof(MmsMessageClass) => ValueGen.Of(Gen.OneOf(
                Gen.Elements(octets).Select(octet => new MmsMessageClassValue((MmsMessageClass)octet)),
                TextGen.TokenText.Select(text => new MmsMessageClassValue(text)))),
            _ => throw new NotSupportedException($"No values for {definition.Name}."),
        };
    }

    private static ValueGen Tokens<T>(byte[] octets)
        where T : struct, Enum => ValueGen.Of(Gen.Elements(octets).Select(octet => (T)Enum.ToObject(typeof(T), octet)));
}
