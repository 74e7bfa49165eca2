namespace MmsCodec.Client;

/// <summary>Reads a body whose length only its end tells.</summary>
internal static class BoundedBody
{
    private const int FirstLength = 4096;

    /// <summary>The whole body; <see langword="null"/> when it is longer than allowed. Never holds more than twice what has come.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, int maxLength, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[(int)Math.Min(FirstLength, maxLength + 1L)];
        int length = 0;
        while (true)
        {
            int read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return buffer[..length];
            }

            length += read;
            if (length > maxLength)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * length, maxLength + 1L));
            }
        }
    }
}
