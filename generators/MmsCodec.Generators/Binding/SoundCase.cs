using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>A case of a choice that can stand beside the others.</summary>
internal sealed record SoundCase(SpecElement Element, byte Octet, string ClrName);
