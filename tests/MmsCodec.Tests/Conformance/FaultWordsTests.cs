using MmsCodec.Conformance;

namespace MmsCodec.Tests.Conformance;

/// <summary>What findings say of octets that cannot be followed.</summary>
public class FaultWordsTests
{
    [Theory]
    [InlineData(MmsErrorCode.Truncated, "end too early")]
    [InlineData(MmsErrorCode.BadValueLength, "length")]
    [InlineData(MmsErrorCode.BadInteger, "no value that may stand here")]
    [InlineData(MmsErrorCode.BadUintvar, "too many octets")]
    [InlineData(MmsErrorCode.LimitExceeded, "more of it than is looked at")]
    [InlineData(MmsErrorCode.UnterminatedText, "no NUL")]
    [InlineData(MmsErrorCode.BadMultipart, "cannot be followed")] // has a finding of its own
    public void Each_fault_has_its_words(MmsErrorCode code, string words)
    {
        Assert.Contains(words, FaultWords.Of(code));
        MmsErrorCode[] others = [.. Enum.GetValues<MmsErrorCode>().Where(other => FaultWords.Of(other).Contains(words))];
        Assert.True(others is [MmsErrorCode only] ? only == code : code == MmsErrorCode.BadMultipart);
    }
}
