using System.Text.RegularExpressions;
using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Newcomer;

/// <summary>
/// The newcomer's path works as the README writes it. The tests of the clone are left out here; <c>newcomer.sh</c> called by hand runs them too.
/// Wants bash.
/// </summary>
public sealed partial class NewcomerTests(PackedPackages packages)
{
    [Fact]
    public async Task The_commands_of_the_readme_lead_from_the_clone_to_the_first_decoded_PDU()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash is not installed.");
        string script = Path.Combine(Repository.Root, "tests", "MmsCodec.Package.Tests", "Newcomer", "newcomer.sh");
        string folder = packages.NewFolder("newcomer");

        Environment.SetEnvironmentVariable("NEWCOMER_SKIP_TESTS", "1");
        Dotnet run = (await Dotnet.RunAsync(folder, PackedPackages.MachineCache, "/bin/bash", [script, Repository.Root, folder, packages.Feed])).Succeeded();

        Assert.Contains("Every relay got its own acknowledgement and no other's.", run.Output, StringComparison.Ordinal);
        Assert.Contains("1000 octets wait; acknowledge to http://mms.bank.example/m/1\n", run.Output, StringComparison.Ordinal);
        string[] steps = [.. Step().Matches(run.Output).Select(m => m.Value)];
        Assert.Equal(["clone", "demo", "new project, package", "first decoded PDU"], steps.Select(s => s[6..30].Trim()));
        Assert.All(steps, step => TestContext.Current.TestOutputHelper!.WriteLine(step));
    }

    [GeneratedRegex("^step: .*$", RegexOptions.Multiline)]
    private static partial Regex Step();
}
