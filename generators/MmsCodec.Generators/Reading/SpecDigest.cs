using System.Linq;
using System.Text;
using System.Xml;

namespace MmsCodec.Generators.Reading;

/// <summary>
/// A spec reduced to what others can refer to, written as a spec: an assembly carries it, so that specs of projects that reference
/// the assembly can use it.
/// </summary>
internal static class SpecDigest
{
    public static string Write(SpecElement spec, string ns)
    {
        StringBuilder text = new();
        XmlWriterSettings settings = new() { OmitXmlDeclaration = true, Indent = true, IndentChars = "  ", NewLineChars = "\n" };
        using (XmlWriter writer = XmlWriter.Create(text, settings))
        {
            writer.WriteStartElement("spec");
            WriteAttribute(writer, spec, "name");
            writer.WriteAttributeString("namespace", ns);
            WriteAttribute(writer, spec, "source");
            foreach (SpecElement declared in spec.Children.Where(child => child.Name is not ("use" or "extend")))
            {
                WriteElement(writer, declared);
            }

            writer.WriteEndElement();
        }

        return text.ToString();
    }

    // Only headers have what PDUs of others repeat of them.
    private static void WriteElement(XmlWriter writer, SpecElement element)
    {
        writer.WriteStartElement(element.Name);
        foreach (SpecAttribute attribute in element.Attributes)
        {
            if (element.Name == "header" || IsDeclaring(attribute.Name))
            {
                writer.WriteAttributeString(attribute.Name, attribute.Value);
            }
        }

        foreach (SpecElement child in element.Children.Where(child => IsDeclaring(element, child)))
        {
            WriteElement(writer, child);
        }

        writer.WriteEndElement();
    }

    private static void WriteAttribute(XmlWriter writer, SpecElement element, string name)
    {
        if (element.Text(name) is string value)
        {
            writer.WriteAttributeString(name, value);
        }
    }

    private static bool IsDeclaring(string attribute) => attribute is not ("doc" or "clause" or "when" or "allowed" or "mm1");

    private static bool IsDeclaring(SpecElement parent, SpecElement child) =>
        parent.Name is not ("header-set" or "numbers" or "parameters") && child.Name is not ("reserved" or "body" or "at-least-one");
}
