using System.Text;
using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Table;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>A subject of 34 characters in Cyrillic, Greek and beyond the BMP, beside what .NET takes for the same text.</summary>
public class TextBenchmarks
{
    private const int Utf8 = 106;
    private const int Utf16 = 1015;
    private const int Iso88591 = 4;
    private const string Subject = "Привет с озера! Καλημέρα από εδώ 🌊";
    private const string Western = "Grüße vom See, à bientôt, ¡olé!";

    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(Subject);
    private readonly byte[] _utf16 = Encoding.BigEndianUnicode.GetBytes(Subject);
    private readonly byte[] _latin = Encoding.Latin1.GetBytes(Western);
    private readonly byte[] _ascii = "Greetings from the lake, see you soon"u8.ToArray();
    private readonly byte[] _destination = new byte[256];

    [Benchmark(Description = "floor: string of the UTF-8")]
    [Allocates]
    public string Utf8String() => Encoding.UTF8.GetString(_utf8);

    [Benchmark(Description = "floor: string of the UTF-16")]
    [Allocates]
    public string Utf16String() => Encoding.BigEndianUnicode.GetString(_utf16);

    [Benchmark(Description = "floor: string of the ISO 8859-1")]
    [Allocates]
    public string LatinString() => Encoding.Latin1.GetString(_latin);

    [Benchmark(Description = "floor: string of the US-ASCII")]
    [Allocates]
    public string AsciiString() => Encoding.UTF8.GetString(_ascii);

    [Benchmark(Description = "floor: UTF-8 of the string")]
    public int Utf8Octets() => Encoding.UTF8.GetBytes(Subject, _destination);

    [Benchmark(Description = "read in UTF-8")]
    [Floor(nameof(Utf8String))]
    [Allocates]
    public string ReadUtf8() => new EncodedString(_utf8, Utf8).ToString();

    [Benchmark(Description = "read in UTF-16")]
    [Floor(nameof(Utf16String))]
    [Allocates]
    public string ReadUtf16() => new EncodedString(_utf16, Utf16).ToString();

    [Benchmark(Description = "read in ISO 8859-1")]
    [Floor(nameof(LatinString))]
    [Allocates]
    public string ReadLatin() => new EncodedString(_latin, Iso88591).ToString();

    [Benchmark(Description = "read in US-ASCII")]
    [Floor(nameof(AsciiString))]
    [Allocates]
    public string ReadAscii() => new EncodedString(_ascii, null).ToString();

    [Benchmark(Description = "compare with a string in UTF-8")]
    [Floor(nameof(Utf8String))]
    public bool CompareUtf8() => new WspText(_utf8).Equals(Subject);

    [Benchmark(Description = "write in UTF-8")]
    [Floor(nameof(Utf8Octets))]
    public int WriteUtf8() => Write(new EncodedText(Subject));

    [Benchmark(Description = "write in UTF-16")]
    [Floor(nameof(Utf8Octets))]
    public int WriteUtf16() => Write(new EncodedText(Subject, Utf16));

    private int Write(EncodedText text)
    {
        WspWriter writer = new(_destination.AsSpan(0, WspLength.OfEncodedString(text)));
        writer.WriteEncodedString(text);
        return writer.Written;
    }
}
