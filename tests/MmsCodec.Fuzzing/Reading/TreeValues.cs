using System.Globalization;
using MmsCodec.Fuzzing.Making;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>The values in a tree, in the form in which the maker says what it put in.</summary>
internal static class TreeValues
{
    public static List<MadeValue> Of(MmsDocument document)
    {
        List<MadeValue> values = [];
        Add(document, string.Empty, values);
        return values;
    }

    private static void Add(MmsDocument document, string path, List<MadeValue> values)
    {
        foreach (HeaderNode header in document.Headers)
        {
            Add(header.Value, path + header.Name, values);
        }

        if (document.Body is { DeclaredEntries: not null } body)
        {
            Add(body, document, path, values);
        }
    }

    private static void Add(BodyNode body, MmsDocument document, string path, List<MadeValue> values)
    {
        foreach (PartNode part in body.Parts)
        {
            string partPath = $"{path}part {part.Index}/";
            Add(part.Fields.ContentType!, $"{partPath}Content-Type", values);
            foreach (HeaderNode header in part.Fields.Headers)
            {
                Add(header.Value, partPath + header.Name, values);
            }

            if (part.Nested is not null)
            {
                Add(part.Nested, document, partPath, values);
            }
            else if (InspectionSchema.IsMmsMessage(part.Fields.ContentType))
            {
                Add(MmsDocument.Read(part.Data), partPath, values);
            }
        }
    }

    private static void Add(ValueNode node, string path, List<MadeValue> values)
    {
        switch (node.Value)
        {
            case MembersValue members:
                AddAll(members.Members, path, values);
                break;
            case ListValue list:
                AddAll(list.Items, path, values);
                break;
            case ParameterValue parameter:
                Add(parameter.Content, $"{path}.{parameter.Name}", values);
                break;
            default:
                values.Add(new(path, InWords(node)));
                if (node.Value is EncodedTextValue { Charset: int charset })
                {
                    values.Add(new($"{path}.charset", $"{charset}"));
                }

                break;
        }
    }

    private static void AddAll(IReadOnlyList<ValueNode> nodes, string path, List<MadeValue> values)
    {
        foreach (ValueNode node in nodes)
        {
            Add(node, $"{path}.{node.Name}", values);
        }
    }

    private static string InWords(ValueNode node) => node.Value switch
    {
        NumberValue number when node.Definition is NumbersDefinition numbers => numbers.Find((uint)number.Number)?.Name ?? $"{number.Number}",
        NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
        DateValue date => date.Date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        VersionValue version => version.Version.ToString(),
        QualityValue quality => quality.Quality.Thousandths.ToString(CultureInfo.InvariantCulture),
        TokenValue token => ((EnumDefinition)node.Definition!).Find(token.Octet)?.WireName ?? $"{token.Octet}",
        FieldNameValue field => field.Code.ToString(CultureInfo.InvariantCulture),
        CaseValue taken => taken.Name,
        OpaqueValue opaque => Convert.ToHexString(opaque.Octets.Span),
        EmptyValue => string.Empty,
        TextValue or EncodedTextValue => node.Value.ToString()!,
        _ => throw new NotSupportedException($"{node.Value.GetType().Name} is a value that the fuzzer does not know."),
    };
}
