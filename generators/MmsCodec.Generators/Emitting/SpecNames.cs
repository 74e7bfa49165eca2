using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>How code in a namespace refers to what is generated from specs, in its own namespace or another.</summary>
internal static class SpecNames
{
    /// <summary>The enumeration of the standard's message types and a vendor's, in the schema of the vendor's namespace; no spec can have a type of this name.</summary>
    public const string MessageTypes = "message-types";

    /// <summary>What the package's own specs generate is in the runtime, beside what is written by hand; all other namespaces are vendors'.</summary>
    public static bool IsPackage(string ns) => ns == Primitives.ClrNamespace;

    /// <summary>The class that holds a namespace's definitions.</summary>
    public static string SchemaOf(string ns) => IsPackage(ns) ? "MmsSchema" : "VendorSchema";

    /// <summary>What finds a header in a PDU, as code in the namespace <paramref name="from"/> sees it.</summary>
    public static string Header(HeaderModel header, string from) =>
        !IsPackage(header.Namespace) ? (header.Namespace == from ? "" : $"global::{header.Namespace}.") + "VendorHeaders." + header.ClrName
        : header.Code is null ? Identifiers.Literal(header.Name) + "u8"
        : "MmsHeader." + header.ClrName;

    /// <summary>The message type of a PDU: vendors' are no members of the enumeration.</summary>
    public static string MessageType(PduModel pdu) =>
        IsPackage(pdu.Namespace) ? "MmsMessageType." + pdu.ClrName : $"(MmsMessageType){pdu.Type}";

    /// <summary>A type of another namespace than MmsCodec or <paramref name="from"/> in full.</summary>
    public static string Type(string clrName, string ns, string from) =>
        IsPackage(ns) || ns == from ? clrName : $"global::{ns}.{clrName}";
}
