using MmsCodec.Tool.Inspecting;

namespace MmsCodec.Tool.Tests.Listing;

public class SafeTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Grüße, 日本, 😀", "Grüße, 日本, 😀")]
    [InlineData("a\u001b[2Jb", "a\\u{001B}[2Jb")]           // clears the screen
    [InlineData("a\r\nb", "a\\u{000D}\\u{000A}b")]           // starts a line of its own
    [InlineData("a\u0007\u009bb", "a\\u{0007}\\u{009B}b")]   // rings, starts a control sequence
    [InlineData("exe.\u202egpj", "exe.\\u{202E}gpj")]        // turns the writing round
    [InlineData("\u2066a\u2069", "\\u{2066}a\\u{2069}")]     // isolates
    [InlineData("\ufeffa", "\\u{FEFF}a")]                    // byte-order mark
    [InlineData("a\u2028b", "a\\u{2028}b")]                  // separates lines
    public void WhatWouldDoSomethingIsSpeltOut(string text, string shown)
    {
        Assert.Equal(shown, SafeText.Of(text));
    }
}
