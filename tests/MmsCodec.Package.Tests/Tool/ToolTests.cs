using System.Runtime.InteropServices;
using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Tool;

/// <summary>The <c>mms</c> command as its users get it: a tool of the SDK, or one native executable.</summary>
public sealed class ToolTests(PackedPackages packages)
{
    // M-NotifyResp.ind: X-Mms-Message-Type, X-Mms-Transaction-Id T1, X-Mms-MMS-Version 1.3, X-Mms-Status Deferred.
    private static readonly byte[] NotifyRespInd = [0x8C, 0x83, 0x98, .. "T1"u8, 0x00, 0x8D, 0x93, 0x95, 0x83];

    [Fact]
    public async Task Is_installed_from_its_package()
    {
        Consumers.Consumer consumer = new(packages, "Tool");
        string pdu = Path.Combine(consumer.Folder, "resp.mms");
        await File.WriteAllBytesAsync(pdu, NotifyRespInd, TestContext.Current.CancellationToken);
        (await consumer.DotnetAsync("tool", "install", "MmsCodec.Tool", "--tool-path", "tools")).Succeeded();

        Dotnet run = await Dotnet.RunAsync(consumer.Folder, packages.Cache, Path.Combine(consumer.Folder, "tools", "mms"), ["decode", "--json", pdu]);

        Assert.Contains("\"deferred\"", run.Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_published_as_a_native_executable()
    {
        Assert.SkipUnless(Linker.IsInstalled, Linker.Missing);
        string folder = packages.NewFolder("native-tool");
        string pdu = Path.Combine(folder, "resp.mms");
        await File.WriteAllBytesAsync(pdu, NotifyRespInd, TestContext.Current.CancellationToken);

        string[] publish = ["publish", "runtime/MmsCodec.Tool", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder];
        (await Dotnet.RunAsync(packages.Sources, PackedPackages.MachineCache, publish)).Succeeded();

        string mms = Path.Combine(folder, "mms");
        Dotnet decoded = (await Dotnet.RunAsync(folder, packages.Cache, mms, ["decode", "--json", pdu])).Succeeded();
        Assert.Contains("\"deferred\"", decoded.Output, StringComparison.Ordinal);
        Dotnet demonstrated = (await Dotnet.RunAsync(folder, packages.Cache, mms, ["demo", "--answer", "accept"])).Succeeded();
        Assert.Contains("Every relay got its own acknowledgement and no other's.", demonstrated.Output, StringComparison.Ordinal);
    }
}
