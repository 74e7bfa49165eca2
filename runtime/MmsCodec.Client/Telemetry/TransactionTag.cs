using System.Security.Cryptography;
using System.Text;

namespace MmsCodec.Client;

/// <summary>
/// Names a transaction in logs: a relay may write what it likes into X-Mms-Transaction-Id, a subscriber's number for example.
/// </summary>
public static class TransactionTag
{
    private const int Octets = 4;

    /// <summary>The name: eight hexadecimal digits, the first of SHA-256 over the relay's identity, a space and the transaction id in UTF-8.</summary>
    /// <param name="key">The transaction.</param>
    public static string Of(TransactionKey key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Relay} {key.TransactionId}"), hash);
        return Convert.ToHexStringLower(hash[..Octets]);
    }
}
