using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace System.IO.Hashing;

/// <summary>A hash over bytes that arrive in pieces; good against accidents, not against attackers.</summary>
public abstract class NonCryptographicHashAlgorithm
{
    private const int StreamBufferSize = 64 * 1024;

    /// <summary>For a hash of a fixed length.</summary>
    /// <param name="hashLengthInBytes">The length of the hash, in bytes, at least 1.</param>
    protected NonCryptographicHashAlgorithm(int hashLengthInBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hashLengthInBytes, 1);
        HashLengthInBytes = hashLengthInBytes;
    }

    /// <summary>The length of the hash, in bytes.</summary>
    public int HashLengthInBytes { get; }

    /// <summary>Takes the next bytes.</summary>
    public abstract void Append(ReadOnlySpan<byte> source);

    /// <summary>Forgets all bytes taken so far.</summary>
    public abstract void Reset();

    /// <summary>Takes the next bytes.</summary>
    public void Append(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Append(new ReadOnlySpan<byte>(source));
    }

    /// <summary>Takes the bytes of a stream, from where it is to its end.</summary>
    public void Append(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[StreamBufferSize];
        while (stream.Read(buffer, 0, buffer.Length) is var read and > 0)
        {
            Append(buffer.AsSpan(0, read));
        }
    }

    /// <summary>Takes the bytes of a stream, from where it is to its end, without blocking.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="cancellationToken">Ends the reading; the bytes read before count.</param>
    public Task AppendAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return AppendCoreAsync(stream, cancellationToken);
    }

    /// <summary>The hash of the bytes so far; more can follow.</summary>
    public byte[] GetCurrentHash()
    {
        var hash = new byte[HashLengthInBytes];
        GetCurrentHashCore(hash);
        return hash;
    }

    /// <summary>Writes the hash of the bytes so far; more can follow.</summary>
    /// <param name="destination">At least <see cref="HashLengthInBytes"/> long.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int GetCurrentHash(Span<byte> destination) =>
        TryGetCurrentHash(destination, out var written) ? written : ThrowTooShort(destination, HashLengthInBytes);

    /// <summary>Writes the hash of the bytes so far, if it fits; more can follow.</summary>
    /// <returns>Whether it fitted.</returns>
    public bool TryGetCurrentHash(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = destination.Length < HashLengthInBytes ? 0 : HashLengthInBytes;
        if (bytesWritten == 0)
        {
            return false;
        }

        GetCurrentHashCore(destination[..HashLengthInBytes]);
        return true;
    }

    /// <summary>The hash of the bytes so far, which are then forgotten.</summary>
    public byte[] GetHashAndReset()
    {
        var hash = new byte[HashLengthInBytes];
        GetHashAndResetCore(hash);
        return hash;
    }

    /// <summary>Writes the hash of the bytes so far, which are then forgotten.</summary>
    /// <param name="destination">At least <see cref="HashLengthInBytes"/> long.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="ArgumentException">The destination is too short; nothing is forgotten.</exception>
    public int GetHashAndReset(Span<byte> destination) =>
        TryGetHashAndReset(destination, out var written) ? written : ThrowTooShort(destination, HashLengthInBytes);

    /// <summary>Writes the hash of the bytes so far, if it fits, and then forgets them.</summary>
    /// <returns>Whether it fitted.</returns>
    public bool TryGetHashAndReset(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = destination.Length < HashLengthInBytes ? 0 : HashLengthInBytes;
        if (bytesWritten == 0)
        {
            return false;
        }

        GetHashAndResetCore(destination[..HashLengthInBytes]);
        return true;
    }

    /// <summary>Not the hash of the bytes: see <see cref="GetCurrentHash()"/>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Use GetCurrentHash() to retrieve the computed hash code.", true)]
    [SuppressMessage("Design", "CA1065:Do not raise exceptions in unexpected locations", Justification = "What the package does.")]
#pragma warning disable CS0809, CA1041 // Obsolete here, though not in object: what the package does.
    public override int GetHashCode() => throw new NotSupportedException("GetHashCode is not the hash of the bytes: use GetCurrentHash.");
#pragma warning restore CS0809, CA1041

    /// <summary>Writes the hash of the bytes so far.</summary>
    /// <param name="destination">Exactly <see cref="HashLengthInBytes"/> long.</param>
    protected abstract void GetCurrentHashCore(Span<byte> destination);

    /// <summary>Writes the hash of the bytes so far and forgets them.</summary>
    /// <param name="destination">Exactly <see cref="HashLengthInBytes"/> long.</param>
    protected virtual void GetHashAndResetCore(Span<byte> destination)
    {
        GetCurrentHashCore(destination);
        Reset();
    }

    private async Task AppendCoreAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[StreamBufferSize];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            Append(buffer.AsSpan(0, read));
        }
    }

    [DoesNotReturn]
    private static int ThrowTooShort(ReadOnlySpan<byte> destination, int needed) => throw new ArgumentException(
        $"The destination has room for {destination.Length} bytes, and the hash has {needed}.", nameof(destination));
}
