using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;
using MmsCodec.Inspection;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>
/// The nodes of a tree lie inside the input and inside each other; headers, body and what trails them follow each other without a gap.
/// A tree that was read without a fault is written as a PDU that reads the same.
/// </summary>
/// <param name="codec">What is held to it.</param>
public sealed class TreeCoversInput(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        MmsDocument document = Codec.Inspect(input.Octets);
        int next = 0;
        foreach (HeaderNode header in document.Headers)
        {
            if (header.Offset != next || header.Length < 2)
            {
                return $"The header {header.Name} lies at {header.Offset}+{header.Length}, the one before it ends at {next}.";
            }

            if (Outside(header.Value, header.ValueOffset, header.Offset + header.Length) is ValueNode lost)
            {
                return $"{lost.Name} in {header.Name} lies at {lost.Offset}+{lost.Length}, outside of {header.ValueOffset} to {header.Offset + header.Length}.";
            }

            next = header.Offset + header.Length;
        }

        next = document.Body is BodyNode body ? body.Offset == next ? body.Offset + body.Length : -1 : next;
        next = document.Trailing is OctetsNode trailing ? trailing.Offset == next ? trailing.Offset + trailing.Octets.Length : -1 : next;
        if (document.Error.Code == MmsErrorCode.None && next != input.Octets.Length)
        {
            return $"The tree ends at {next} of {input.Octets.Length}.";
        }

        return document.Error.Code == MmsErrorCode.None ? Rewritten(input.Octets, document, mayBeRefused: input.Made is null) : null;
    }

    private string? Rewritten(byte[] octets, MmsDocument document, bool mayBeRefused)
    {
        byte[] written;
        try
        {
            written = Codec.Encode(document);
        }
        catch (ValueSyntaxException) when (mayBeRefused)
        {
            return null;
        }

        if (mayBeRefused)
        {
            return null;
        }

        MmsDocument again = Codec.Inspect(written);
        bool isSame = TreeValues.Of(document).SequenceEqual(TreeValues.Of(again));
        return isSame && again.Error.Code == MmsErrorCode.None ? null : $"{Convert.ToHexString(octets)} is written as {Convert.ToHexString(written)}, which reads otherwise.";
    }

    private static ValueNode? Outside(ValueNode node, int start, int end)
    {
        if (node.Offset < start || node.Length < 0 || node.Offset + node.Length > end)
        {
            return node;
        }

        IReadOnlyList<ValueNode> inner = node.Value switch
        {
            MembersValue members => members.Members,
            ListValue list => list.Items,
            ParameterValue parameter => [parameter.Content],
            _ => [],
        };
        return inner.Select(i => Outside(i, node.Offset, node.Offset + node.Length)).FirstOrDefault(o => o is not null);
    }
}
