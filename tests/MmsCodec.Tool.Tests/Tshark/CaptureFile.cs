using System.Buffers.Binary;
using System.Text;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Tests.Tshark;

/// <summary>
/// Writes PDUs and pushes into a capture as tshark would see them on their way: a PDU as the body of an HTTP POST, a push in a UDP
/// datagram to the port of WAP push.
/// </summary>
internal static class CaptureFile
{
    private const int RawIp = 101;
    private const int LongestSegment = 60_000;
    private const byte Tcp = 6;
    private const byte Udp = 17;

    public static byte[] Of(IReadOnlyList<byte[]> files)
    {
        using MemoryStream capture = new();
        Write(capture, 0xA1B2C3D4);
        Write(capture, 0x0004_0002); // version 2.4
        Write(capture, 0);
        Write(capture, 0);
        Write(capture, 262_144);
        Write(capture, RawIp);
        for (int i = 0; i < files.Count; i++)
        {
            if (WireKinds.Of(files[i]) == WireKind.Push)
            {
                WriteDatagram(capture, files[i], i);
            }
            else
            {
                WritePost(capture, files[i], i);
            }
        }

        return capture.ToArray();
    }

    private static void WriteDatagram(Stream capture, byte[] push, int index)
    {
        const ushort WapPush = 2948;
        byte[] header = new byte[8];
        BinaryPrimitives.WriteUInt16BigEndian(header, 9200);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), WapPush);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)(header.Length + push.Length));
        WritePacket(capture, Udp, [.. header, .. push], index);
    }

    private static void WritePost(Stream capture, byte[] pdu, int index)
    {
        byte[] request =
        [
            .. Encoding.ASCII.GetBytes($"POST / HTTP/1.1\r\nHost: relay\r\nContent-Type: application/vnd.wap.mms-message\r\nContent-Length: {pdu.Length}\r\n\r\n"),
            .. pdu,
        ];
        for (int at = 0; at < request.Length; at += LongestSegment)
        {
            byte[] header = new byte[20];
            BinaryPrimitives.WriteUInt16BigEndian(header, (ushort)(10_000 + index)); // a connection of its own
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), 80);
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), (uint)at + 1);
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 1);
            header[12] = 5 << 4;
            header[13] = 0x18; // PSH, ACK
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(14), ushort.MaxValue);
            WritePacket(capture, Tcp, [.. header, .. request.AsSpan(at, Math.Min(LongestSegment, request.Length - at))], index);
        }
    }

    private static void WritePacket(Stream capture, byte protocol, byte[] content, int seconds)
    {
        byte[] header = new byte[20];
        header[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)(header.Length + content.Length));
        header[8] = 64;
        header[9] = protocol;
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(12), 0x0A00_0001);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(16), 0x0A00_0002);
        Write(capture, (uint)seconds);
        Write(capture, 0);
        Write(capture, (uint)(header.Length + content.Length));
        Write(capture, (uint)(header.Length + content.Length));
        capture.Write(header);
        capture.Write(content);
    }

    private static void Write(Stream capture, uint value)
    {
        Span<byte> octets = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(octets, value);
        capture.Write(octets);
    }
}
