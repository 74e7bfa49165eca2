using System.Text;

namespace MmsCodec.Generators.Emitting;

/// <summary>XML documentation comments from the specs' texts.</summary>
internal static class Docs
{
    private const int Width = 110;

    /// <summary>Writes a summary, with the clause after it.</summary>
    public static SourceWriter Summary(this SourceWriter writer, string doc, string? citation = null)
    {
        string text = Escape(Sentence(doc));
        if (citation is not null)
        {
            text = (text.Length > 0 ? text + " " : text) + "(" + Escape(citation) + ")";
        }

        if (text.Length <= Width - 20)
        {
            return writer.Line($"/// <summary>{text}</summary>");
        }

        writer.Line("/// <summary>");
        WriteWrapped(writer, text);
        return writer.Line("/// </summary>");
    }

    /// <summary>A thing's doc after its name; the name alone when there is none.</summary>
    public static string Of(string name, string doc) => doc.Trim().Length > 0 ? $"{name}: {doc}" : name;

    /// <summary>Writes remarks of one or more paragraphs.</summary>
    public static SourceWriter Remarks(this SourceWriter writer, params string[] paragraphs)
    {
        writer.Line("/// <remarks>");
        foreach (string paragraph in paragraphs)
        {
            if (paragraphs.Length > 1)
            {
                writer.Line("/// <para>");
            }

            WriteWrapped(writer, paragraph);
            if (paragraphs.Length > 1)
            {
                writer.Line("/// </para>");
            }
        }

        return writer.Line("/// </remarks>");
    }

    /// <summary>Writes a parameter's description.</summary>
    public static SourceWriter Param(this SourceWriter writer, string name, string doc)
    {
        string text = Escape(Sentence(doc));
        if (text.Length + name.Length <= Width - 30)
        {
            return writer.Line($"/// <param name=\"{name.TrimStart('@')}\">{text}</param>");
        }

        writer.Line($"/// <param name=\"{name.TrimStart('@')}\">");
        WriteWrapped(writer, text);
        return writer.Line("/// </param>");
    }

    public static string Article(string name) => "AEIOUX".IndexOf(name[0]) >= 0 ? "an" : "a";

    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>The text as a sentence: trimmed, white space folded, ended by a full stop.</summary>
    public static string Sentence(string text)
    {
        string folded = string.Join(" ", text.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));
        return folded.Length == 0 || ".:!?)".IndexOf(folded[folded.Length - 1]) >= 0 ? folded : folded + ".";
    }

    private static void WriteWrapped(SourceWriter writer, string text)
    {
        StringBuilder line = new(Width);
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                writer.Line("/// " + line);
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            writer.Line("/// " + line);
        }
    }
}
