namespace MmsCodec.Tests.Conformance;

public class RuleTests
{
    [Fact]
    public void EveryKindSaysWhatItAsksForAndWhatMendsIt()
    {
        Assert.Equal(Enum.GetValues<MmsFindingCode>(), MmsFindingRule.All.Select(r => r.Code));
        Assert.All(MmsFindingRule.All, rule =>
        {
            Assert.EndsWith(".", rule.Requirement, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
            Assert.Same(rule, MmsFindingRule.Of(rule.Code));
        });
        Assert.Equal(MmsFindingRule.All.Count, MmsFindingRule.All.Select(r => r.Requirement).Distinct().Count());
    }

    [Fact]
    public void ThereIsNoRuleOfNoKind() => Assert.Throws<ArgumentOutOfRangeException>(() => MmsFindingRule.Of((MmsFindingCode)999));
}
