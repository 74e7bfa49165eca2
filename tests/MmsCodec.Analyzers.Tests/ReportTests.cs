using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MmsCodec.Analyzers.Tests.Harness;

namespace MmsCodec.Analyzers.Tests;

/// <summary>What a diagnostic says and points at, and what settings and other assemblies do to it.</summary>
public sealed class ReportTests
{
    [Theory]
    [InlineData("public Task A(NotificationInd first) => _http.PostAsync(_settings.Mmsc, Body(Retrieved(first)));", "The acknowledgement of 'first' is sent to '_settings.Mmsc', not to the relay that the notification came from")]
    [InlineData("public Task A(NotificationInd first, NotificationInd second) => _http.PostAsync(second.ContentLocation, Body(Retrieved(first)));", "The acknowledgement of 'first' is sent to the address of 'second', not to the relay that the notification came from")]
    [InlineData("public Task A(NotifyRespInd r) => _http.PostAsync(\"http://home.example/\", Body(r));", "The acknowledgement of a notification is sent to \"http://home.example/\", not to the relay that the notification came from")]
    [InlineData("public Task A(byte[] push) { var got = NotificationInd.Decode(push); return _http.PostAsync(_settings.Mmsc, Body(Retrieved(got))); }", "The acknowledgement of 'got' is sent to '_settings.Mmsc', not to the relay that the notification came from")]
    [InlineData("public Task A(NotificationInd n, bool own) => _http.PostAsync(own ? n.ContentLocation : _settings.Mmsc, Body(Retrieved(n)));", "On some path the acknowledgement of 'n' is sent to '_settings.Mmsc', not to the relay that the notification came from")]
    [InlineData("public void A(IReadOnlyList<NotificationInd> all) { foreach (NotificationInd each in all) { _http.PostAsync(_settings.Mmsc, Body(Retrieved(each))).Wait(); } }", "The acknowledgement of 'each' is sent to '_settings.Mmsc', not to the relay that the notification came from")]
    public async Task Names_the_notification_and_the_wrong_address(string member, string message)
    {
        Diagnostic only = Assert.Single(await AnalyzerRun.OnAsync(TestCompilation.Of(Source(member))));
        Assert.Equal(message, only.GetMessage());
    }

    [Fact]
    public async Task Points_at_where_the_two_come_from()
    {
        string source = Source("public Task A(byte[] push) {\n var got = NotificationInd.Decode(push);\n string home = _settings.Mmsc;\n return _http.PostAsync(home, Body(Retrieved(got))); }");
        Diagnostic only = Assert.Single(await AnalyzerRun.OnAsync(TestCompilation.Of(source)));
        Assert.Contains(only.AdditionalLocations, l => l.GetLineSpan().StartLinePosition.Line == Line(source, "_settings.Mmsc"));
        Assert.Equal(Line(source, "PostAsync(home"), only.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task A_send_that_cannot_be_annotated_is_named_in_the_editorconfig()
    {
        const string Library = "namespace Acme.Net; public static class Poster { public static void Post(string url, byte[] body) { } }";
        var library = CSharpCompilation.Create("Acme", [TestCompilation.Parse(Library, "Acme.cs")], TestCompilation.Framework, TestCompilation.Options);
        Compilation compilation = TestCompilation.Of(Source("public void A(NotificationInd n) => Acme.Net.Poster.Post(_settings.Mmsc, Retrieved(n).Encode());"))
            .AddReferences(library.EmitToImageReference());
        AnalyzerRun.AssertCompiles(compilation);
        Assert.Empty(await AnalyzerRun.OnAsync(compilation));
        Assert.Equal("MMS2001", Assert.Single(await AnalyzerRun.OnAsync(compilation, "mmscodec_acknowledgement_sends = Acme.Net.Other.Put(to, what), Acme.Net.Poster.Post(url, body)")).Id);
    }

    [Fact]
    public async Task Marks_hold_across_assemblies()
    {
        const string Library = """
            using MmsCodec;
            namespace Vendor;
            [Notification("M-Vendor.ind")] public sealed class VendorInd { [TransactionKey] public string Id { get; set; } = ""; [OriginatingAddress] public string Relay { get; set; } = ""; }
            [Acknowledgement("M-Vendor.ind")] public sealed class VendorResp { public VendorResp([TransactionKey] string id) { } public byte[] Encode() => []; }
            public static class Wire { public static void Send([AckDestination] string to, [Acknowledgement] byte[] pdu) { } }
            """;
        var library = CSharpCompilation.Create("Vendor", [TestCompilation.Parse(Library, "Vendor.cs")], TestCompilation.References, TestCompilation.Options);
        Compilation compilation = TestCompilation.Of(Source("""
            public void A(Vendor.VendorInd n) => Vendor.Wire.Send(n.Relay, new Vendor.VendorResp(n.Id).Encode());
            public void B(Vendor.VendorInd n, Vendor.VendorInd m) => Vendor.Wire.Send(m.Relay, new Vendor.VendorResp(n.Id).Encode());
            """)).AddReferences(library.EmitToImageReference());
        AnalyzerRun.AssertCompiles(compilation);
        Diagnostic only = Assert.Single(await AnalyzerRun.OnAsync(compilation));
        Assert.Equal(("MMS2001", "m.Relay"), (only.Id, only.Location.SourceTree!.ToString().Substring(only.Location.SourceSpan.Start, only.Location.SourceSpan.Length)));
    }

    [Fact]
    public async Task Marks_hold_by_another_name()
    {
        const string Contract = """
            using To = MmsCodec.AckDestinationAttribute;
            namespace Cases;
            public interface IWire { System.Threading.Tasks.Task Convey([To] System.Uri to, [MmsCodec.Acknowledgement] byte[] pdu); }
            """;
        Compilation compilation = TestCompilation.Of(Contract, Source("public Task A(IWire wire, NotificationInd n) => wire.Convey(_settings.MmscUri, Retrieved(n).Encode());"));
        AnalyzerRun.AssertCompiles(compilation);
        Assert.Equal("MMS2001", Assert.Single(await AnalyzerRun.OnAsync(compilation)).Id);
    }

    [Fact]
    public async Task A_compilation_without_the_runtime_is_left_alone()
    {
        var compilation = CSharpCompilation.Create("Other", [TestCompilation.Parse("class C { }", "C.cs")], TestCompilation.Framework, TestCompilation.Options);
        Assert.Empty(await AnalyzerRun.OnAsync(compilation));
    }

    private static int Line(string source, string text) => source.AsSpan(0, source.IndexOf(text, StringComparison.Ordinal)).Count('\n');

    private static string Source(string members) => "namespace Cases;\npublic class Sample : Client\n{\n" + members + "\n}\n";
}
