using System.Globalization;
using MmsCodec.Schema;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Tables;

/// <summary>The headers of MMS by their numbers, as the standard's table of field names has them.</summary>
internal static class HeaderTable
{
    public static void Write(HeaderSetDefinition headers, ITextSink sink)
    {
        TextTable table = new("Number", "Octet", "Name", "Since", "Place", "Syntax", "Clause");
        foreach (HeaderDefinition header in headers.Headers)
        {
            string number = header.Code is byte code ? string.Create(CultureInfo.InvariantCulture, $"0x{code:X2}") : "text";
            string octet = header.Code is byte field ? string.Create(CultureInfo.InvariantCulture, $"0x{field | 0x80:X2}") : "";
            table.Add(number, octet, header.Name, header.Since.ToString(), Place(header.Order), SyntaxText.Of(header.Value, []), header.Clause ?? "");
        }

        table.Write(sink);
    }

    private static string Place(HeaderOrder order) => order switch
    {
        HeaderOrder.First => "1",
        HeaderOrder.Second => "2",
        HeaderOrder.Third => "3",
        HeaderOrder.Last => "last",
        _ => "",
    };
}
