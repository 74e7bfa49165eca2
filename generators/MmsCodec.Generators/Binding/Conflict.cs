using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>Why a declaration cannot stand beside an earlier one.</summary>
/// <param name="Descriptor">What is wrong.</param>
/// <param name="Attribute">The attribute that is to blame.</param>
/// <param name="Drops">It cannot stand at all; otherwise without the attribute.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record Conflict(DiagnosticDescriptor Descriptor, string Attribute, bool Drops, EquatableArray<string> Arguments);
