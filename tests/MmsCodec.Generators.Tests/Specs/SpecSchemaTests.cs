using System.Text.RegularExpressions;

namespace MmsCodec.Generators.Tests.Specs;

public sealed partial class SpecSchemaTests
{
    public static TheoryData<string> SpecNames => [.. SpecFolder.Specs];

    [Theory]
    [MemberData(nameof(SpecNames))]
    public void Spec_is_valid(string name) => Assert.Empty(SpecFolder.Validate(SpecFolder.Read(name)));

    [Fact]
    public void Example_of_the_readme_is_valid()
    {
        string[] blocks = [.. XmlBlock().Matches(SpecFolder.Read("README.md")).Select(block => block.Groups[1].Value)];
        string spec = Assert.Single(blocks, block => block.Contains("<spec "));
        string more = string.Concat(blocks.Where(block => block != spec && !block.Contains("<ItemGroup>")));

        Assert.Contains("<pdu ", more);
        Assert.Empty(SpecFolder.Validate(spec.Replace("</spec>", more + "</spec>")));
    }

    [Theory]
    [InlineData("<enum name='A'><token octet='0xFF' name='x'/></enum>")]
    [InlineData("<header name='A' code='127' type='octet'/>")]
    [InlineData("<header name='A' type='AnyType'/>")]
    [InlineData("<header-set name='s'><header name='A' code='0' type='octet'/><header name='A' code='1' type='octet'/></header-set>")]
    public void Sound_spec_is_accepted(string content) => Assert.Empty(SpecFolder.Validate(Wrap(content)));

    [Theory]
    [InlineData("<enum name='A'><token octet='256' name='x'/></enum>")]
    [InlineData("<enum name='A'><token octet='1' name='x'/><token octet='1' name='y'/></enum>")]
    [InlineData("<enum name='A'><token octet='1' name='x'/><reserved from='2' to='3' read-as='y'/></enum>")]
    [InlineData("<header name='A' code='0' type='octet'/>")]
    [InlineData("<header name='A' code='0x80' type='octet'/>")]
    [InlineData("<header name='A' code='1' type='octets'/>")]
    [InlineData("<header name='A B' code='1' type='octet'/>")]
    [InlineData("<header-set name='s'><header name='A' code='0' type='octet'/><header name='B' code='0' type='octet'/></header-set>")]
    [InlineData("<header-set name='s'><header name='A' code='0' type='octet' order='1'/></header-set>")]
    [InlineData("<type name='A'><value-length><value-length/></value-length></type>")]
    [InlineData("<type name='A'><value-length><list name='l' type='octet'/><member name='m' type='octet'/></value-length></type>")]
    [InlineData("<type name='A'><list name='l' type='octet'/></type>")]
    [InlineData("<type name='A'><member name='m' type='octet'/><value-length/></type>")]
    [InlineData("<pdu name='M-A.ind' type='127' direction='both' transport='post'><field header='A' presence='optional'/></pdu>")]
    [InlineData("<pdu name='M-A.ind' type='200' direction='both' transport='post'><field header='A' presence='perhaps'/></pdu>")]
    [InlineData("<pdu name='M-A.ind' type='200' direction='both' transport='post'><field header='A' presence='optional' since='1'/></pdu>")]
    [InlineData("<pdu name='M-A.ind' type='200' direction='both' transport='post'><body presence='optional'/><field header='A' presence='optional'/></pdu>")]
    public void Mistake_is_refused(string content) => Assert.NotEmpty(SpecFolder.Validate(Wrap(content)));

    private static string Wrap(string content) => $"<spec name='a' namespace='A'>{content}</spec>";

    [GeneratedRegex("```xml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex XmlBlock();
}
