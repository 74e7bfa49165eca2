using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MmsCodec.Analyzers.Rules;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.CodeFixes;

/// <summary>Fixes MMS2001, MMS2002 and MMS2004: the destination becomes the originating address of the notification.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SendToOriginatingAddressFix : ReplaceByHeaderFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(MMS2001WrongRelay.Rule.Id, MMS2002WrongRelayOnSomePath.Rule.Id, MMS2004WrongRetrieval.Rule.Id);

    private protected override Marks Header => Marks.OriginatingAddress;

    private protected override Marks UseIn(Diagnostic diagnostic) =>
        diagnostic.Id == MMS2004WrongRetrieval.Rule.Id ? Marks.RetrievalDestination : Marks.AckDestination;

    private protected override string TitleFor(string variable) => $"Use the originating address of '{variable}'";
}
