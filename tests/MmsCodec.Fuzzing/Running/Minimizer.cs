namespace MmsCodec.Fuzzing.Running;

/// <summary>Makes the input of a finding as small and as plain as it can be while it violates the same invariant (delta debugging).</summary>
/// <param name="fuzzer">What tries inputs.</param>
public sealed class Minimizer(Fuzzer fuzzer)
{
    private const int MostTries = 20_000;

    // What an octet becomes if that keeps the violation: plainer ones first.
    private static readonly byte[] Plain = [0x00, (byte)'a', 0x80];

    private int _tries;

    /// <summary>The finding with the smallest input that was found.</summary>
    /// <param name="finding">A finding.</param>
    public Finding Minimize(Finding finding)
    {
        _tries = 0;
        Finding smallest = finding;
        for (Finding before = smallest; ; before = smallest)
        {
            smallest = WithoutPieces(smallest);
            smallest = WithPlainOctets(smallest);
            if (ReferenceEquals(before, smallest) || _tries >= MostTries)
            {
                return smallest;
            }
        }
    }

    private Finding WithoutPieces(Finding finding)
    {
        for (int length = finding.Input.Octets.Length / 2; length > 0; length /= 2)
        {
            int start = 0;
            while (start + length <= finding.Input.Octets.Length)
            {
                byte[] octets = finding.Input.Octets;
                Finding? smaller = Try(finding, [.. octets[..start], .. octets[(start + length)..]]);
                finding = smaller ?? finding;
                start += smaller is null ? length : 0;
            }
        }

        return finding;
    }

    private Finding WithPlainOctets(Finding finding)
    {
        for (int at = 0; at < finding.Input.Octets.Length; at++)
        {
            foreach (byte plain in Plain.TakeWhile(p => p != finding.Input.Octets[at]))
            {
                byte[] octets = [.. finding.Input.Octets];
                octets[at] = plain;
                if (Try(finding, octets) is Finding plainer)
                {
                    finding = plainer;
                    break;
                }
            }
        }

        return finding;
    }

    private Finding? Try(Finding finding, byte[] octets) =>
        _tries++ < MostTries ? fuzzer.Try(finding.Invariant, finding.Input with { Octets = octets, Made = null }) : null;
}
