using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Pdus.Properties;

/// <summary>Values that are made of others.</summary>
internal static class CompositeGen
{
    public static ValueGen Of(string name, IReadOnlyList<string> allowed) => name switch
    {
        "FromValue" => ValueGen.Of(OneAllowed(
            allowed,
            ("address-present", TextGen.Encoded.Select(FromValue.AddressPresent)),
            ("insert-address", Gen.Constant(FromValue.InsertAddress)))),
        "ExpiryValue" => ValueGen.Of(OneAllowed(
            allowed,
            ("absolute", NumberGen.Dates.Select(ExpiryValue.Absolute)),
            ("relative", NumberGen.Spans.Select(ExpiryValue.Relative)))),
        "DeliveryTimeValue" => ValueGen.Of(Gen.OneOf(
            NumberGen.Dates.Select(DeliveryTimeValue.Absolute),
            NumberGen.Spans.Select(DeliveryTimeValue.Relative))),
        "ReplyChargingDeadlineValue" => ValueGen.Of(Gen.OneOf(
            NumberGen.Dates.Select(ReplyChargingDeadlineValue.Absolute),
            NumberGen.Spans.Select(ReplyChargingDeadlineValue.Relative))),
        "PreviouslySentByValue" => ValueGen.Of(Pair(NumberGen.Numbers, TextGen.Encoded, (count, address) => new PreviouslySentByValue(count, address))),
        "PreviouslySentDateValue" => ValueGen.Of(Pair(NumberGen.Numbers, NumberGen.Dates, (count, date) => new PreviouslySentDateValue(count, date))),
        "MmFlagsValue" => ValueGen.Of(Pair(Operations(allowed), TextGen.Encoded, (operation, keyword) => new MmFlagsValue(operation, keyword))),
        "AttributesValue" => ValueGen.Of(Gen.Elements(Enum.GetValues<MmsHeader>()).Select(header => new AttributesValue(header))),
        "MboxTotalsValue" => ValueGen.Of(Pair(
            Gen.Elements(Enum.GetValues<MboxTotalsUnit>()),
            NumberGen.Numbers,
            (unit, number) => new MboxTotalsValue(unit, number))),
        "MboxQuotasValue" => ValueGen.Of(Pair(
            Gen.Elements(Enum.GetValues<MboxQuotasUnit>()),
            NumberGen.Numbers,
            (unit, number) => new MboxQuotasValue(unit, number))),
        "ElementDescriptorValue" => ValueGen.Of(Pair(TextGen.Text, BodyGen.Octets, (reference, octets) => new ElementDescriptorValue(reference, octets))),
        "CountedContentLocation" => ValueGen.Of(Pair(NumberGen.Numbers, TextGen.UriText, (count, uri) => new CountedContentLocation(count, uri))),
        "CountedResponseStatus" => ValueGen.Of(Pair(
            NumberGen.Numbers,
            Gen.Elements(Enum.GetValues<MmsResponseStatus>()),
            (count, status) => new CountedResponseStatus(count, status))),
        "CountedResponseText" => ValueGen.Of(Pair(NumberGen.Numbers, TextGen.Encoded, (count, text) => new CountedResponseText(count, text))),
        "ContentType" => ValueGen.Of(BodyGen.ContentTypes),
        _ => throw new NotSupportedException($"No values for {name}."),
    };

    private static Gen<MmFlagsOperation> Operations(IReadOnlyList<string> allowed) => OneAllowed(
        allowed,
        ("add", Gen.Constant(MmFlagsOperation.Add)),
        ("remove", Gen.Constant(MmFlagsOperation.Remove)),
        ("filter", Gen.Constant(MmFlagsOperation.Filter)));

    private static Gen<T> OneAllowed<T>(IReadOnlyList<string> allowed, params (string Name, Gen<T> Values)[] cases) =>
        Gen.OneOf(cases.Where(item => allowed.Count == 0 || allowed.Contains(item.Name)).Select(item => item.Values));

    private static Gen<T> Pair<TFirst, TSecond, T>(Gen<TFirst> first, Gen<TSecond> second, Func<TFirst, TSecond, T> make) =>
        first.SelectMany(_ => second, make);
}
