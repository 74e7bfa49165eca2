using MmsCodec.Inspection;

namespace MmsCodec.Conformance;

/// <summary>What checks want to know of a Content-Type.</summary>
internal static class ContentTypes
{
    private const string ParametersMember = "params";
    private const string Charset = "charset";

    /// <summary>The first parameter with this name (case does not matter), whether written by token or by name; or null.</summary>
    public static ValueNode? FindParameter(ValueNode? contentType, string name)
    {
        if (contentType?.Find(ParametersMember)?.Value is not ListValue parameters)
        {
            return null;
        }

        foreach (ValueNode item in parameters.Items)
        {
            if (item.Value is ParameterValue parameter && parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter.Content;
            }
        }

        return null;
    }

    /// <summary>The MIBenum of the charset that a Content-Type says; null when it says none that is known.</summary>
    public static int? CharsetOf(ValueNode? contentType) => FindParameter(contentType, Charset)?.Value switch
    {
        NumberValue { Number: <= int.MaxValue } number => (int)number.Number,
        TextValue text when MmsCharsets.TryGetMib(text.ToString(), out int mib) => mib,
        _ => null,
    };
}
