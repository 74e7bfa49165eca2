using System.Text;

namespace MmsCodec;

/// <summary>A decoded Content-disposition-value over the caller's octets (WAP-230-WSP §8.4.2.53). <c>default</c> is none.</summary>
public readonly ref struct ContentDispositionView
{
    private readonly GeneralForm _form;

    internal ContentDispositionView(GeneralForm form)
    {
        _form = form;
    }

    /// <summary>The value's octets.</summary>
    public ReadOnlySpan<byte> Octets => _form.Octets;

    /// <summary>Whether there is no value.</summary>
    public bool IsEmpty => Octets.IsEmpty;

    /// <summary>Whether a Value-length stands in front, as it should.</summary>
    public bool IsGeneralForm => _form.HasLength;

    /// <summary>The disposition's number: 0 form-data, 1 attachment, 2 inline (octets 128 to 130); <c>null</c> when it is text.
    /// </summary>
    public int? WellKnown => _form.WellKnown;

    /// <summary>The disposition as text; empty when it is a number.</summary>
    public WspText Text => _form.Text;

    /// <summary>The parameters.</summary>
    public ContentParameters Parameters => _form.Parameters;

    /// <summary>The disposition, for example <c>attachment</c>; of a number without a name the number, for example <c>0x03</c>.</summary>
    public string Disposition =>
        WellKnown is int code ? AssignedDispositions.NameOf(code) ?? $"0x{code:X2}" : Text.ToString();

    /// <summary>The file name (parameter 0x06, 0x18 or <c>filename</c>); empty when there is none.</summary>
    public WspText FileName => Parameters.TextOf(ContentParameter.FileNameName);

    /// <summary>A copy that may outlive the octets.</summary>
    public ContentDisposition ToOwned()
    {
        return new(Disposition, Parameters.ToOwned()) { WellKnown = WellKnown };
    }

    /// <summary>The value as <c>attachment; filename=a.jpg</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new(Disposition);
        foreach (ContentParameterView parameter in Parameters)
        {
            text.Append("; ").Append(parameter.ToString());
        }

        return text.ToString();
    }
}
