namespace MmsCodec.Fuzzing.Running;

/// <summary>Prints a finding so that it can be tried again and made into a test.</summary>
internal static class FindingReport
{
    public static void Write(Finding finding, int? seed, TextWriter output)
    {
        output.WriteLine($"{finding.Invariant}: {finding.Message}");
        output.WriteLine($"seed {seed?.ToString() ?? "none"}, {finding.Input.Kind} of {finding.Input.Octets.Length} octets");
        output.WriteLine($"--replay {Convert.ToHexString(finding.Input.Octets)}");
        foreach (string line in OctetListing.Of(finding.Input))
        {
            output.WriteLine($"            {line}");
        }
    }
}
