using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Analyzers.Tests.Harness;

/// <summary>Where a diagnostic is expected, and which.</summary>
public sealed record MarkedPlace(string Id, TextSpan Span);
