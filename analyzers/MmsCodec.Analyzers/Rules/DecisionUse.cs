using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MmsCodec.Analyzers.Rules;

/// <summary>What the body around a retrieval does, before it, with the relay policy's decision and with what else decides.</summary>
/// <param name="retrieval">The retrieval.</param>
/// <param name="variables">The variables that hold the decision.</param>
/// <param name="words">Its type, and the methods that make it.</param>
internal sealed class DecisionUse(SyntaxNode retrieval, HashSet<string> variables, HashSet<string> words)
{
    private readonly SyntaxNode _body = (SyntaxNode?)retrieval.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? retrieval;

    /// <summary>Whether the body names one of these anywhere but in a test that names them all.</summary>
    public bool TellsApart(ICollection<string> names)
    {
        return Identifiers(_body).Any(i => names.Contains(i.Identifier.ValueText) && names.Except(TestAround(i).SelectMany(Identifiers).Select(n => n.Identifier.ValueText)).Any());
    }

    /// <summary>Whether the decision goes into anything but a statement that is done with it, such as one that logs it.</summary>
    public bool IsLookedAt()
    {
        return Identifiers(_body).Any(i => i.SpanStart < retrieval.SpanStart && IsOfDecision(i) && i.FirstAncestorOrSelf<StatementSyntax>() switch
        {
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } } => false,
            // Where it is made, unless something else is made of it.
            LocalDeclarationStatementSyntax => variables.Contains(i.Identifier.ValueText),
            _ => true,
        });
    }

    /// <summary>Whether a decision is made before the retrieval and dropped there and then.</summary>
    public bool IsDropped()
    {
        return Identifiers(_body).Any(i => i.SpanStart < retrieval.SpanStart && words.Contains(i.Identifier.ValueText)
            && i.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault() is { } call && call.Expression.Span.Contains(i.Span)
            && call.Ancestors().FirstOrDefault(a => a is not AwaitExpressionSyntax and not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } }) is ExpressionStatementSyntax);
    }

    /// <summary>Whether anything else is tested before the retrieval: the user's answer, for all that is known.</summary>
    public bool HasOtherTest() => OtherTests().Any();

    /// <summary>Whether a method or a variable of the body is tested before the retrieval, which may well have asked the policy.</summary>
    public bool HasOtherAnswer()
    {
        return OtherTests().Any(t => t is IdentifierNameSyntax { Identifier.ValueText: var name } ? IsVariable(name) : t.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any());
    }

    private bool IsOfDecision(IdentifierNameSyntax name) => variables.Contains(name.Identifier.ValueText) || words.Contains(name.Identifier.ValueText);

    private bool IsVariable(string name)
    {
        return _body.DescendantNodes().Any(n => (n is VariableDeclaratorSyntax declarator && declarator.Identifier.ValueText == name)
            || (n is ParameterSyntax parameter && parameter.Identifier.ValueText == name)
            || (n is SingleVariableDesignationSyntax designation && designation.Identifier.ValueText == name));
    }

    private IEnumerable<ExpressionSyntax> OtherTests()
    {
        return _body.DescendantNodes().Where(n => n.SpanStart < retrieval.SpanStart)
            .Select(n => n switch
            {
                IfStatementSyntax test => test.Condition,
                WhileStatementSyntax test => test.Condition,
                ConditionalExpressionSyntax test => test.Condition,
                WhenClauseSyntax test => test.Condition,
                SwitchStatementSyntax test => test.Expression,
                SwitchExpressionSyntax test => test.GoverningExpression,
                _ => null,
            })
            .OfType<ExpressionSyntax>().SelectMany(Parts).Where(IsOther);
    }

    /// <summary>What a condition is made of.</summary>
    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax condition)
    {
        return condition switch
        {
            ParenthesizedExpressionSyntax inner => Parts(inner.Expression),
            AwaitExpressionSyntax awaited => Parts(awaited.Expression),
            PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => Parts(not.Operand),
            BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) || both.IsKind(SyntaxKind.LogicalOrExpression)
                => Parts(both.Left).Concat(Parts(both.Right)),
            _ => [condition],
        };
    }

    /// <summary>Whether a test is about something else than the decision, and more than whether something is there.</summary>
    private bool IsOther(ExpressionSyntax test)
    {
        if (test is InvocationExpressionSyntax call)
        {
            // A method that gives something out tells whether it did; any other may ask whomever it likes, given the decision or not.
            return !call.ArgumentList.Arguments.Any(a => a.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)) && !Identifiers(call.Expression).Any(IsOfDecision);
        }

        return !Identifiers(test).Any(IsOfDecision) && !test.DescendantTokens().Any(t => t.IsKind(SyntaxKind.NullKeyword));
    }

    /// <summary>The whole of the test that a name stands in: a pattern, a comparison, the labels of one section.</summary>
    private static IEnumerable<SyntaxNode> TestAround(SyntaxNode name)
    {
        SyntaxNode test = name;
        while (test.Parent is PatternSyntax or MemberAccessExpressionSyntax or IsPatternExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            test = test.Parent;
        }

        return test.Parent is SwitchLabelSyntax { Parent: SwitchSectionSyntax section } ? section.Labels : [test];
    }

    private static IEnumerable<IdentifierNameSyntax> Identifiers(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>();
}
