using MmsCodec.Inspection;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>Tells PDUs that follow a later version than the specs describe: headers and tokens may have come with it that they do not know.</summary>
internal static class KnownVersion
{
    public static bool IsOf(MmsDocument document) =>
        document.Headers.All(h => h.Value.Value is not VersionValue version || version.Version is { Major: 1, Minor: <= 3 });
}
