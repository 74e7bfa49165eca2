using System.Text;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Inspecting.Slides;
using MmsCodec.Tool.Tests.Corpus;
using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Page;

/// <summary>Presentations as phones write them.</summary>
public class PresentationTests
{
    // What each file says, read off its text: milliseconds of the slides, then what they show and which part that is.
    [Theory]
    [InlineData("ofono__rc-mms-1-3-con-210.mms", "5000", "img:1")]
    [InlineData("ofono__rc-mms-1-3-con-216.mms", "5000", "img:1")]
    [InlineData("pymsg__TOMSLOT.MMS", "1000 1000 1000 1000 22000", "img:1 img:2 img:3 img:4 img:5 text:6 audio:7")]
    [InlineData("pymsg__iPhone.mms", "10000", "img:1")]
    [InlineData("pymsg__openwave.mms", "30000", "text:1")]
    [InlineData("pymsg__projekt_exempel.mms", "2000", "text:1 img:2")]
    [InlineData("sailfish__test_mms_codec-m-retrieve_1.conf", "5000", "img:2 text:1")]
    [InlineData("sailfish__test_mms_codec-m-retrieve_8.conf", "10000", "ref:1 text:2")]
    [InlineData("sailfish__test_mms_codec-m-send_1.req", "5000", "img:1")]
    public void TheCorpusHasSlides(string file, string durations, string media)
    {
        CorpusFile corpus = CorpusFile.All().Single(f => f.Name == file);
        Presentation presentation = Inspected.Of(DecodedFile.Decode(file, corpus.Octets, null)).Presentation!;

        Assert.Equal(durations, string.Join(' ', presentation.Slides.Select(s => s.Milliseconds)));
        Assert.Equal(
            media.Split(' ').Select(m => m.Split(':')[0]),
            presentation.Slides.SelectMany(s => s.Media).Select(m => m.Kind));
        Assert.All(presentation.Slides.SelectMany(s => s.Media), m => Assert.NotNull(m.Part));
    }

    [Fact]
    public void RegionsAreSharesOfTheScreen()
    {
        Presentation presentation = Read(
            """
            <smil><head><layout><root-layout width="160px" height="240"/><region id="A" left="40" top="25%" width="120px" height="50%" fit="slice"/></layout></head>
            <body><par dur="1"><text src="a" region="A"/></par></body></smil>
            """)!;

        Assert.Equal((160, 240), (presentation.Width, presentation.Height));
        Assert.Equal(new Region("A", 0.25, 0.25, 0.75, 0.5, "slice"), presentation.Slides.Single().Media.Single().Region);
    }

    [Theory]
    [InlineData("5s", 5000)]
    [InlineData("500ms", 500)]
    [InlineData("2.5s", 2500)]
    [InlineData("1min", 60_000)]
    [InlineData("0.5h", 1_800_000)]
    [InlineData("7", 7000)]
    [InlineData("01:02", 62_000)]
    [InlineData("0:01:02.5", 62_500)]
    public void TimesOfSlides(string text, int milliseconds) => Assert.Equal(milliseconds, SmilTime.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("indefinite")]
    [InlineData("-5s")]
    [InlineData("1e9s")]
    [InlineData("99999h")]
    [InlineData("NaN")]
    public void WhatIsNoTime(string text) => Assert.Null(SmilTime.Parse(text));

    [Theory]
    [InlineData("<smil><body>")] // not closed
    [InlineData("<!DOCTYPE smil [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><smil><body><par dur=\"1\"><text src=\"&b;\"/></par></body></smil>")]
    [InlineData("<smil><body/></smil>")]
    [InlineData("no XML at all")]
    public void WhatIsNoPresentation(string smil) => Assert.Null(Read(smil));

    [Fact]
    public void DepthAndLengthAreBounded()
    {
        Assert.Null(Read(string.Concat(Enumerable.Repeat("<smil>", 5000)) + string.Concat(Enumerable.Repeat("</smil>", 5000))));
        Assert.Null(Read($"<smil><body><par><text src=\"{new string('a', 300_000)}\"/></par></body></smil>"));
        Assert.Equal(200, Read($"<smil><body>{string.Concat(Enumerable.Repeat("<par/>", 5000))}</body></smil>")!.Slides.Count);
    }

    private static Presentation? Read(string smil)
    {
        byte[] data = Encoding.UTF8.GetBytes(smil);
        byte[] type = [.. "application/smil"u8, 0];
        byte[] length = [.. Uintvar(data.Length)];
        byte[] pdu = [.. Pdus.Retrieve("01"), (byte)type.Length, .. length, .. type, .. data];
        return Inspected.Of(DecodedFile.Decode("a", pdu, null)).Presentation;
    }

    private static IEnumerable<byte> Uintvar(int number) =>
        number < 0x80 ? [(byte)number] : [.. Uintvar(number >> 7).Select(o => (byte)(o | 0x80)), (byte)(number & 0x7F)];
}
