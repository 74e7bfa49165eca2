namespace MmsCodec.Generators.Model;

/// <summary>Where a header's place is fixed.</summary>
internal enum HeaderOrder
{
    Any,
    First,
    Second,
    Third,
    Last,
}

internal enum Presence
{
    Mandatory,
    Optional,
    Conditional,
}

internal enum PduDirection
{
    ClientToRelay,
    RelayToClient,
    Both,
}

internal enum PduTransport
{
    Post,
    Response,
    Push,
    GetResponse,
    Part,
}

/// <summary>A header; <paramref name="Code"/> without the top bit, null for a textual one.</summary>
internal sealed record HeaderModel(
    string Name,
    byte? Code,
    string ClrName,
    string Namespace,
    ValueReference Value,
    HeaderOrder Order,
    string Since,
    string? Citation,
    string Doc);

/// <summary>
/// Field names of WSP, as in pushes and parts; a code space of its own. Several codes may share a name.
/// <paramref name="Includes"/>: the name of a set whose headers belong to this one too, or null.
/// </summary>
internal sealed record HeaderSetModel(
    string Name,
    string ClrName,
    string Namespace,
    string Doc,
    EquatableArray<HeaderModel> Headers,
    string? Includes);

/// <summary>A PDU, self-contained: what its emitters need and nothing that lies elsewhere.</summary>
/// <param name="Name">The standard's name, <c>M-Notification.ind</c>.</param>
/// <param name="WireName">In lower case with dashes, <c>m-notification-ind</c>.</param>
/// <param name="ClrName"><c>NotificationInd</c>.</param>
/// <param name="Type">The octet of X-Mms-Message-Type.</param>
/// <param name="Answers">The PDU that it answers, or null.</param>
/// <param name="IsAcknowledgement">It goes from the client to the relay and answers a PDU of the relay.</param>
/// <param name="IsAcknowledged">Some client-to-relay PDU answers it.</param>
/// <param name="AtLeastOneOf">Groups of headers of which one must be there, by header name.</param>
/// <param name="Body">Presence of a body, or null.</param>
internal sealed record PduModel(
    string Name,
    string WireName,
    string ClrName,
    string Namespace,
    byte Type,
    PduDirection Direction,
    PduTransport Transport,
    string? Mm1,
    string? Answers,
    bool IsAcknowledgement,
    bool IsAcknowledged,
    string Since,
    string? Citation,
    string Doc,
    EquatableArray<FieldModel> Fields,
    EquatableArray<EquatableArray<string>> AtLeastOneOf,
    Presence? Body,
    string BodyDoc);

/// <summary>A header in a PDU.</summary>
/// <param name="Value">The header's value syntax, or the one that the field gives instead.</param>
/// <param name="Allowed">The names of the tokens or cases that this PDU allows, as the spec of the enumeration or type spells them; empty: all.</param>
/// <param name="AllowedClrNames">The same by their C# names.</param>
/// <param name="AllowedChoice">For a value made of others: the C# name of its choice that <paramref name="Allowed"/> restricts; else null.</param>
/// <param name="Echoes">The PDU whose value of the same header it repeats, or null.</param>
/// <param name="IsEchoed">Some acknowledgement repeats it.</param>
/// <param name="IsOriginatingAddress">It is the address that the PDU came from.</param>
internal sealed record FieldModel(
    HeaderModel Header,
    ValueReference Value,
    Presence Presence,
    bool Repeats,
    string Since,
    EquatableArray<string> Allowed,
    EquatableArray<string> AllowedClrNames,
    string? AllowedChoice,
    string? Echoes,
    bool IsEchoed,
    bool IsOriginatingAddress,
    string? When,
    string Doc);

/// <summary>Headers that a spec adds to a PDU of another.</summary>
internal sealed record ExtensionModel(
    string Pdu,
    string PduClrName,
    string PduNamespace,
    string Namespace,
    string Doc,
    EquatableArray<FieldModel> Fields);

/// <summary>Everything that one spec file describes, bound.</summary>
/// <param name="Digest">What it declares, as a spec of its own, for projects that reference the compilation; empty for the package's.</param>
internal sealed record SpecModel(
    string Name,
    string Namespace,
    string Doc,
    EquatableArray<EnumModel> Enums,
    EquatableArray<NumbersModel> Numbers,
    EquatableArray<ParametersModel> Parameters,
    EquatableArray<TypeModel> Types,
    EquatableArray<HeaderModel> Headers,
    EquatableArray<HeaderSetModel> HeaderSets,
    EquatableArray<PduModel> Pdus,
    EquatableArray<ExtensionModel> Extensions,
    string Digest)
{
    /// <summary>It declares something, and does not only refer to others.</summary>
    public bool HasDefinitions =>
        Enums.Count + Numbers.Count + Parameters.Count + Types.Count + Headers.Count + HeaderSets.Count + Pdus.Count + Extensions.Count > 0;
}
