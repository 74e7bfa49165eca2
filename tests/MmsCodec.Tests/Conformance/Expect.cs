namespace MmsCodec.Tests.Conformance;

/// <summary>What a check of octets must find.</summary>
internal static class Expect
{
    /// <summary>The octets that depart have one finding, of this kind and at this offset; the corrected ones have none.</summary>
    public static void Finding(MmsFindingCode code, MmsFindingSeverity severity, long offset, byte[] departing, byte[] corrected)
    {
        Assert.True(MmsConformance.TryCheck(departing, out IReadOnlyList<MmsFinding> findings, out MmsError error), error.ToString());
        MmsFinding found = Assert.Single(findings);
        Assert.Equal((code, severity, offset), (found.Code, found.Severity, found.Offset));
        None(corrected);
    }

    public static void Violation(MmsFindingCode code, long offset, byte[] departing, byte[] corrected) =>
        Finding(code, MmsFindingSeverity.Violation, offset, departing, corrected);

    public static void Advice(MmsFindingCode code, long offset, byte[] departing, byte[] corrected) =>
        Finding(code, MmsFindingSeverity.Advice, offset, departing, corrected);

    /// <summary>The octets have no finding.</summary>
    public static void None(byte[] octets)
    {
        Assert.True(MmsConformance.TryCheck(octets, out IReadOnlyList<MmsFinding> findings, out MmsError error), error.ToString());
        Assert.Empty(findings);
    }
}
