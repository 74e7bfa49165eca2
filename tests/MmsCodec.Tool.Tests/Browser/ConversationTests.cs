using System.Text;
using Microsoft.Playwright;
using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Browser;

[Collection(nameof(Chromium))]
public class ConversationTests(Chromium chromium)
{
    [Fact]
    public async Task AResponseThatWentToTheWrongRelayIsRed()
    {
        byte[] home = Notification("http://home.example/1");
        byte[] bank = [.. Notification("http://bank.example/2")];
        bank[3] = (byte)'2'; // transaction id
        byte[] response = Pdus.With(0x83, "95 83"); // M-NotifyResp.ind Deferred of transaction 1
        byte[] stray = Pdus.With(0x83, "95 83");
        stray[3] = (byte)'2';
        using PageFile file = new(["--relay", "2=http://home.example/", "--relay", "3=http://home.example/"], home, bank, response, stray);
        await using OpenedPage page = await chromium.OpenAsync(file.Address);
        ILocator arrows = page.Page.Locator("#chart .arrow");

        Assert.Equal(4, await arrows.CountAsync());
        Assert.Equal(
            ["known", "known", "known", "wrong"],
            await arrows.EvaluateAllAsync<string[]>("all => all.map(a => a.classList[1])"));
        Assert.Equal(
            "4. M-NotifyResp.ind deferred, transaction 2, to home.example. Wrong: Transaction 2 is one of bank.example; this went to home.example.",
            await arrows.Nth(3).GetAttributeAsync("aria-label"));
        string red = await page.Page.EvaluateAsync<string>("() => { const p = document.createElement('p'); p.style.color = 'var(--red)'; document.body.append(p); return getComputedStyle(p).color; }");
        Assert.Equal(red, await arrows.Nth(3).Locator(".shaft").EvaluateAsync<string>("e => getComputedStyle(e).stroke"));

        await arrows.Nth(3).FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("#title")).ToHaveTextAsync("M-NotifyResp.ind");
        await Assertions.Expect(arrows.Nth(3)).ToHaveAttributeAsync("aria-current", "true");
    }

    // X-Mms-Message-Class: Personal, X-Mms-Message-Size: 9, X-Mms-Expiry: relative 60 s, X-Mms-Content-Location
    private static byte[] Notification(string location) =>
        Pdus.Notification($"8A 80 8E 01 09 88 03 81 01 3C 83 {Convert.ToHexString(Encoding.ASCII.GetBytes(location))}00");
}
