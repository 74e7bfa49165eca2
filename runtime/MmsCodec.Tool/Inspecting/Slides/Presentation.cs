namespace MmsCodec.Tool.Inspecting.Slides;

/// <summary>A presentation: what a phone shows of a message, and when.</summary>
/// <param name="Part">The path of the part that says so.</param>
/// <param name="Width">The screen's width in pixels that the regions are laid out for.</param>
/// <param name="Height">The screen's height.</param>
/// <param name="Background">Its colour as <c>#rrggbb</c>; null when it says none.</param>
/// <param name="Slides">The slides in their order.</param>
internal sealed record Presentation(
    string Part,
    int Width,
    int Height,
    string? Background,
    IReadOnlyList<Slide> Slides);

/// <summary>A region of the screen, in parts of the screen's size: 0 to 1.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Left">From the left edge.</param>
/// <param name="Top">From the upper edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Fit">How a picture is fitted in: hidden, fill, meet, scroll or slice.</param>
internal sealed record Region(string Id, double Left, double Top, double Width, double Height, string Fit);

/// <summary>A slide.</summary>
/// <param name="Milliseconds">How long it is shown.</param>
/// <param name="Media">What it shows.</param>
internal sealed record Slide(int Milliseconds, IReadOnlyList<SlideMedia> Media);

/// <summary>Something on a slide.</summary>
/// <param name="Kind">img, text, audio, video or ref.</param>
/// <param name="Source">What the presentation calls it.</param>
/// <param name="Part">The path of the part that it is; null when no part is called so.</param>
/// <param name="Region">Where it stands; null for what is not seen.</param>
/// <param name="Begin">Milliseconds into the slide when it appears.</param>
/// <param name="End">Milliseconds into the slide when it goes; null: with the slide.</param>
/// <param name="Colour">The text's colour as <c>#rrggbb</c>; null when it says none.</param>
internal sealed record SlideMedia(string Kind, string Source, string? Part, Region? Region, int Begin, int? End, string? Colour);
