using Microsoft.CodeAnalysis;

namespace MmsCodec.Generators.Diagnostics;

/// <content>What is wrong with enumerations, numbers, parameters and types.</content>
internal static partial class SpecDescriptors
{
    public static readonly DiagnosticDescriptor UnknownValueType = Create(
        "MMS0030",
        "Unknown value type",
        "'{0}' is not a primitive nor the name of an enum, numbers, parameters or type{1}");

    public static readonly DiagnosticDescriptor ParametersOutsideList = Create(
        "MMS0031",
        "Parameters outside a list",
        "'{0}' is a table of parameters, which only a list can have");

    public static readonly DiagnosticDescriptor EnumWithoutTokens = Create(
        "MMS0032",
        "Enumeration without tokens",
        "Enum '{0}' has no token");

    public static readonly DiagnosticDescriptor BoolNeedsTwoTokens = Create(
        "MMS0033",
        "A bool needs two tokens",
        "Enum '{0}' is a bool and has {1} tokens: it needs two, the first of them true");

    public static readonly DiagnosticDescriptor BoolWithTexts = Create(
        "MMS0034",
        "A bool has no texts",
        "Enum '{0}' is a bool, so it cannot have texts besides its tokens");

    public static readonly DiagnosticDescriptor DuplicateTokenOctet = Create(
        "MMS0035",
        "Duplicate token octet",
        "Token '{0}' has the octet {1}, which '{2}' has already");

    public static readonly DiagnosticDescriptor DuplicateTokenName = Create(
        "MMS0036",
        "Duplicate token name",
        "Token '{0}' is there already");

    public static readonly DiagnosticDescriptor TokenLooksLikeText = Create(
        "MMS0037",
        "Token looks like text",
        "Token '{0}' has the octet {1}, but '{2}' has texts too: its octets are 128 to 255");

    public static readonly DiagnosticDescriptor UntilBeforeSince = Create(
        "MMS0038",
        "Obsolete before it was there",
        "'{0}' is obsolete after {1}, but there only since {2}");

    public static readonly DiagnosticDescriptor ReservedReversed = Create(
        "MMS0039",
        "Reserved range is reversed",
        "The reserved range from {0} to {1} is reversed");

    public static readonly DiagnosticDescriptor ReservedOverlaps = Create(
        "MMS0040",
        "Reserved range overlaps",
        "The reserved range {0} to {1} overlaps {2}");

    public static readonly DiagnosticDescriptor ReadAsUnknown = Create(
        "MMS0041",
        "Unknown token in read-as",
        "Enum '{0}' has no token '{1}'{2}");

    public static readonly DiagnosticDescriptor DuplicateNumberCode = Create(
        "MMS0042",
        "Duplicate number",
        "'{0}' has the code {1}, which '{2}' has already");

    public static readonly DiagnosticDescriptor DuplicateNumberName = Create(
        "MMS0043",
        "Duplicate name of a number",
        "Number '{0}' is there already");

    public static readonly DiagnosticDescriptor KeyWithoutOther = Create(
        "MMS0044",
        "JSON key without the other",
        "'{0}' needs '{1}' beside it");

    public static readonly DiagnosticDescriptor DuplicateParameterToken = Create(
        "MMS0045",
        "Duplicate parameter token",
        "Parameter '{0}' has the token {1}, which '{2}' has already");

    public static readonly DiagnosticDescriptor RecursiveTypes = Create("MMS0046", "Recursive types", "A value contains itself: {0}");

    public static readonly DiagnosticDescriptor TypeWithoutContent = Create("MMS0047", "Type without content", "'{0}' has no content");

    public static readonly DiagnosticDescriptor ValueLengthNested = Create(
        "MMS0048",
        "Value-length in a Value-length",
        "A value-length lies in another one");

    public static readonly DiagnosticDescriptor ValueLengthNotOutermost = Create(
        "MMS0049",
        "Value-length is not outermost",
        "A value-length is all of a type or of a form, and nothing lies beside it");

    public static readonly DiagnosticDescriptor ListOutsideValueLength = Create(
        "MMS0050",
        "List outside a Value-length",
        "List '{0}' lies in no value-length, so nothing says where it ends");

    public static readonly DiagnosticDescriptor ListNotLast = Create(
        "MMS0051",
        "List is not last",
        "List '{0}' goes on to the end of its value-length, so nothing may follow it");

    public static readonly DiagnosticDescriptor ChoiceWithoutCases = Create("MMS0052", "Choice without cases", "Choice '{0}' has no case");

    public static readonly DiagnosticDescriptor DuplicateCaseOctet = Create(
        "MMS0053",
        "Duplicate case octet",
        "Case '{0}' has the octet {1}, which '{2}' has already");

    public static readonly DiagnosticDescriptor DuplicateCaseName = Create("MMS0054", "Duplicate case name", "Case '{0}' is there already");

    public static readonly DiagnosticDescriptor FormsNotOutermost = Create(
        "MMS0055",
        "Forms are not outermost",
        "Forms '{0}' are all of a type, and nothing lies beside them");

    public static readonly DiagnosticDescriptor TooFewForms = Create("MMS0056", "Too few forms", "Forms '{0}' need two forms or more");

    public static readonly DiagnosticDescriptor DuplicateFormName = Create("MMS0057", "Duplicate form name", "Form '{0}' is there already");

    public static readonly DiagnosticDescriptor FormsOverlap = Create(
        "MMS0058",
        "Forms overlap",
        "Form '{0}' begins with the same octets as '{1}'");

    public static readonly DiagnosticDescriptor FormUnreachable = Create(
        "MMS0059",
        "Form is unreachable",
        "Form '{0}' is never chosen: {1}");

    public static readonly DiagnosticDescriptor FormBeginsOtherwise = Create(
        "MMS0060",
        "Form begins otherwise",
        "Form '{0}' begins with a Value-length, which first=\"{1}\" excludes");

    public static readonly DiagnosticDescriptor DuplicateMemberName = Create(
        "MMS0061",
        "Duplicate member name",
        "'{0}' is there already in '{1}'");

    public static readonly DiagnosticDescriptor BoolOctet = Create(
        "MMS0086", "A bool is 128 or 129", "Token '{0}' of a bool is the octet {1}, not {2}: leave out clr=\"bool\" to have an enumeration");
}
