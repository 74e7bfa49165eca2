using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Tests.Reading;

public sealed class SpellingTests
{
    private static readonly string[] Words = ["mandatory", "optional", "conditional"];

    [Theory]
    [InlineData("mandatry", "mandatory")]
    [InlineData("Mandatory", "mandatory")]
    [InlineData("optoinal", "optional")]
    [InlineData("condition", "conditional")]
    [InlineData("", null)]
    [InlineData("required", null)]
    [InlineData("x", null)]
    public void Nearest_word_is_found_if_it_is_near(string word, string? expected) => Assert.Equal(expected, Spelling.Closest(word, Words));

    [Fact]
    public void Hint_ends_the_message_or_is_empty()
    {
        Assert.Equal(": did you mean 'optional'?", Spelling.Hint("optionl", Words));
        Assert.Equal("", Spelling.Hint("something", Words));
    }
}
