using Microsoft.Playwright;

namespace MmsCodec.Tool.Tests.Browser;

/// <summary>A page in the browser, and what it did: requests, dialogs, complaints.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];

    public OpenedPage(IPage page)
    {
        Page = page;
        page.Request += (_, request) => _requests.Add(request.Url);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.Dialog += async (_, dialog) =>
        {
            _complaints.Add($"dialog {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>What was asked for beside the page itself and data.</summary>
    public IReadOnlyList<string> Requests => [.. _requests.Skip(1).Where(url => !url.StartsWith("data:", StringComparison.Ordinal))];

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Of the octets in sight those that carry a class must be these.</summary>
    public async Task ExpectOctetsAsync(string marked, params int[] offsets)
    {
        int[] found = await Page.EvaluateAsync<int[]>($"() => [...document.querySelectorAll('.octet.{marked}')].map(o => Number(o.dataset.o))");
        Assert.Equal(offsets, found);
    }

    /// <summary>The row of the tree that begins with a name.</summary>
    public ILocator Row(string name) => Page.Locator($".row:has(> .name:text-is('{name}'))").First;

    /// <summary>The name in the row of the tree that is chosen.</summary>
    public async Task<string> ChosenAsync() => await Page.Locator("[role=treeitem][aria-selected=true] > .row > .name").InnerTextAsync();

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
