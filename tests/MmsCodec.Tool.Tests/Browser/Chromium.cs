using Microsoft.Playwright;

namespace MmsCodec.Tool.Tests.Browser;

/// <summary>Debian's chromium, started once for all tests that look at pages; they are skipped where it is not installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run", "--disable-quic",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Path))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? default);
        _playwright?.Dispose();
    }

    /// <summary>Opens an address and waits until its script has laid it out.</summary>
    internal async Task<OpenedPage> OpenAsync(string address, int width = 1280, Func<IPage, Task>? before = null)
    {
        Assert.SkipWhen(_browser is null, "chromium not found: apt install chromium");
        IBrowserContext context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        OpenedPage page = new(await context.NewPageAsync());
        await (before?.Invoke(page.Page) ?? Task.CompletedTask);
        await page.Page.GotoAsync(address);
        await page.Page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}

[CollectionDefinition(nameof(Chromium))]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>;
