using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Conformance;

/// <summary>Checks a header's value: that it follows its syntax to the last octet, and what it says.</summary>
internal sealed class ValueCheck(ReadOnlyMemory<byte> input, FindingList findings)
{
    private readonly TextCheck _texts = new(findings);
    private readonly EncodedStringCheck _encodedStrings = new(findings);
    private readonly TokenCheck _tokens = new(findings);

    /// <summary>Checks the name of a textual header.</summary>
    public void CheckHeaderName(string name, HeaderPlace place) =>
        _texts.CheckToken(System.Text.Encoding.UTF8.GetBytes(name), place.Offset, place);

    /// <summary>Checks a header's value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="fault">Where it does not follow its syntax, as reading found.</param>
    /// <param name="place">Where it stands.</param>
    public void CheckHeader(ValueNode value, MmsError fault, HeaderPlace place)
    {
        if (fault.Code != MmsErrorCode.None)
        {
            CheckFault(value, fault, place);
        }

        CheckNode(value, place, place.Offset);
        CheckMeaning(value, place);
    }

    private void CheckFault(ValueNode value, MmsError fault, HeaderPlace place)
    {
        if (fault.Code == MmsErrorCode.BadValueLength && value.Value is MembersValue)
        {
            findings.Add(MmsFindingCode.LeftOverOctets, fault.Offset, place, $"The value of {place.Subject} ends here, before the end that its length says.");
            return;
        }

        findings.Add(MmsFindingCode.MalformedValue, fault.Offset, place, $"{place.Subject} does not follow its syntax: {FaultWords.Of(fault.Code)}.");
    }

    /// <param name="node">What is checked.</param>
    /// <param name="place">The header that it is in.</param>
    /// <param name="start">Where the header starts when <paramref name="node"/> is its whole value; else where the node does.</param>
    private void CheckNode(ValueNode node, HeaderPlace place, long start)
    {
        switch (node.Value)
        {
            case MembersValue members:
                CheckAll(members.Members, place);
                break;
            case ListValue list:
                CheckAll(list.Items, place);
                break;
            case CaseValue taken:
                _tokens.CheckCase(taken, node.Offset, place);
                break;
            case TokenValue token when node.Definition is EnumDefinition definition:
                _tokens.Check(token, definition, node.Offset, place);
                break;
            case FieldNameValue field when place.Pdu is not null:
                _tokens.CheckFieldName(field, node.Offset, place);
                break;
            case ParameterValue parameter:
                CheckParameter(parameter, node, place);
                break;
            case NumberValue number when node.Definition is NumbersDefinition numbers:
                CheckAssignedNumber(number, numbers, node.Offset, place);
                CheckInteger(node, place);
                break;
            case NumberValue or DateValue:
                CheckInteger(node, place);
                break;
            case TextValue or EncodedTextValue:
                CheckText(node, place, start);
                break;
            default:
                break;
        }
    }

    private void CheckAll(IReadOnlyList<ValueNode> nodes, HeaderPlace place)
    {
        foreach (ValueNode node in nodes)
        {
            CheckNode(node, place, node.Offset);
        }
    }

    private void CheckParameter(ParameterValue parameter, ValueNode node, HeaderPlace place)
    {
        if (parameter.Token is null)
        {
            ReadOnlySpan<byte> name = OctetsOf(node)[..^parameter.Content.Length];
            _texts.CheckToken(name[..^1], node.Offset, place);
        }
        else if (node.Definition is ParametersDefinition parameters && parameters.Find(parameter.Token.Value) is null)
        {
            findings.Add(MmsFindingCode.UnknownParameter, node.Offset, place, $"{place.Subject} has a parameter {parameter.Name}, which is not assigned.");
        }

        // Any parameter may have a No-value.
        if (OctetsOf(parameter.Content) is not [0])
        {
            CheckNode(parameter.Content, place, parameter.Content.Offset);
        }
    }

    private void CheckAssignedNumber(NumberValue number, NumbersDefinition numbers, long offset, HeaderPlace place)
    {
        if (numbers.Find((uint)number.Number) is null)
        {
            MmsFindingCode code = ReferenceEquals(numbers, MmsSchema.Values.Charset) ? MmsFindingCode.UnknownCharset : MmsFindingCode.UnassignedNumber;
            findings.Add(code, offset, place, $"{place.Subject} has the number {number.Number}, which is assigned to no {numbers.Name}.");
        }
    }

    // A Long-integer has as few octets as its number needs.
    private void CheckInteger(ValueNode node, HeaderPlace place)
    {
        if (node.Definition is not PrimitiveDefinition { Primitive: WspPrimitive.Uintvar or WspPrimitive.Octet } && OctetsOf(node) is [> 1 and <= 30, 0, ..])
        {
            findings.Add(MmsFindingCode.IntegerNotShortest, node.Offset + 1, place, $"The number in {place.Subject} starts with a zero octet.");
        }
    }

    private void CheckText(ValueNode node, HeaderPlace place, long start)
    {
        WspPrimitive? primitive = node.Definition switch
        {
            PrimitiveDefinition defined => defined.Primitive,
            EnumDefinition extended => extended.Extension,
            NumbersDefinition numbers => numbers.Text,
            _ => null,
        };
        ReadOnlySpan<byte> octets = OctetsOf(node);
        switch (primitive)
        {
            case WspPrimitive.TextString:
                _texts.CheckTextString(octets, node.Offset, place);
                break;
            case WspPrimitive.Uri:
                _texts.CheckUri(octets, node.Offset, start, place);
                break;
            case WspPrimitive.TokenText:
                _texts.CheckToken(octets[..^1], node.Offset, place);
                break;
            case WspPrimitive.QuotedString:
                _texts.CheckQuotedString(octets, node.Offset, place);
                break;
            case WspPrimitive.TextValue:
                _texts.CheckTextValue(octets, node.Offset, place);
                break;
            case WspPrimitive.EncodedString:
                _encodedStrings.Check(octets, node.Offset, place);
                break;
            default:
                break;
        }
    }

    private void CheckMeaning(ValueNode value, HeaderPlace place)
    {
        if (place.Pdu is null)
        {
            return;
        }

        switch ((MmsHeader)(place.Field & 0x7F))
        {
            case MmsHeader.To or MmsHeader.Cc or MmsHeader.Bcc:
                AddressCheck.Check(value, place.Offset, place, findings);
                break;
            case MmsHeader.From or MmsHeader.PreviouslySentBy when value.Find("address") is ValueNode address:
                AddressCheck.Check(address, address.Offset, place, findings);
                break;
            case MmsHeader.Version when value.Value is VersionValue { IsText: true }:
                findings.Add(MmsFindingCode.MalformedValue, value.Offset, place, $"{place.Subject} is written as text: it must be one octet.");
                break;
            default:
                _texts.CheckIdentifier(value, OctetsOf(value), place);
                break;
        }
    }

    private ReadOnlySpan<byte> OctetsOf(ValueNode node) => input.Span.Slice(node.Offset, node.Length);
}
