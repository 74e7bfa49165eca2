using Microsoft.CodeAnalysis;

namespace MmsCodec.Generators.Diagnostics;

/// <content>What is wrong with PDUs.</content>
internal static partial class SpecDescriptors
{
    public static readonly DiagnosticDescriptor UnknownHeader = Create("MMS0062", "Unknown header", "Header '{0}' does not exist{1}");

    public static readonly DiagnosticDescriptor HeaderTwice = Create(
        "MMS0063",
        "Header twice in a PDU",
        "Header '{0}' is in '{1}' already: to allow it more than once, write repeats=\"true\"");

    public static readonly DiagnosticDescriptor HeaderOutOfPlace = Create(
        "MMS0064",
        "Header is out of place",
        "Header '{0}' must come {1}");

    public static readonly DiagnosticDescriptor MessageTypeMissing = Create(
        "MMS0065",
        "PDU lacks its message type",
        "PDU '{0}' lacks '{1}', by which it is known");

    public static readonly DiagnosticDescriptor UnknownAllowed = Create(
        "MMS0066",
        "Unknown allowed value",
        "'{0}' has no token or case '{1}'{2}");

    public static readonly DiagnosticDescriptor AllowedWithoutTokens = Create(
        "MMS0067",
        "Nothing to choose from",
        "'{0}' of header '{1}' has no tokens or cases that 'allowed' could choose from");

    public static readonly DiagnosticDescriptor UnknownPdu = Create("MMS0068", "Unknown PDU", "PDU '{0}' does not exist{1}");

    public static readonly DiagnosticDescriptor AnswersSameDirection = Create(
        "MMS0069",
        "Answer in the same direction",
        "PDU '{0}' cannot answer '{1}': both go {2}");

    public static readonly DiagnosticDescriptor AnswersItself = Create(
        "MMS0070",
        "Answer to itself",
        "PDU '{0}' cannot answer or repeat itself");

    public static readonly DiagnosticDescriptor EchoesMissingHeader = Create(
        "MMS0071",
        "Nothing to repeat",
        "Header '{0}' cannot repeat that of '{1}', which has none");

    public static readonly DiagnosticDescriptor AddressIsNoUri = Create(
        "MMS0072",
        "Originating address is not a URI",
        "Header '{0}' cannot be the originating address: its value is '{1}', not 'uri'");

    public static readonly DiagnosticDescriptor AddressFromClient = Create(
        "MMS0073",
        "Originating address in a PDU of the client",
        "PDU '{0}' goes to the relay, so none of its headers is the address it came from");

    public static readonly DiagnosticDescriptor TwoAddresses = Create(
        "MMS0074",
        "Two originating addresses",
        "PDU '{0}' has two originating addresses, '{1}' and '{2}'");

    public static readonly DiagnosticDescriptor TransportAgainstDirection = Create(
        "MMS0075",
        "Transport in the other direction",
        "PDU '{0}' goes {1}, where transport is not '{2}'");

    public static readonly DiagnosticDescriptor FieldBeforeHeader = Create(
        "MMS0076",
        "Field is older than its header",
        "Field '{0}' is there since {1}, but its header or PDU only since {2}");

    public static readonly DiagnosticDescriptor FieldAfterBody = Create(
        "MMS0077",
        "Field after the body",
        "Field '{0}' comes after the body, which ends the PDU");

    public static readonly DiagnosticDescriptor DuplicateBody = Create("MMS0078", "Two bodies", "PDU '{0}' has a body already");

    public static readonly DiagnosticDescriptor BodyWithoutContentType = Create(
        "MMS0079",
        "Body without its type",
        "The body of '{0}' needs '{1}' as the last field");

    public static readonly DiagnosticDescriptor AtLeastOneLacksHeader = Create(
        "MMS0080",
        "At least one of what is not there",
        "PDU '{0}' has no field '{1}'{2}");

    public static readonly DiagnosticDescriptor AtLeastOneTooFew = Create(
        "MMS0081",
        "At least one of too few",
        "'at-least-one' names fewer than two headers");

    public static readonly DiagnosticDescriptor MandatoryWhen = Create(
        "MMS0082",
        "Condition on what is mandatory",
        "Header '{0}' is mandatory, so 'when' says nothing: is it conditional?");

    public static readonly DiagnosticDescriptor DuplicateExtension = Create(
        "MMS0083", "PDU extended twice", "PDU '{0}' is extended already in {1}: one extension of a namespace has all its headers");

    public static readonly DiagnosticDescriptor HeaderCannotBeAdded = Create(
        "MMS0084", "Header cannot be added", "Header '{0}' has a fixed place, so it cannot be added to a PDU that lacks it");

    public static readonly DiagnosticDescriptor NamespaceTaken = Create(
        "MMS0085", "Namespace is taken", "Namespace '{0}' has the specs of {1}, which the project references: choose another");
}
