namespace MmsCodec.Relay;

/// <summary>The keywords of a message (OMA-TS-MMS_ENC-V1_3 §7.3.32).</summary>
internal static class MboxFlags
{
    /// <summary>The keywords after the additions and removals of a request, each as an addition.</summary>
    public static MmsList<MmFlagsValue> Apply(MmsList<MmFlagsValue> kept, MmsList<MmFlagsValue> changes)
    {
        List<MmFlagsValue> flags = [.. (IEnumerable<MmFlagsValue>)kept];
        foreach (MmFlagsValue change in changes)
        {
            string keyword = change.Keyword.Text;
            flags.RemoveAll(flag => flag.Keyword.Text == keyword);
            if (change.Operation == MmFlagsOperation.Add)
            {
                flags.Add(change);
            }
        }

        return flags.ToArray();
    }

    /// <summary>Whether a message has one of the keywords that a view filters by; also when it filters by none.</summary>
    public static bool Match(MmsList<MmFlagsValue> kept, MmsList<MmFlagsValue> filter)
    {
        IEnumerable<string> wanted = ((IEnumerable<MmFlagsValue>)filter)
            .Where(flag => flag.Operation == MmFlagsOperation.Filter)
            .Select(flag => flag.Keyword.Text);
        return !wanted.Any() || ((IEnumerable<MmFlagsValue>)kept).Any(flag => wanted.Contains(flag.Keyword.Text));
    }
}
