using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations.Code;

/// <summary>A kind of fault in C#.</summary>
internal interface ICodeMutation
{
    string Kind { get; }

    /// <summary>The faults of this kind at a node, each as changes to the text in its order.</summary>
    /// <param name="node">Any node.</param>
    /// <param name="isConstant">Whether it is in the value of a constant.</param>
    IEnumerable<TextChange[]> Of(SyntaxNode node, bool isConstant);
}
