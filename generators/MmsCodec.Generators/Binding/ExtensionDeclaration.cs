namespace MmsCodec.Generators.Binding;

/// <summary>Headers that a spec adds to a PDU.</summary>
internal sealed record ExtensionDeclaration(int Index, string Pdu);
