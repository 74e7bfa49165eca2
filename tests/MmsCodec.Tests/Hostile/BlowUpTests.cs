using MmsCodec.Inspection;

namespace MmsCodec.Tests.Hostile;

/// <summary>
/// Small PDUs made to grow when they are read: what is allocated for each octet of them is bounded, and twice the octets take no more than
/// twice as much.
/// </summary>
public sealed class BlowUpTests
{
    private const int Units = 2_000;

    // M-Retrieve.conf 1.3 up to its body, with a multipart.mixed.
    private static readonly byte[] Multipart = [0x8C, 0x84, 0x8D, 0x93, 0x84, 0xA3];

    /// <summary>What grows, by how many units it has.</summary>
    private static readonly IReadOnlyDictionary<string, Func<int, byte[]>> Shapes = new Dictionary<string, Func<int, byte[]>>
    {
        // To, without a text.
        ["headers of two octets"] = n => [0x8C, 0x80, .. Repeat(n, 0x97, 0x00)],

        // A header that nobody knows, by name.
        ["textual headers"] = n => [0x8C, 0x80, .. Repeat(n, 0x58, 0x00, 0x00)],

        // X-Mms-Previously-Sent-By: a count and no address.
        ["values of members"] = n => [0x8C, 0x84, .. Repeat(n, 0xA0, 0x02, 0x81, 0x00)],

        // Parts with a content type of one octet and no data.
        ["parts without data"] = n => [.. Multipart, 0x01, .. Repeat(n, 0x01, 0x00, 0x83)],

        // Parts that are multiparts of nothing.
        ["multiparts in parts"] = n => [.. Multipart, 0x01, .. Repeat(n, 0x01, 0x01, 0xA3, 0x01)],

        // Parameters without a value.
        ["parameters"] = n => [0x8C, 0x84, 0x84, 0x1F, .. Uintvar((2 * n) + 1), 0x83, .. Repeat(n, 0x81, 0x83), 0x41],

        // A Subject in a charset of two octets for each character, none of which is one.
        ["characters that are none"] = n => [0x8C, 0x80, 0x96, 0x1F, .. Uintvar(n + 4), 0x02, 0x03, 0xE8, .. Repeat(n, 0xD8), 0x00],

        // A Subject in UTF-8, none of whose octets is a character.
        ["octets that are no characters"] = n => [0x8C, 0x80, 0x96, 0x1F, .. Uintvar(n + 2), 0xEA, .. Repeat(n, 0xFF), 0x00],
    };

    /// <summary>The shapes, each with the bytes of memory for an octet when it is decoded, inspected, checked and said in words.</summary>
    public static TheoryData<string, int, int, int, int> Bounds => new()
    {
        { "headers of two octets", 30, 115, 350, 40 },
        { "textual headers", 70, 92, 208, 600 },
        { "values of members", 21, 136, 290, 275 },
        { "parts without data", 2, 297, 405, 2 },
        { "multiparts in parts", 2, 322, 482, 2 },
        { "parameters", 60, 102, 105, 158 },
        { "characters that are none", 38, 2, 100, 43 },
        { "octets that are no characters", 39, 2, 46, 47 },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Memory_follows_the_input(string shape, int decoding, int inspecting, int checking, int saying)
    {
        Check(shape, decoding, octets => MmsPdu.TryDecode(octets, out _, out _));
        Check(shape, inspecting, octets => MmsDocument.Read(octets));
        Check(shape, checking, octets => MmsConformance.TryCheck(octets, out _, out _));
        Check(shape, saying, octets => _ = MmsPdu.TryDecode(octets, out MmsPdu? pdu, out _) ? pdu.ToString() : "");
    }

    private static void Check(string shape, int bound, Action<byte[]> read)
    {
        byte[] octets = Shapes[shape](Units);
        byte[] twice = Shapes[shape](2 * Units);
        long allocated = Allocated(octets, read);

        Assert.InRange(allocated / octets.Length, 0, bound);
        Assert.InRange(Allocated(twice, read), 0, allocated * 21 / 10);
    }

    private static long Allocated(byte[] octets, Action<byte[]> read)
    {
        read(octets);
        long before = GC.GetAllocatedBytesForCurrentThread();
        read(octets);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<byte> Repeat(int count, params byte[] unit) => Enumerable.Repeat(unit, count).SelectMany(octets => octets);

    private static byte[] Uintvar(int value) => [(byte)(0x80 | (value >> 14)), (byte)(0x80 | (value >> 7)), (byte)(value & 0x7F)];
}
