using System.Text;
using Microsoft.Playwright;
using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Browser;

[Collection(nameof(Chromium))]
public class PartTests(Chromium chromium)
{
    // 2 by 1 pixels, red and blue, 24 bits a pixel.
    private const string Bitmap =
        "424D 3E000000 00000000 36000000" + // BM, 62 octets, reserved, pixels at 54
        "28000000 02000000 01000000 0100 1800 00000000 08000000 00000000 00000000 00000000 00000000" + // 40 octets, 2 x 1, 1 plane, 24 bits, not packed
        "0000FF FF0000 0000"; // blue-green-red twice, padded to 4 octets

    [Fact]
    public async Task PicturesAreShownAndNothingElseIsOne()
    {
        byte[] pdu = Pdus.Retrieve(
            "04"
            + Part("A0", Bitmap) // image/jpeg it says; a bitmap it is
            + Part($"{Hex("image/svg+xml")}00", Hex("<svg xmlns='http://www.w3.org/2000/svg' onload='window.owned=1'><script>window.owned=1</script></svg>"))
            + Part("9D", Hex("<svg xmlns='http://www.w3.org/2000/svg' onload='window.owned=1'/>")) // image/gif it says
            + Part("8D", Bitmap)); // text/html it says
        using PageFile file = new(pdu);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);

        await page.Page.Locator("[data-part='0'] img").ScrollIntoViewIfNeededAsync();
        await page.Page.WaitForFunctionAsync("() => document.querySelector('[data-part=\"0\"] img').naturalWidth === 2");

        Assert.Equal(1, await page.Page.Locator("[data-part] img").CountAsync());
        Assert.StartsWith("data:image/bmp;base64,", await page.Page.Locator("[data-part] img").GetAttributeAsync("src"), StringComparison.Ordinal);
        Assert.Null(await page.Page.EvaluateAsync<string?>("() => window.owned ?? null"));
        Assert.Empty(page.Requests);
    }

    [Fact]
    public async Task TextIsShownInItsCharset()
    {
        // text/plain; charset=iso-8859-1 (MIBenum 4), "ä" as E4
        using PageFile file = new(Pdus.Retrieve("01" + Part("03 83 81 84", "E4 0A 62")));
        await using OpenedPage page = await chromium.OpenAsync(file.Address);

        Assert.Equal("ä\nb", await page.Page.Locator("[data-part='0'] pre").TextContentAsync());
    }

    [Fact]
    public async Task SlidesAreLaidOutAndPlayedInTheirOrder()
    {
        const string Smil =
            """
            <!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" "http://www.w3.org/TR/REC-smil/SMIL10.dtd">
            <smil><head><layout><root-layout width="200" height="100" background-color="#00FF00"/>
            <region id="Image" left="50%" top="0" width="100" height="100%" fit="fill"/><region id="Text" left="0" top="25" width="50%" height="75" fit="scroll"/>
            </layout></head><body>
            <par dur="2s"><img src="cid:pic" region="Image"/><text src="one.txt" region="Text"/></par>
            <par dur="3000ms"><text src="two.txt" region="Text" begin="1s"/><audio src="gone.amr"/></par>
            </body></smil>
            """;
        byte[] pdu = Pdus.Retrieve(
            "04"
            + Part($"{Hex("application/smil")}00", Hex(Smil))
            + Part("A1 C0 22 3C7069633E00", Bitmap) // Content-ID: <pic>; the type is image/png, it says
            + Part($"83 8E {Hex("one.txt")}00", Hex("first"))
            + Part($"83 8E {Hex("two.txt")}00", Hex("second")));
        using PageFile file = new(pdu);
        await using OpenedPage page = await chromium.OpenAsync(file.Address, before: p => p.Clock.InstallAsync());
        IPage shown = page.Page;
        ILocator screen = shown.Locator(".screen");
        await screen.ScrollIntoViewIfNeededAsync();

        LocatorBoundingBoxResult whole = (await screen.BoundingBoxAsync())!;
        LocatorBoundingBoxResult image = (await screen.Locator("[data-region=Image]").BoundingBoxAsync())!;
        LocatorBoundingBoxResult text = (await screen.Locator("[data-region=Text]").BoundingBoxAsync())!;
        Assert.Equal((2.0, 0.5, 0.0, 0.5, 1.0), (Share(whole.Width, whole.Height), Share(image.X - whole.X, whole.Width), Share(image.Y - whole.Y, whole.Height), Share(image.Width, whole.Width), Share(image.Height, whole.Height)));
        Assert.Equal((0.0, 0.25, 0.5, 0.75), (Share(text.X - whole.X, whole.Width), Share(text.Y - whole.Y, whole.Height), Share(text.Width, whole.Width), Share(text.Height, whole.Height)));
        Assert.Equal("rgb(0, 255, 0)", await screen.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
        await Assertions.Expect(screen).ToHaveTextAsync("first");
        await Assertions.Expect(shown.Locator(".slide-count")).ToHaveTextAsync("1 of 2 · 2 s");

        await shown.ClickAsync("[aria-label='Next slide']");
        await Assertions.Expect(screen).ToHaveTextAsync("second");
        await Assertions.Expect(shown.Locator(".slide-notes")).ToHaveTextAsync("gone.amr: no such part");

        // Played from the start: the text of the second slide comes a second after the slide.
        await shown.ClickAsync("[aria-label='Previous slide']");
        await shown.ClickAsync("[aria-label=Play]");
        await shown.Clock.RunForAsync(2500);
        await Assertions.Expect(shown.Locator(".slide-count")).ToHaveTextAsync("2 of 2 · 3 s");
        await Assertions.Expect(shown.Locator("[data-region=Text]")).ToBeHiddenAsync();
        await shown.Clock.RunForAsync(1000);
        await Assertions.Expect(shown.Locator("[data-region=Text]")).ToBeVisibleAsync();
        await shown.Clock.RunForAsync(3000);
        await Assertions.Expect(shown.Locator("[aria-label=Play]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task OfALongMessageOnlyWhatIsInSightIsMade()
    {
        const int Length = 6_000_000;
        byte[] pdu = [.. Pdus.Retrieve("01 01 82EE9B00 9E"), .. Enumerable.Repeat((byte)0x55, Length - 1), 0xEE]; // 1 octet of headers, 6,000,000 of data
        using PageFile file = new(pdu);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);
        int chunks = await page.Page.Locator("script[data-file]").CountAsync();

        await page.Page.FocusAsync("[role=grid]");
        await page.Page.Keyboard.PressAsync("Control+End");

        await Assertions.Expect(page.Page.Locator($"#octet-{pdu.Length - 1}")).ToHaveTextAsync("ee");
        await Assertions.Expect(page.Page.Locator($"#octet-{pdu.Length - 1}")).ToBeInViewportAsync();
        Assert.InRange(await page.Page.Locator(".line").CountAsync(), 1, 60);
        Assert.Equal(chunks - 1, await page.Page.Locator("script[data-file]").CountAsync()); // the last one is decoded; the first was before
    }

    private static double Share(double part, double whole) => Math.Round(part / whole, 2);

    private static string Part(string headers, string data)
    {
        byte[] head = Pdus.Octets(headers);
        byte[] octets = Pdus.Octets(data);
        return Uintvar(head.Length) + Uintvar(octets.Length) + Convert.ToHexString(head) + Convert.ToHexString(octets);
    }

    private static string Uintvar(int number) => number < 0x80 ? $"{number:X2}" : $"{(number >> 7) | 0x80:X2}{number & 0x7F:X2}";

    private static string Hex(string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text));
}
