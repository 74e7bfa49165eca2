using System.Globalization;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Inspecting.Parts;
using Spectre.Console;

namespace MmsCodec.Tool.Listing;

/// <summary>The parts of a message as a tree: type, size, name, the first words of a text.</summary>
internal static class PartTree
{
    private const int Preview = 60;

    public static void Write(ITextSink sink, IReadOnlyList<InspectedPart> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        Tree tree = new("parts");
        Stack<(int Depth, TreeNode Node)> outer = new();
        foreach (InspectedPart part in parts)
        {
            while (outer.TryPeek(out (int Depth, TreeNode Node) inner) && inner.Depth >= part.Depth)
            {
                outer.Pop();
            }

            Paragraph line = LineOf(part);
            outer.Push((part.Depth, outer.TryPeek(out (int Depth, TreeNode Node) parent) ? parent.Node.AddNode(line) : tree.AddNode(line)));
        }

        sink.Write(tree);
        sink.Flush();
    }

    private static Paragraph LineOf(InspectedPart part)
    {
        Paragraph line = new();
        line.Append($"{part.Path} ", new Style(Color.Grey));
        line.Append(part.MediaType is null ? "no type" : SafeText.Of(part.MediaType), new Style(Color.HotPink3));
        line.Append(string.Create(CultureInfo.InvariantCulture, $"  {part.Node.Data.Length} octets"), new Style(Color.Grey));
        if (part.Name is string name)
        {
            line.Append($"  {SafeText.Of(name)}");
        }

        if (part.Content == PartContent.Text)
        {
            line.Append($"  \"{PartText.Preview(part, Preview)}\"", new Style(Color.Green));
        }

        return line;
    }
}
