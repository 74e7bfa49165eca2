using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Browser;

[Collection(nameof(Chromium))]
public class LinkTests(Chromium chromium)
{
    // 0: type, 2: transaction id, 5: version, 7: From (length, token, "ABC" and NUL), 14: Subject "Hi"
    private static readonly byte[] Notification = Pdus.Notification("89 05 80 41424300 96 486900");

    [Fact]
    public async Task PointingAtAHeaderShowsItsOctets()
    {
        using PageFile file = new(Notification);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);

        await page.Row("From").HoverAsync();
        await page.ExpectOctetsAsync("hovered", 7, 8, 9, 10, 11, 12, 13);

        await page.Row("Subject").HoverAsync();
        await page.ExpectOctetsAsync("hovered", 14, 15, 16, 17);
    }

    [Fact]
    public async Task PointingAtAnOctetShowsItsHeader()
    {
        using PageFile file = new(Notification);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);

        await page.Page.HoverAsync("#octet-3");

        Assert.Equal("X-Mms-Transaction-Id", await page.Page.Locator(".row.hovered > .name").InnerTextAsync());
        await page.ExpectOctetsAsync("hovered", 2, 3, 4);
    }

    [Fact]
    public async Task ArrowKeysWalkTheTreeAndShowTheOctets()
    {
        using PageFile file = new(Notification);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);

        await page.Page.FocusAsync("[role=treeitem]");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("X-Mms-Transaction-Id", await page.ChosenAsync());
        await page.ExpectOctetsAsync("chosen", 2, 3, 4);

        // Down to From, into it, down to its address.
        foreach (string key in new[] { "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown" })
        {
            await page.Page.Keyboard.PressAsync(key);
        }

        Assert.Equal("address", await page.ChosenAsync());
        await page.ExpectOctetsAsync("chosen", 10, 11, 12, 13);

        await page.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("From", await page.ChosenAsync());
    }

    [Fact]
    public async Task ArrowKeysWalkTheOctetsAndShowTheHeader()
    {
        using PageFile file = new(Notification);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);

        await page.Page.FocusAsync("[role=grid]");
        for (int i = 0; i < 5; i++)
        {
            await page.Page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Equal("X-Mms-MMS-Version", await page.ChosenAsync());
        Assert.Equal("octet-5", await page.Page.GetAttributeAsync("[role=grid]", "aria-activedescendant"));

        // From the octets into the tree and back.
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("treeitem", await page.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('role')"));
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("grid", await page.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('role')"));
    }

    [Fact]
    public async Task WhatIsChosenIsToldToThoseWhoDoNotSeeIt()
    {
        using PageFile file = new(Notification);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);

        await page.Page.ClickAsync("#octet-5");

        Assert.Equal("Byte 5: X-Mms-MMS-Version 1.3", await page.Page.Locator("[role=status]#said").InnerTextAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(2560)]
    public async Task NothingIsCutOffAtTheSides(int width)
    {
        using PageFile file = new(Notification, Pdus.Retrieve("01 02 50 83 00" + string.Concat(Enumerable.Repeat("61", 80))));
        await using OpenedPage page = await chromium.OpenAsync(file.Address, width);

        Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task ColoursFollowTheSystemUntilOneIsChosen()
    {
        const string Paper = "() => getComputedStyle(document.body).backgroundColor";
        using PageFile file = new(Notification);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);
        string light = await page.Page.EvaluateAsync<string>(Paper);

        await page.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        string dark = await page.Page.EvaluateAsync<string>(Paper);
        await page.Page.ClickAsync("#theme");

        Assert.NotEqual(light, dark);
        Assert.Equal("Colours: light", await page.Page.GetAttributeAsync("#theme", "aria-label"));
        Assert.Equal(light, await page.Page.EvaluateAsync<string>(Paper));
    }
}
