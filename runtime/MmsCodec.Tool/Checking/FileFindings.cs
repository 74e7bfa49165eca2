using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Checking;

/// <summary>What departs from the standard in a file, whatever layers the PDU lies in.</summary>
internal static class FileFindings
{
    /// <summary>The findings, in the order of their offsets from the start of the file.</summary>
    public static IReadOnlyList<MmsFinding> Of(DecodedFile file) =>
        file.Push is not null ? MmsConformance.Check(file.Push, file.Octets)
        : file.Pdu is not null ? MmsConformance.Check(file.Pdu, file.Octets)
        : [];
}
