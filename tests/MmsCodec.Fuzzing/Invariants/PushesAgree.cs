using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;
using MmsCodec.Inspection;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>The view of a push and its tree have the same error, headers and data.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class PushesAgree(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        if (input.Kind != InputKind.Push)
        {
            return null;
        }

        Lines view = Codec.ReadPush(input.Octets);
        PushDocument tree = Codec.InspectPush(input.Octets);
        if (view.Found.Count == 0)
        {
            bool isFaulty = tree.Error.Code != MmsErrorCode.None || tree.Fields.ContentTypeFault.Code != MmsErrorCode.None || tree.Fields.Fault.Code != MmsErrorCode.None;
            return !isFaulty ? $"The view of the push fails with {view.Error}, the tree does not." : null;
        }

        string data = view.Found[^1];
        string treeData = $"{tree.BodyOffset} {Convert.ToHexString(tree.Body.Span)}";
        return tree.BodyOffset == 0 || data == treeData ? null : $"The view's data are {data}, the tree's {treeData} ({tree.Error}).";
    }
}
