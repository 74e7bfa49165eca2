namespace MmsCodec.Schema;

/// <summary>A PDU.</summary>
/// <param name="name">The standard's name: <c>M-Notification.ind</c>.</param>
/// <param name="wireName">The name in lower case with dashes: <c>m-notification-ind</c>.</param>
/// <param name="type">The octet of X-Mms-Message-Type.</param>
/// <param name="direction">Who sends it.</param>
/// <param name="mm1">The stage-2 name that it carries (3GPP TS 23.140), or null.</param>
/// <param name="answers">The PDU that it answers, or null.</param>
/// <param name="since">The version that brought it.</param>
/// <param name="clause">The clause that describes it, as a citation, or null.</param>
/// <param name="doc">What it is for.</param>
/// <param name="fields">Its headers, in the order of the standard's table.</param>
/// <param name="atLeastOneOf">Groups of headers of which one must be there.</param>
/// <param name="body">Whether it has a body; null: never.</param>
public sealed class PduDefinition(
    string name,
    string wireName,
    byte type,
    PduDirection direction,
    string? mm1,
    string? answers,
    MmsVersion since,
    string? clause,
    string doc,
    IReadOnlyList<FieldDefinition> fields,
    IReadOnlyList<IReadOnlyList<string>> atLeastOneOf,
    Presence? body)
{
    private readonly Dictionary<string, FieldDefinition> _byHeader = fields.ToDictionary(f => f.Header.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The standard's name: <c>M-Notification.ind</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The name in lower case with dashes: <c>m-notification-ind</c>.</summary>
    public string WireName { get; } = wireName;

    /// <summary>The octet of X-Mms-Message-Type.</summary>
    public byte Type { get; } = type;

    /// <summary>Who sends it.</summary>
    public PduDirection Direction { get; } = direction;

    /// <summary>The stage-2 name that it carries (3GPP TS 23.140), or null.</summary>
    public string? Mm1 { get; } = mm1;

    /// <summary>The PDU that it answers, or null.</summary>
    public string? Answers { get; } = answers;

    /// <summary>The version that brought it.</summary>
    public MmsVersion Since { get; } = since;

    /// <summary>The clause that describes it, as a citation, or null.</summary>
    public string? Clause { get; } = clause;

    /// <summary>What it is for.</summary>
    public string Doc { get; } = doc;

    /// <summary>Its headers, in the order of the standard's table.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; } = fields;

    /// <summary>Groups of headers of which one must be there.</summary>
    public IReadOnlyList<IReadOnlyList<string>> AtLeastOneOf { get; } = atLeastOneOf;

    /// <summary>Whether it has a body; null: never.</summary>
    public Presence? Body { get; } = body;

    /// <summary>The PDU with more headers, such as a vendor's; Content-Type stays the last.</summary>
    /// <param name="more">Fields of headers that it does not have yet.</param>
    public PduDefinition With(IEnumerable<FieldDefinition> more)
    {
        IEnumerable<FieldDefinition> fields =
        [
            .. Fields.Where(f => f.Header.Order != HeaderOrder.Last),
            .. more,
            .. Fields.Where(f => f.Header.Order == HeaderOrder.Last),
        ];
        return new(Name, WireName, Type, Direction, Mm1, Answers, Since, Clause, Doc, [.. fields], AtLeastOneOf, Body);
    }

    /// <summary>The field of the header with this name (case does not matter), or null.</summary>
    public FieldDefinition? Find(string header) => _byHeader.GetValueOrDefault(header);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
