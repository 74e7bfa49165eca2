using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Emits a PDU's view:
/// <code>
/// public readonly ref struct NotifyRespIndView
/// {
///     public static bool TryDecode(ReadOnlySpan&lt;byte&gt; pdu, out NotifyRespIndView view, out MmsError error);
///     public WspText TransactionId => _headers.Get&lt;WspText, TextStringSyntax&gt;(MmsHeader.TransactionId);
///     public bool? ReportAllowed => _headers.GetOrNull&lt;bool, YesNoSyntax&gt;(MmsHeader.ReportAllowed);
///     public NotifyRespInd ToOwned();
/// }
/// </code>
/// </summary>
internal static class ViewEmitter
{
    public static string Emit(PduModel pdu)
    {
        string view = pdu.ClrName + "View";
        SourceWriter writer = SourceFile.Start(
            pdu.Namespace, ["System", "System.Buffers", "System.Runtime.CompilerServices", "MmsCodec.Inspection", .. pdu.Fields.Namespaces()]);
        writer.Summary(Docs.Of(pdu.Name, pdu.Doc), pdu.Citation);
        WriteRemarks(writer, pdu);
        foreach (string attribute in pdu.TypeAttributes())
        {
            writer.Line(attribute);
        }

        writer.Open($"public readonly ref struct {view}");
        writer.Line($$"""
            private readonly MmsHeaders _headers;

            private {{view}}(scoped in MmsHeaders headers) => _headers = headers;

            /// <summary>The octet of X-Mms-Message-Type that makes a PDU this one: {{pdu.Type}}.</summary>
            public static MmsMessageType MessageType => {{SpecNames.MessageType(pdu)}};

            /// <summary>All headers in wire order, those that the standard does not know included.</summary>
            public MmsHeaders Headers => _headers;

            /// <summary>
            /// Whether the headers are those of the standard's table: none missing that is mandatory, none twice that may occur once,
            /// none of another PDU, the first ones in their places. It costs next to nothing and does not look at values: for all
            /// that departs from the standard see <see cref="MmsConformance"/>.
            /// </summary>
            public bool IsWellFormed => _headers.Follow(Table){{string.Concat(GroupsOf(pdu).Select(group => $" && _headers.HasAny({group})"))}}{{string.Concat(BeyondTable(pdu))}};

            internal static MmsPduTable Table
            {
                [MethodImpl(MethodImplOptions.AggressiveInlining)]
                get => new({{TableOf(pdu)}});
            }
            """);
        string[] textual = [.. pdu.Fields.Where(f => f.Header.Code is null).Select(f => Identifiers.Literal(f.Header.Name))];
        if (textual.Length > 0)
        {
            writer.Line();
            writer.Line($"private static string[] TextualNames {{ get; }} = [{string.Join(", ", textual)}];");
        }

        foreach (FieldModel field in pdu.WithProperty())
        {
            writer.Line();
            WriteProperty(writer, pdu, field);
        }

        if (pdu.Body is not null)
        {
            writer.Line();
            writer.Summary("The body: what follows Content-Type. " + pdu.BodyDoc);
            writer.Line("public ReadOnlySpan<byte> Body => _headers.Body;");
            writer.Line();
            writer.Summary("The entries of a multipart body, as slices of it; offsets count from the start of the PDU. A body that is not multipart has none worth reading.");
            writer.Line("public MultipartReader Parts => new(_headers.Body, _headers.Length);");
        }

        writer.Line();
        WriteDecode(writer, pdu, view);
        writer.Line();
        WriteToOwned(writer, pdu);
        return writer.Close().ToString();
    }

    private static void WriteRemarks(SourceWriter writer, PduModel pdu)
    {
        string direction = pdu.Direction switch
        {
            PduDirection.ClientToRelay => "From the MMS Client to an MMS Relay/Server",
            PduDirection.RelayToClient => "From an MMS Relay/Server to the MMS Client",
            _ => "Between the MMS Client and an MMS Relay/Server, either way",
        };
        string mm1 = pdu.Mm1 is null ? "" : $", as {pdu.Mm1} of 3GPP TS 23.140";
        string answers = pdu.Answers is null ? "" : $" It answers {pdu.Answers}.";
        writer.Remarks(
            $"{direction}{mm1}, since {pdu.Since}.{answers}",
            "The view lies over the octets that it was decoded from and is valid as long as they are; <see cref=\"ToOwned\"/> makes a copy that may cross <c>await</c>. "
            + "A header that is missing or does not follow its syntax reads as empty or null: <see cref=\"MmsConformance\"/> says what departs from the standard.");
    }

    private static void WriteProperty(SourceWriter writer, PduModel pdu, FieldModel field)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        string name = field.Header.ClrName;
        string header = SpecNames.Header(field.Header, pdu.Namespace);
        string attributes = pdu.Attributes(field);
        writer.Summary(field.DocOf(), field.Header.Citation);
        if (attributes.Length > 0)
        {
            writer.Line(attributes);
        }

        if (field.Repeats)
        {
            writer.Line($"public MmsHeaderValues<{shape.View}, {shape.Syntax}> {name} => _headers.All<{shape.View}, {shape.Syntax}>({header});");
            return;
        }

        bool isNullable = field.Presence != Presence.Mandatory && !shape.IsViewRef;
        writer.Line(isNullable
            ? $"public {shape.View}? {name} => _headers.GetOrNull<{shape.View}, {shape.Syntax}>({header});"
            : $"public {shape.View} {name} => _headers.Get<{shape.View}, {shape.Syntax}>({header});");
        if (field.Presence != Presence.Mandatory && shape.IsViewRef)
        {
            writer.Line();
            writer.Line($"/// <summary>Whether there is {Docs.Article(field.Header.Name)} {field.Header.Name} header.</summary>");
            writer.Line($"public bool Has{name} => _headers.Has({header});");
        }
    }

    private static void WriteDecode(SourceWriter writer, PduModel pdu, string view)
    {
        writer.Line($$"""
            /// <summary>
            /// Lies a view over a PDU. False, with the error and its offset in octets from the start of the PDU, when the octets
            /// cannot be followed or are another PDU; never throws, never allocates.
            /// </summary>
            [MustUseResult]
            public static bool TryDecode([LiesOver] ReadOnlySpan<byte> pdu, out {{view}} view, out MmsError error)
            {
                // Scans straight into the view: to copy the headers' index would cost an eighth of the decoding.
                Unsafe.SkipInit(out view);
                return MmsHeaders.TryScan(pdu, MessageType, out Unsafe.AsRef(in view._headers), out error);
            }

            /// <summary>
            /// Lies a view over a PDU as <see cref="TryDecode(ReadOnlySpan{byte}, out {{view}}, out MmsError)"/> does, but refuses one
            /// in which <see cref="MmsConformance"/> finds a violation of the standard: the error is then
            /// <see cref="MmsErrorCode.DepartsFromStandard"/> at the first. Never throws; it looks at every octet and allocates.
            /// </summary>
            [MustUseResult]
            public static bool TryDecodeStrict([LiesOver] ReadOnlySpan<byte> pdu, out {{view}} view, out MmsError error) =>
                TryDecodeStrict(pdu, {{(SpecNames.IsPackage(pdu.Namespace) ? "InspectionSchema.Mms" : "VendorSchema.Inspection")}}, out view, out error);

            /// <summary>The same by a schema that knows more than the standard, such as a vendor's.</summary>
            [MustUseResult]
            public static bool TryDecodeStrict([LiesOver] ReadOnlySpan<byte> pdu, InspectionSchema schema, out {{view}} view, out MmsError error)
            {
                if (TryDecode(pdu, out view, out error) && MmsConformance.IsConformant(pdu, schema, out error))
                {
                    return true;
                }

                view = default;
                return false;
            }
            """);
        writer.Line();
        if (pdu.Body is null)
        {
            writer.Line($$"""
                /// <summary>
                /// Lies a view over a PDU that may come in several segments: over the octets themselves when they are in one, else over
                /// a copy in <paramref name="scratch"/>, which must be as long as the PDU (a few hundred octets, rarely more).
                /// </summary>
                [MustUseResult]
                public static bool TryDecode([LiesOver] in ReadOnlySequence<byte> pdu, [LiesOver] Span<byte> scratch, out {{view}} view, out MmsError error)
                {
                    if (MmsSegments.TryGather(in pdu, scratch, out ReadOnlySpan<byte> octets, out error))
                    {
                        return TryDecode(octets, out view, out error);
                    }

                    view = default;
                    return false;
                }
                """);
        }
        else
        {
            writer.Line($$"""
                /// <summary>
                /// Lies a view over the headers of a PDU that may come in several segments: over the octets themselves when they are in
                /// one, else over a copy in <paramref name="scratch"/>, which must be as long as the headers. The body is never copied:
                /// it is a slice of <paramref name="pdu"/>.
                /// </summary>
                [MustUseResult]
                public static bool TryDecode([LiesOver] in ReadOnlySequence<byte> pdu, [LiesOver] Span<byte> scratch, out {{view}} view, out ReadOnlySequence<byte> body, out MmsError error)
                {
                    if (MmsSegments.TryScan(in pdu, scratch, MessageType, out MmsHeaders headers, out body, out error))
                    {
                        view = new(in headers);
                        return true;
                    }

                    view = default;
                    return false;
                }
                """);
        }

        writer.Line();
        writer.Line($$"""
            /// <summary>The view of headers that were scanned before; false when they are another PDU's.</summary>
            [MustUseResult]
            public static bool TryFrom([SameNotification] scoped in MmsHeaders headers, out {{view}} view)
            {
                view = new(in headers);
                return headers.MessageType == MessageType;
            }
            """);
    }

    private static void WriteToOwned(SourceWriter writer, PduModel pdu)
    {
        writer.Summary("A copy that is independent of the PDU's octets. A mandatory header that is missing has the empty value of its type.");
        writer.Line("[SameNotification]");
        writer.Line($"public {pdu.ClrName} ToOwned() => new(in _headers);");
    }

    private static string TableOf(PduModel pdu)
    {
        string own = Mask(pdu.Fields);
        string mandatory = Mask(pdu.Fields.Where(f => f.Presence == Presence.Mandatory));
        string repeating = Mask(pdu.Fields.Where(f => f.Repeats));
        string above63 = Mask(pdu.Fields, from: 64);
        bool hasTextual = pdu.Fields.Any(f => f.Header.Code is null);
        return $"Own: {own}, Mandatory: {mandatory}, Repeating: {repeating}"
            + (above63 == "0" ? "" : $", OwnAbove63: {above63}")
            + (hasTextual ? ", Textual: TextualNames" : "");
    }

    /// <summary>What the table, which has bits for numbers below 64, cannot say of the other headers.</summary>
    private static List<string> BeyondTable(PduModel pdu)
    {
        List<string> conditions = [];
        foreach (FieldModel field in pdu.Fields.Where(f => f.Header.Code is null or >= 64))
        {
            string header = SpecNames.Header(field.Header, pdu.Namespace);
            if (field.Presence == Presence.Mandatory)
            {
                conditions.Add($" && _headers.Has({header})");
            }

            if (!field.Repeats)
            {
                conditions.Add($" && !_headers.HasRepeated({header})");
            }
        }

        foreach (EquatableArray<string> group in pdu.AtLeastOneOf.Where(group => group.Select(pdu.FieldOf).Any(f => f.Header.Code is null or >= 64)))
        {
            IEnumerable<string> any = group.Select(pdu.FieldOf).Select(f => $"_headers.Has({SpecNames.Header(f.Header, pdu.Namespace)})");
            conditions.Add($" && ({string.Join(" || ", any)})");
        }

        return conditions;
    }

    /// <summary>The groups of headers of which one must be there; not those with a header that has no bit.</summary>
    private static IEnumerable<string> GroupsOf(PduModel pdu) => pdu.AtLeastOneOf
        .Select(group => group.Select(pdu.FieldOf).ToArray())
        .Where(group => group.All(f => f.Header.Code < 64))
        .Select(group => Mask(group));

    /// <summary>A bit for each of 64 header numbers.</summary>
    private static string Mask(IEnumerable<FieldModel> fields, int from = 0)
    {
        ulong mask = 0;
        foreach (FieldModel field in fields)
        {
            int number = (field.Header.Code ?? byte.MaxValue) - from;
            mask |= number is >= 0 and < 64 ? 1UL << number : 0;
        }

        return mask == 0 ? "0" : $"0x{mask:X}";
    }
}
