using System.Globalization;
using MmsCodec.Schema;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Tables;

/// <summary>What the numbers of an enumeration, of a registry or of parameters stand for.</summary>
internal static class TokenTable
{
    public static void Write(ValueDefinition definition, ITextSink sink)
    {
        TextTable table = definition switch
        {
            EnumDefinition enumeration => OfEnum(enumeration),
            NumbersDefinition numbers => OfNumbers(numbers),
            ParametersDefinition parameters => OfParameters(parameters),
            _ => throw new ArgumentException($"{definition} has no tokens.", nameof(definition)),
        };
        table.Write(sink);
    }

    private static TextTable OfEnum(EnumDefinition enumeration)
    {
        TextTable table = new("Octet", "Hex", "Name", "Since", "Until");
        foreach (TokenDefinition token in enumeration.Tokens)
        {
            table.Add(Number(token.Octet), Hex(token.Octet), token.Name, token.Since?.ToString() ?? "", token.Until?.ToString() ?? "");
        }

        foreach (ReservedRange range in enumeration.Reserved)
        {
            table.Add($"{Number(range.From)}-{Number(range.To)}", $"{Hex(range.From)}-{Hex(range.To)}", $"reserved, read as {enumeration.Find(range.ReadAs)?.Name}", "", "");
        }

        if (enumeration.Extension is not null)
        {
            table.Add("text", "", "a name of someone's own", "", "");
        }

        return table;
    }

    private static TextTable OfNumbers(NumbersDefinition numbers)
    {
        TextTable table = new("Number", "Hex", "Name");
        foreach (AssignedNumber number in numbers.Numbers)
        {
            table.Add(Number(number.Code), Hex(number.Code), number.Name);
        }

        return table;
    }

    private static TextTable OfParameters(ParametersDefinition parameters)
    {
        TextTable table = new("Token", "Octet", "Name", "Syntax");
        foreach (ParameterDefinition parameter in parameters.Parameters)
        {
            table.Add(Hex(parameter.Token), Hex(parameter.Token | 0x80u), parameter.Name, SyntaxText.Of(parameter.Value, []));
        }

        return table;
    }

    private static string Number(uint number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hex(uint number) => string.Create(CultureInfo.InvariantCulture, $"0x{number:X2}");
}
