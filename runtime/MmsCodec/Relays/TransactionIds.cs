using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MmsCodec;

/// <summary>X-Mms-Transaction-Id, a Text-string that a response repeats (OMA-TS-MMS_ENC-V1_3 §7.3.63).</summary>
internal static class TransactionIds
{
    /// <summary>
    /// Whether a response can repeat an id as it was received. It cannot when there is none, when it holds what a Text-string cannot, and
    /// when its octets were no UTF-8.
    /// </summary>
    public static bool CanBeRepeated([NotNullWhen(true)] string? transactionId)
    {
        if (string.IsNullOrEmpty(transactionId) || transactionId[0] < ' ' || WspCharacters.IndexOfNonText(transactionId) >= 0)
        {
            return false;
        }

        foreach (Rune rune in transactionId.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
