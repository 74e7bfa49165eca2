using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MmsCodec.Analyzers.Rules;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.CodeFixes;

/// <summary>Fixes MMS2005: the transaction id becomes that of the notification that is acknowledged.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseOwnTransactionFix : ReplaceByHeaderFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(MMS2005OtherTransaction.Rule.Id);

    private protected override Marks Header => Marks.TransactionKey;

    private protected override string TitleFor(string variable) => $"Use the transaction id of '{variable}'";
}
