namespace MmsCodec.Tool.Tests.Tshark;

/// <summary>One thing that a decoder says of a file: where, what, and with which value.</summary>
/// <param name="Place">Octets from the start of the layer, and how many: <c>16+25</c>.</param>
/// <param name="Name">The header or part.</param>
/// <param name="Value">Its value, written as tshark writes it.</param>
internal sealed record Fact(string Place, string Name, string Value)
{
    public static Fact At(int offset, int length, string name, string value) => new($"{offset}+{length}", name, value);

    public override string ToString() => $"{Place} {Name}: {Value}";
}
