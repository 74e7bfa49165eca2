using System.Diagnostics;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace MmsCodec.Tool.Tests.Tshark;

/// <summary>What tshark says of files, from its PDML.</summary>
internal static class TsharkFacts
{
    private const string Version = "4.0";

    /// <summary>The facts of each file, by its index; the test is skipped when there is no tshark of the version that was compared.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<Fact>> Of(IReadOnlyList<byte[]> files)
    {
        string capture = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(capture, CaptureFile.Of(files));
            using XmlReader reader = XmlReader.Create(
                new StringReader(RunOrSkip("-r", capture, "-T", "pdml", "-J", "frame mmse wsp", "-Y", "mmse || wsp")),
                new XmlReaderSettings { CheckCharacters = false });
            Dictionary<int, IReadOnlyList<Fact>> facts = [];
            while (reader.ReadToFollowing("packet"))
            {
                XElement packet = (XElement)XNode.ReadFrom(reader);
                facts.Add(IndexOf(packet), OfPacket(packet));
            }

            return facts;
        }
        finally
        {
            File.Delete(capture);
        }
    }

    /// <summary>The names that tshark gives the values of a field, by number.</summary>
    public static IReadOnlyDictionary<int, string> ValuesOf(string field)
    {
        SortedDictionary<int, string> names = [];
        foreach (string[] line in RunOrSkip("-G", "values").Split('\n').Select(line => line.Split('\t')))
        {
            // A field that has several tables has the one that is meant first.
            if (line is ["V", var name, var number, var text, ..] && name == field)
            {
                names.TryAdd(Number(number), text);
            }
        }

        return names;
    }

    /// <summary>What tshark writes; the test is skipped when there is none of the version that was compared.</summary>
    public static string RunOrSkip(params string[] arguments)
    {
        if (!Run("--version").Contains($"TShark (Wireshark) {Version}.", StringComparison.Ordinal))
        {
            Assert.Skip($"tshark {Version} not found");
        }

        return Run(arguments);
    }

    private static string Run(params string[] arguments)
    {
        ProcessStartInfo start = new("tshark", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }

    // The capture gives the packets of file i the time of i seconds.
    private static int IndexOf(XElement packet) => (int)decimal.Parse(
        packet.Descendants("field").First(f => Attribute(f, "name") == "frame.time_epoch").Attribute("show")!.Value,
        CultureInfo.InvariantCulture);

    private static IReadOnlyList<Fact> OfPacket(XElement packet)
    {
        List<Fact> facts = [];
        foreach (XElement layer in packet.Elements("proto").Where(p => Attribute(p, "name") is "wsp" or "mmse"))
        {
            AddFields(layer, Number(layer, "pos"), facts);
        }

        return facts;
    }

    private static void AddFields(XElement parent, int start, List<Fact> facts)
    {
        foreach (XElement field in parent.Elements("field").Where(f => Attribute(f, "hide") != "yes" && IsPlaced(f)))
        {
            string name = Attribute(field, "name");
            int offset = Number(field, "pos") - start;
            int size = Number(field, "size");
            if (name == "wsp.multipart")
            {
                facts.Add(Fact.At(offset, size, $"part {Number(field, "show") - 1}", ""));
                AddFields(field, start, facts);
            }
            else if (name is "wsp.post.data" or "wsp.headers" || (name.Length == 0 && Attribute(field, "show") == "Multipart body"))
            {
                AddFields(field, start, facts);
            }
            else if (name is "wsp.header.content_type" or "mmse.ffheader" || name.StartsWith("wsp.header.content_", StringComparison.Ordinal))
            {
                (string header, string value) = Split(Attribute(field, "showname"));
                facts.Add(Fact.At(offset, size, header, value));
            }
            else if (name.StartsWith("mmse.", StringComparison.Ordinal) || name.StartsWith("wsp.", StringComparison.Ordinal))
            {
                (string header, _) = Split(Attribute(field, "showname"));
                facts.Add(Fact.At(offset, size, header, Attribute(field, "show")));
            }
        }
    }

    // Not what is shown of data that no dissector takes.
    private static bool IsPlaced(XElement field) => Attribute(field, "pos").Length > 0;

    private static (string Name, string Value) Split(string shown)
    {
        int colon = shown.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? (shown, "") : (shown[..colon], shown[(colon + 2)..]);
    }

    private static int Number(string text) => text.StartsWith("0x", StringComparison.Ordinal)
        ? int.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        : int.Parse(text, CultureInfo.InvariantCulture);

    private static int Number(XElement element, string attribute) => int.Parse(Attribute(element, attribute), CultureInfo.InvariantCulture);

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";
}
