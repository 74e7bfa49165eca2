using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Inspection;

namespace MmsCodec.Fuzzing.Running;

/// <summary>Octets as a test writes them: a line for each header, with what it is.</summary>
internal static class OctetListing
{
    private const int PerLine = 16;

    public static IEnumerable<string> Of(FuzzInput input)
    {
        int next = 0;
        if (input.Kind == InputKind.Pdu)
        {
            foreach (HeaderNode header in MmsDocument.Read(input.Octets).Headers)
            {
                next = header.Offset + header.Length;
                yield return $"{Line(input.Octets[header.Offset..next])} // {header.Name}";
            }
        }

        foreach (byte[] line in input.Octets[next..].Chunk(PerLine))
        {
            yield return $"{Line(line)} //";
        }
    }

    private static string Line(IEnumerable<byte> octets) => string.Join(" ", octets.Select(o => $"0x{o:X2},"));
}
