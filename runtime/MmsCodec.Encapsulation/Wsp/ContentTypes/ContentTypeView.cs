using System.Text;

namespace MmsCodec;

/// <summary>A decoded Content-type-value over the caller's octets (WAP-230-WSP §8.4.2.24). <c>default</c> is none.</summary>
public readonly ref struct ContentTypeView
{
    private readonly GeneralForm _form;

    internal ContentTypeView(GeneralForm form)
    {
        _form = form;
    }

    /// <summary>The value's octets.</summary>
    public ReadOnlySpan<byte> Octets => _form.Octets;

    /// <summary>Whether there is no value.</summary>
    public bool IsEmpty => Octets.IsEmpty;

    /// <summary>Whether the value is a Content-general-form, with a Value-length, and not Constrained-media.</summary>
    public bool IsGeneralForm => _form.HasLength;

    /// <summary>The media type.</summary>
    public MediaTypeView MediaType => new(_form.WellKnown, _form.Text);

    /// <summary>The parameters.</summary>
    public ContentParameters Parameters => _form.Parameters;

    /// <summary>The MIBenum of the charset parameter, 0 for any charset; <c>null</c> when there is none or its name is unknown.</summary>
    public int? Charset =>
        Parameters.TryFind(ContentParameter.CharsetName, out ContentParameterView parameter) && parameter.TryGetCharset(out int mib)
            ? mib
            : null;

    /// <summary>The name of the part (parameter 0x05, 0x17 or <c>name</c>); empty when there is none.</summary>
    public WspText Name => Parameters.TextOf(ContentParameter.NameName);

    /// <summary>The Content-ID of the root part (parameter 0x0A, 0x19 or <c>start</c>), with or without angle brackets; empty when
    /// there is none.</summary>
    public WspText Start => Parameters.TextOf(ContentParameter.StartName);

    /// <summary>Parameter 0x0B, 0x1A or <c>start-info</c>; empty when there is none.</summary>
    public WspText StartInfo => Parameters.TextOf(ContentParameter.StartInfoName);

    /// <summary>The media type of the root part (parameter 0x09 or <c>type</c>); empty when there is none.</summary>
    public MediaTypeView Type =>
        Parameters.TryFind(ContentParameter.TypeName, out ContentParameterView parameter)
            && parameter.TryGetMediaType(out MediaTypeView type)
            ? type
            : default;

    /// <summary>A copy that may outlive the octets.</summary>
    public ContentType ToOwned()
    {
        MediaTypeView mediaType = MediaType;
        return new(mediaType.ToString(), Parameters.ToOwned()) { WellKnown = mediaType.WellKnown, IsGeneralForm = IsGeneralForm };
    }

    /// <summary>The value as <c>text/plain; charset=utf-8</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new(MediaType.ToString());
        foreach (ContentParameterView parameter in Parameters)
        {
            text.Append("; ").Append(parameter.ToString());
        }

        return text.ToString();
    }
}
