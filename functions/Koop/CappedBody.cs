using System.Buffers;

namespace Kamervragen.Koop;

/// <summary>Reads a body of unknown length up to a limit, counted after decompression and while it comes in.</summary>
internal static class CappedBody
{
    private const int ChunkBytes = 64 * 1024;

    /// <exception cref="KoopFetchException">The body is larger than <paramref name="maxBytes"/>; nothing more is read of it.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        // The header spares the transfer where it is honest; it is not what the limit rests on.
        if (content.Headers.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream((int)Math.Min(content.Headers.ContentLength ?? 0, maxBytes));
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            int read;
            while ((read = await body.ReadAsync(chunk, cancellationToken)) > 0)
            {
                if (bytes.Length + read > maxBytes)
                {
                    throw TooLarge(maxBytes);
                }

                bytes.Write(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static KoopFetchException TooLarge(long maxBytes) =>
        new(KoopFailure.TooLarge, $"the answer is larger than {maxBytes} bytes");
}
