using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Browser;

[Collection(nameof(Chromium))]
public class FindingTests(Chromium chromium)
{
    [Fact]
    public async Task AFindingJumpsToItsOctets()
    {
        // One part: 1 octet of headers, 0x4000 of data; text/plain. Then 3 octets that belong to nothing, far below what is in sight.
        byte[] pdu = Pdus.Retrieve("01 01 818000 83" + string.Concat(Enumerable.Repeat("61", 0x4000)) + "AABBCC");
        int trailing = pdu.Length - 3;
        using PageFile file = new(pdu);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);
        Assert.Equal(0, await page.Page.Locator($"#octet-{trailing}").CountAsync());

        await page.Page.Locator(".finding", new() { HasText = "goes on after its last part, for 3 octets" }).ClickAsync();

        await Microsoft.Playwright.Assertions.Expect(page.Page.Locator($"#octet-{trailing}")).ToBeInViewportAsync();
        await page.ExpectOctetsAsync("chosen", trailing, trailing + 1, trailing + 2);
        Assert.Equal("trailing", await page.ChosenAsync());
        Assert.Equal($"octet-{trailing}", await page.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-activedescendant')"));
    }

    [Fact]
    public async Task AFindingSaysTheClauseAndTheFix()
    {
        using PageFile file = new([0x8C, 0x83, 0x98, 0x31, 0x00, 0x8D, 0x93, 0x95, 0x81, 0x00]); // M-NotifyResp.ind and padding
        await using OpenedPage page = await chromium.OpenAsync(file.Address);

        string text = await page.Page.Locator(".finding").InnerTextAsync();

        Assert.Contains("OMA-TS-MMS_ENC-V1_3 §6.2", text, StringComparison.Ordinal);
        Assert.Contains("Drop the octets", text, StringComparison.Ordinal);
        await page.ExpectOctetsAsync("found.violation", 9);
    }
}
