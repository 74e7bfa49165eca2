using System.Text;
using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Browser;

/// <summary>A PDU whose every text is an attack.</summary>
[Collection(nameof(Chromium))]
public class AttackTests(Chromium chromium)
{
    private const string Script = "<script>window.owned=1</script>";
    private const string EndOfData = "</script><script>window.owned=1</script><!--";
    private const string Handler = "\"><img src=x onerror=window.owned=1>";
    private const string DataUri = "data:text/html,<script>window.owned=1</script>";
    private const string JavaScript = "javascript:window.owned=1";
    private const string Template = "{{script}}{{data}}{{title}}";
    private const string Reversed = "safe \u202Egpj.exe";

    private static readonly string Smil =
        $"""
        <smil><head><layout><root-layout width="100" height="100"/><region id="{Escaped(Handler)}" left="0" top="0" width="100%" height="100%"/></layout></head>
        <body><par dur="1s"><img src="{Escaped(JavaScript)}" region="{Escaped(Handler)}"/><text src="{Escaped(DataUri)}"/><ref src="http://stranger.example/x"/></par></body></smil>
        """;

    private static readonly byte[] Retrieved = Pdus.With(
        0x84,
        $"8B {Hex(EndOfData)}00"          // Message-ID
        + $"96 {Hex(Reversed, quoted: true)}00" // Subject
        + $"97 {Hex(Handler)}00"          // To
        + $"{Hex("X-Vendor")}00{Hex(JavaScript + Handler)}00" // a header of one's own
        + "84 A3 03"                      // multipart/mixed, 3 parts
        + Part($"{Hex("application/smil")}00 8E {Hex(Script)}00", Smil)
        + Part($"83 8E {Hex(DataUri)}00 C0 22 {Hex(Handler)}00", Script + Reversed)
        + Part($"{Hex("image/svg+xml")}00 8E {Hex(JavaScript)}00", "<svg xmlns='http://www.w3.org/2000/svg' onload='window.owned=1'/>"));

    private static readonly byte[] Notified = Pdus.Notification(
        $"96 {Hex(Script)}00 83 {Hex("http://stranger.example/\"><script>window.owned=1</script>")}00"); // Subject, X-Mms-Content-Location

    // A push of a type that is text, which is also its title: Push, 0x24 octets of headers.
    private static readonly byte[] Pushed = [0x01, 0x06, (byte)(Template.Length + 1), .. Encoding.ASCII.GetBytes(Template), 0x00, 0x41];

    [Fact]
    public async Task EveryTextIsShownAndNoneIsRun()
    {
        using PageFile file = new(Retrieved, Notified, Pushed);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);
        Assert.Equal(["0", "1", "2"], await page.Page.Locator("#files small").EvaluateAllAsync<string[]>("all => all.map(e => e.textContent.slice(-1))"));

        StringBuilder seen = new();
        for (int i = 0; i < 3; i++)
        {
            await page.Page.Locator("#files button").Nth(i).ClickAsync();
            foreach (var branch in await page.Page.Locator("[aria-expanded=false] > .row").AllAsync())
            {
                await branch.ClickAsync();
                await branch.ClickAsync();
            }

            seen.Append(await page.Page.EvaluateAsync<string>("() => document.body.innerText"));
        }

        string text = seen.ToString();
        Assert.All([Script, EndOfData, Handler, DataUri, JavaScript, Template], attack => Assert.Contains(attack, text, StringComparison.Ordinal));
        Assert.Contains("safe \\u{202E}gpj.exe", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text);

        Assert.Null(await page.Page.EvaluateAsync<string?>("() => window.owned ?? null"));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("() => document.querySelectorAll('iframe, object, embed, a[href]:not(.skip), svg script, body [style*=url]').length"));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length"));
        Assert.Empty(page.Requests);
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("const s = document.createElement('script'); s.textContent = 'window.owned = 1'; document.body.append(s);")]
    [InlineData("document.body.innerHTML = '<img src=x onerror=window.owned=1>';")]
    [InlineData("const i = document.createElement('img'); i.setAttribute('onerror', 'window.owned = 1'); i.src = 'data:,'; document.body.append(i);")]
    [InlineData("fetch('http://127.0.0.1:9/').then(() => window.owned = 1);")]
    public async Task EvenWhatGotInCouldNotRun(string slip)
    {
        using PageFile file = new(Notified);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);

        await page.Page.EvaluateAsync($"() => {{ try {{ {slip} }} catch {{ }} }}");
        await page.Page.WaitForFunctionAsync("() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true))))");

        Assert.Null(await page.Page.EvaluateAsync<string?>("() => window.owned ?? null"));
        Assert.NotEmpty(page.Complaints);
    }

    private static string Part(string headers, string data)
    {
        byte[] head = Pdus.Octets(headers);
        byte[] octets = Encoding.UTF8.GetBytes(data);
        return $"{Uintvar(head.Length)}{Uintvar(octets.Length)}{Convert.ToHexString(head)}{Convert.ToHexString(octets)}";
    }

    private static string Uintvar(int number) => number < 0x80 ? $"{number:X2}" : $"{(number >> 7) | 0x80:X2}{number & 0x7F:X2}";

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace("\"", "&quot;");

    private static string Hex(string text, bool quoted = false) => (quoted ? "7F" : "") + Convert.ToHexString(Encoding.UTF8.GetBytes(text));
}
