using Microsoft.Playwright;
using MmsCodec.Tool.Tests.Serving;

namespace MmsCodec.Tool.Tests.Browser;

[Collection(nameof(Chromium))]
public class LiveTests(Chromium chromium)
{
    // M-NotifyResp.ind, transaction id "1", version 1.3, Retrieved
    private const string Response = "8c 83 98 31 00 8d 93 95 81";

    [Fact]
    public async Task AnEditIsDecodedAsItIsTyped()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        await using OpenedPage page = await chromium.OpenAsync(server.Address);
        await page.Page.FillAsync("#paste", Response);
        await page.Page.ClickAsync("#decode");
        ILocator status = page.Row("X-Mms-Status").Locator(".value");
        await Assertions.Expect(status).ToHaveTextAsync("retrieved");

        await page.Page.ClickAsync("#octet-8");
        await page.Page.Keyboard.TypeAsync("82");

        await Assertions.Expect(status).ToHaveTextAsync("rejected");
        await Assertions.Expect(page.Page.Locator("#octet-8")).ToHaveTextAsync("82");

        // The transaction id gets a character more: the cursor stands on its NUL.
        await page.Page.ClickAsync("#octet-4");
        await page.Page.Keyboard.PressAsync("Insert");
        await page.Page.Keyboard.TypeAsync("32");
        await Assertions.Expect(page.Row("X-Mms-Transaction-Id").Locator(".value")).ToHaveTextAsync("12");
        Assert.All(page.Requests, url => Assert.StartsWith(server.Address, url, StringComparison.Ordinal));
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("8C839831008D939581")]
    [InlineData("0x8c, 0x83, 0x98, 0x31, 0x00, 0x8d, 0x93, 0x95, 0x81")]
    [InlineData("00000000  8c 83 98 31 00 8d 93 95  |...1....|\n00000008  81  |.|")]
    [InlineData("jIOYMQCNk5WB")]
    public async Task HexAndBase64ArePasted(string text)
    {
        await using LiveServer server = await LiveServer.StartAsync();
        await using OpenedPage page = await chromium.OpenAsync(server.Address);

        await page.Page.FillAsync("#paste", text);
        await page.Page.ClickAsync("#decode");

        await Assertions.Expect(page.Page.Locator("#title")).ToHaveTextAsync("M-NotifyResp.ind");
        await Assertions.Expect(page.Page.Locator("#about .file")).ToHaveTextAsync("pasted · 9 octets");
    }

    [Fact]
    public async Task WhatIsNeitherIsSaid()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        await using OpenedPage page = await chromium.OpenAsync(server.Address);

        await page.Page.FillAsync("#paste", "8c8");
        await page.Page.ClickAsync("#decode");

        await Assertions.Expect(page.Page.Locator("[role=alert]")).ToHaveTextAsync("There are 3 hex digits; octets have two each.");
    }

    [Fact]
    public async Task AFileIsDropped()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        await using OpenedPage page = await chromium.OpenAsync(server.Address);

        await page.Page.EvaluateAsync(
            """
            () => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array([0x8c, 0x83, 0x98, 0x31, 0, 0x8d, 0x93, 0x95, 0x81])], "a.mms"));
              document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
            }
            """);

        await Assertions.Expect(page.Page.Locator("#about .file")).ToHaveTextAsync("a.mms · 9 octets");
    }
}
