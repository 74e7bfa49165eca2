using System.Text.Json;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Inspecting.Slides;

namespace MmsCodec.Tool.Page;

/// <summary>What the page is told of a presentation.</summary>
internal static class PresentationJson
{
    public static void Write(Utf8JsonWriter json, Presentation presentation)
    {
        json.WriteStartObject();
        json.WriteString("part", presentation.Part);
        json.WriteNumber("width", presentation.Width);
        json.WriteNumber("height", presentation.Height);
        json.WriteString("background", presentation.Background);
        json.WriteStartArray("slides");
        foreach (Slide slide in presentation.Slides)
        {
            json.WriteStartObject();
            json.WriteNumber("duration", slide.Milliseconds);
            json.WriteStartArray("media");
            foreach (SlideMedia media in slide.Media)
            {
                Write(json, media);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SlideMedia media)
    {
        json.WriteStartObject();
        json.WriteString("kind", media.Kind);
        json.WriteString("source", SafeText.Of(media.Source));
        json.WriteString("part", media.Part);
        json.WriteNumber("begin", media.Begin);
        json.WriteString("colour", media.Colour);
        if (media.End is int end)
        {
            json.WriteNumber("end", end);
        }

        if (media.Region is Region region)
        {
            json.WriteStartObject("region");
            json.WriteString("id", SafeText.Of(region.Id));
            json.WriteNumber("left", region.Left);
            json.WriteNumber("top", region.Top);
            json.WriteNumber("width", region.Width);
            json.WriteNumber("height", region.Height);
            json.WriteString("fit", region.Fit);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
