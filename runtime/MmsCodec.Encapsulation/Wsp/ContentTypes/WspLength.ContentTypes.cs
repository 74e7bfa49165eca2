namespace MmsCodec;

/// <content>Content types and dispositions.</content>
public static partial class WspLength
{
    /// <summary>Octets of a Content-type-value.</summary>
    public static int OfContentType(ContentTypeInput value)
    {
        if (value.Owned is not ContentType owned)
        {
            return value.Octets.Length;
        }

        int content = OfContent(owned.WellKnown, owned.MediaType, owned.Parameters);
        return owned.IsGeneralForm ? OfValueLength(content) + content : content;
    }

    /// <summary>Octets of a Content-disposition-value.</summary>
    public static int OfContentDisposition(ContentDispositionInput value)
    {
        if (value.Owned is not ContentDisposition owned)
        {
            return value.Octets.Length;
        }

        int content = OfContent(owned.WellKnown, owned.Disposition, owned.Parameters);
        return OfValueLength(content) + content;
    }

    /// <summary>Octets of what follows the Value-length: a number or a text, and parameters.</summary>
    internal static int OfContent(int? wellKnown, string name, IReadOnlyList<ContentParameter> parameters)
    {
        int length = wellKnown is int code ? OfInteger((ulong)code) : OfTextString(name);
        for (int i = 0; i < parameters.Count; i++)
        {
            ContentParameter parameter = parameters[i];
            length += parameter.Token is int token ? OfInteger((ulong)token) : OfTokenText(parameter.NameText);
            length += parameter.Value.Length;
        }

        return length;
    }
}
