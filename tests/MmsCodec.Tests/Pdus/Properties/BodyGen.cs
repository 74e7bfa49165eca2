using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Pdus.Properties;

/// <summary>Content types, bodies and other octets.</summary>
internal static class BodyGen
{
    public static Gen<MmsOctets> Octets { get; } =
        Gen.Choose(0, 40).SelectMany(length => Gen.Choose(0, 255).Select(octet => (byte)octet).ArrayOf(length)).Select(octets => (MmsOctets)octets);

    public static Gen<ContentType> ContentTypes { get; } = Gen
        .Elements("application/vnd.wap.multipart.mixed", "application/vnd.wap.multipart.related", "text/plain", "image/jpeg", "application/smil", "x/y", "*/*")
        .SelectMany(_ => Parameters().ListOf(), (type, parameters) => new ContentType(type, [.. parameters]))
        .SelectMany(_ => Gen.Elements(false, true), (type, isGeneral) => type with { IsGeneralForm = isGeneral });

    /// <summary>Whatever follows Content-Type: parts, or anything else.</summary>
    public static Gen<MmsOctets> Bodies { get; } = Gen.OneOf(Octets, Parts().ListOf().Select(parts => (MmsOctets)MultipartWriter.ToArray([.. parts])));

    private static Gen<ContentParameter> Parameters() => Gen.OneOf(
        Gen.Elements(0, 3, 4, 106, 1000, 2252).Select(ContentParameter.ForCharset),
        TextGen.Text.Select(ContentParameter.ForName),
        TextGen.Text.Select(ContentParameter.ForStart),
        Gen.Elements("application/smil", "text/plain", "x/y").Select(ContentParameter.ForType),
        TextGen.TokenText.SelectMany(_ => TextGen.TokenText, ContentParameter.FromText),
        TextGen.TokenText.SelectMany(_ => NumberGen.Numbers, ContentParameter.FromInteger));

    private static Gen<MmsPart> Parts() =>
        ContentTypes.SelectMany(_ => Octets, (type, data) => new MmsPart(type, data.Memory));
}
