using System.Xml;
using System.Xml.Linq;

namespace MmsCodec.Tool.Inspecting.Slides;

/// <summary>Reads the XML of a presentation, which a stranger wrote: nothing is fetched or expanded, and it is small.</summary>
internal static class SmilDocument
{
    private const int MostCharacters = 1 << 18;
    private const int Deepest = 64;

    /// <summary>The root; null for what is no XML, or more than any phone would read.</summary>
    public static XElement? Read(string text)
    {
        // Some phones end the data with NUL, some begin it with a byte-order mark.
        string xml = text.Trim('\0', '\uFEFF', ' ', '\r', '\n', '\t');
        if (xml.Length > MostCharacters)
        {
            return null;
        }

        // Prohibiting would refuse the DOCTYPE that many phones write; ignoring reads nothing of it, so entities stay unknown and fail.
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        try
        {
            using (XmlReader depth = XmlReader.Create(new StringReader(xml), settings))
            {
                while (depth.Read())
                {
                    if (depth.Depth > Deepest)
                    {
                        return null;
                    }
                }
            }

            using XmlReader reader = XmlReader.Create(new StringReader(xml), settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>An attribute by its name without namespace; null when there is none.</summary>
    public static string? Get(this XElement element, string attribute) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals(attribute, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>Whether it has this name, case and namespace aside.</summary>
    public static bool Is(this XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
