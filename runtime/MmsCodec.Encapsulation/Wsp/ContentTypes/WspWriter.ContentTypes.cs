namespace MmsCodec;

/// <content>Content types and dispositions.</content>
public ref partial struct WspWriter
{
    /// <summary>Writes a Content-type-value (WAP-230-WSP §8.4.2.24): Constrained-media without parameters, else
    /// Content-general-form.</summary>
    /// <exception cref="ArgumentException">There is no value, or its media type is empty or holds control characters.</exception>
    public void WriteContentType(scoped ContentTypeInput value)
    {
        const string Kind = "Content-type-value";
        if (!value.HasValue)
        {
            EncodingFault.ThrowNoText(Kind);
        }

        if (value.Owned is not ContentType owned)
        {
            WriteOctets(value.Octets);
            return;
        }

        if (owned.IsGeneralForm)
        {
            WriteValueLength(WspLength.OfContent(owned.WellKnown, owned.MediaType, owned.Parameters));
        }

        WriteContent(owned.WellKnown, owned.MediaType, owned.Parameters, Kind);
    }

    /// <summary>Writes a Content-disposition-value (WAP-230-WSP §8.4.2.53).</summary>
    /// <exception cref="ArgumentException">There is no value, or its disposition is empty or holds control characters.</exception>
    public void WriteContentDisposition(scoped ContentDispositionInput value)
    {
        const string Kind = "Content-disposition-value";
        if (!value.HasValue)
        {
            EncodingFault.ThrowNoText(Kind);
        }

        if (value.Owned is not ContentDisposition owned)
        {
            WriteOctets(value.Octets);
            return;
        }

        WriteValueLength(WspLength.OfContent(owned.WellKnown, owned.Disposition, owned.Parameters));
        WriteContent(owned.WellKnown, owned.Disposition, owned.Parameters, Kind);
    }

    private void WriteContent(int? wellKnown, string name, IReadOnlyList<ContentParameter> parameters, string kind)
    {
        if (wellKnown is int code)
        {
            WriteInteger((ulong)code);
        }
        else if (name.Length == 0)
        {
            EncodingFault.ThrowEmpty(kind);
        }
        else
        {
            WriteTextString(name);
        }

        for (int i = 0; i < parameters.Count; i++)
        {
            WriteParameter(parameters[i]);
        }
    }

    private void WriteParameter(ContentParameter parameter)
    {
        if (parameter.Token is int token)
        {
            WriteInteger((ulong)token);
        }
        else
        {
            WriteTokenText(parameter.NameText);
        }

        WriteOctets(parameter.Value.Span);
    }
}
