using System.Xml.Linq;
using MmsCodec.Tool.Inspecting.Parts;

namespace MmsCodec.Tool.Inspecting.Slides;

/// <summary>Reads presentations (SMIL) as phones do: what is missing or odd is taken for what is usual.</summary>
internal sealed class PresentationReader
{
    private const int UsualWidth = 240;
    private const int UsualHeight = 320;
    private const int UsualMilliseconds = 5000;
    private const int MostSlides = 200;
    private const int MostMedia = 50;
    private const int LongestSource = 500;

    private static readonly string[] MediaKinds = ["img", "text", "audio", "video", "ref"];

    private readonly IReadOnlyList<InspectedPart> _parts;
    private readonly List<Region> _regions = [];
    private int _width = UsualWidth;
    private int _height = UsualHeight;
    private string? _background;

    private PresentationReader(IReadOnlyList<InspectedPart> parts) => _parts = parts;

    /// <summary>The presentation among the parts; null when there is none that can be read.</summary>
    public static Presentation? Read(IReadOnlyList<InspectedPart> parts) =>
        parts.FirstOrDefault(p => p.MediaType == "application/smil") is InspectedPart part
        && SmilDocument.Read(PartText.Of(part, part.Node.Data.Length)) is XElement smil
            ? new PresentationReader(parts).Read(part.Path, smil)
            : null;

    private Presentation? Read(string part, XElement smil)
    {
        if (smil.Descendants().FirstOrDefault(e => e.Is("layout")) is XElement layout)
        {
            ReadLayout(layout);
        }

        XElement? body = smil.Elements().FirstOrDefault(e => e.Is("body"));
        Slide[] slides = [.. SlidesIn(body).Take(MostSlides)];
        return slides.Length == 0 ? null : new(part, _width, _height, _background, slides);
    }

    private void ReadLayout(XElement layout)
    {
        XElement? root = layout.Elements().FirstOrDefault(e => e.Is("root-layout"));
        if (SmilLength.Pixels(root?.Get("width")) is int width && SmilLength.Pixels(root?.Get("height")) is int height)
        {
            (_width, _height) = (width, height);
        }

        _background = SmilColour.Parse(root?.Get("background-color") ?? root?.Get("backgroundColor"));
        foreach (XElement region in layout.Elements().Where(e => e.Is("region")).Take(MostMedia))
        {
            _regions.Add(RegionOf(region));
        }
    }

    private Region RegionOf(XElement region)
    {
        double left = SmilLength.Share(region.Get("left"), _width, 0);
        double top = SmilLength.Share(region.Get("top"), _height, 0);
        string fit = region.Get("fit")?.ToLowerInvariant() ?? "";
        return new(
            region.Get("id") ?? region.Get("regionName") ?? "",
            left,
            top,
            Math.Min(SmilLength.Share(region.Get("width"), _width, 1 - left), 1 - left),
            Math.Min(SmilLength.Share(region.Get("height"), _height, 1 - top), 1 - top),
            fit is "fill" or "hidden" or "scroll" or "slice" ? fit : "meet");
    }

    // The body is a sequence: a par is a slide, and so is what stands in it alone.
    private IEnumerable<Slide> SlidesIn(XElement? sequence)
    {
        foreach (XElement element in sequence?.Elements() ?? [])
        {
            if (element.Is("par"))
            {
                yield return SlideOf(element, MediaIn(element));
            }
            else if (element.Is("seq"))
            {
                foreach (Slide slide in SlidesIn(element))
                {
                    yield return slide;
                }
            }
            else if (IsMedia(element))
            {
                yield return SlideOf(element, [element]);
            }
        }
    }

    private Slide SlideOf(XElement timed, IEnumerable<XElement> media)
    {
        SlideMedia[] shown = [.. media.Take(MostMedia).Select(MediaOf)];
        int milliseconds = SmilTime.Parse(timed.Get("dur"))
            ?? SmilTime.Parse(timed.Get("end"))
            ?? shown.Max(m => m.End)
            ?? UsualMilliseconds;
        return new(milliseconds, shown);
    }

    private static IEnumerable<XElement> MediaIn(XElement par) => par.Descendants().Where(IsMedia);

    private static bool IsMedia(XElement element) => MediaKinds.Any(element.Is);

    private SlideMedia MediaOf(XElement element)
    {
        string kind = element.Name.LocalName.ToLowerInvariant();
        string source = element.Get("src") ?? element.Get("href") ?? "";
        int begin = SmilTime.Parse(element.Get("begin")) ?? 0;
        int? end = SmilTime.Parse(element.Get("end")) ?? (begin + SmilTime.Parse(element.Get("dur")));
        string? colour = element.Descendants().FirstOrDefault(e => e.Is("param") && e.Get("name") is "foreground-color" or "foreground-colour")?.Get("value");
        return new(
            kind,
            source.Length <= LongestSource ? source : source[..LongestSource],
            Find(source)?.Path,
            kind is "audio" ? null : RegionFor(element.Get("region"), kind),
            begin,
            end,
            SmilColour.Parse(colour));
    }

    // Phones that leave a region out mean the usual halves.
    private Region? RegionFor(string? id, string kind) =>
        _regions.FirstOrDefault(r => r.Id == id)
        ?? _regions.FirstOrDefault(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? kind switch
        {
            "img" or "video" => new("Image", 0, 0, 1, _regions.Count == 0 ? 1 : 0.5, "meet"),
            "text" => new("Text", 0, 0.5, 1, 0.5, "scroll"),
            _ => null,
        };

    private InspectedPart? Find(string source)
    {
        bool isId = source.StartsWith("cid:", StringComparison.OrdinalIgnoreCase);
        string name = isId ? source[4..].Trim('<', '>') : source;
        string unescaped = Unescape(name);
        return name.Length == 0
            ? null
            : (isId ? _parts.FirstOrDefault(p => p.ContentId == name || p.ContentId == unescaped) : null)
                ?? _parts.FirstOrDefault(p => p.Names().Contains(name))
                ?? _parts.FirstOrDefault(p => p.Names().Contains(unescaped, StringComparer.OrdinalIgnoreCase));
    }

    private static string Unescape(string name) => name.Contains('%') ? Uri.UnescapeDataString(name) : name;
}
