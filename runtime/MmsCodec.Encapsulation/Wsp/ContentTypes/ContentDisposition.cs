namespace MmsCodec;

/// <summary>An owned Content-disposition-value: how a part is to be presented (WAP-230-WSP §8.4.2.53).</summary>
public sealed record ContentDisposition
{
    /// <summary>Makes a disposition that is written with its assigned number when it has one, else as text.</summary>
    /// <param name="disposition">For example <c>attachment</c>.</param>
    /// <param name="parameters">The parameters, in the order in which they are written.</param>
    public ContentDisposition(string disposition, params IReadOnlyList<ContentParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(disposition);
        ArgumentNullException.ThrowIfNull(parameters);
        Disposition = disposition;
        Parameters = [.. parameters];
        WellKnown = AssignedDispositions.TryGetCode(disposition, out int code) ? code : null;
    }

    /// <summary>The disposition, for example <c>attachment</c>; of a number without a name the number, for example <c>0x03</c>.</summary>
    public string Disposition { get; }

    /// <summary>The assigned number that is written; <c>null</c> to write the disposition as text.</summary>
    public int? WellKnown { get; init; }

    /// <summary>The parameters, in wire order.</summary>
    public IReadOnlyList<ContentParameter> Parameters { get; }

    /// <summary>The file name; <c>null</c> when there is none.</summary>
    public string? FileName => Find(ContentParameter.FileNameName)?.Text;

    /// <summary>attachment, with a file name if there is one.</summary>
    public static ContentDisposition Attachment(string? fileName = null)
    {
        return fileName is null ? new("attachment") : new("attachment", ContentParameter.ForFileName(fileName));
    }

    /// <summary>inline.</summary>
    public static ContentDisposition Inline()
    {
        return new("inline");
    }

    /// <summary>The first parameter of that name, as number or as text, in whatever case; <c>null</c> when there is none.</summary>
    public ContentParameter? Find(string name)
    {
        return Parameters.FirstOrDefault(parameter => parameter.View.Is(name));
    }

    /// <summary>Whether both are written as the same octets.</summary>
    public bool Equals(ContentDisposition? other)
    {
        return other is not null
            && Disposition == other.Disposition
            && WellKnown == other.WellKnown
            && Parameters.SequenceEqual(other.Parameters);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return HashCode.Combine(Disposition, WellKnown, Parameters.Count);
    }

    /// <summary>The value as <c>attachment; filename=a.jpg</c>.</summary>
    public override string ToString()
    {
        return string.Join("; ", Parameters.Select(parameter => parameter.ToString()).Prepend(Disposition));
    }
}
