using System.IO.Hashing;

namespace Azure.Data.Tables.Tests;

public sealed class HashAlgorithmTests
{
    private static readonly byte[] Bytes = [1, 2, 3, 250];

    [Fact]
    public void All_ways_to_append_count_the_same()
    {
        var sum = new Sum();

        sum.Append(Bytes);
        sum.Append(Bytes.AsSpan());
        sum.Append(new MemoryStream(Bytes));

        Assert.Equal(BitConverter.GetBytes(3 * 256), sum.GetCurrentHash());
    }

    [Fact]
    public async Task A_stream_longer_than_the_buffer_is_read_to_its_end()
    {
        var sum = new Sum();
        var content = Enumerable.Repeat((byte)1, 200_000).ToArray();

        await sum.AppendAsync(new MemoryStream(content));
        sum.Append(new MemoryStream(content));

        Assert.Equal(BitConverter.GetBytes(400_000), sum.GetCurrentHash());
    }

    [Fact]
    public void The_current_hash_does_not_reset_and_the_other_does()
    {
        var sum = new Sum();
        sum.Append(Bytes);

        Assert.Equal(BitConverter.GetBytes(256), sum.GetCurrentHash());
        Assert.Equal(BitConverter.GetBytes(256), sum.GetHashAndReset());
        Assert.Equal(BitConverter.GetBytes(0), sum.GetCurrentHash());
    }

    [Fact]
    public void A_destination_gets_the_hash_and_no_more()
    {
        var sum = new Sum();
        sum.Append(Bytes);
        var destination = new byte[6];

        Assert.Equal(4, sum.GetCurrentHash(destination));
        Assert.True(sum.TryGetCurrentHash(destination, out var current));
        Assert.True(sum.TryGetHashAndReset(destination, out var reset));
        Assert.Equal((4, 4), (current, reset));
        Assert.Equal(new byte[] { 0, 1, 0, 0, 0, 0 }, destination);
        Assert.Equal(4, sum.GetHashAndReset(destination));
        Assert.Equal(new byte[6], destination);
    }

    [Fact]
    public void A_destination_that_is_too_short_changes_nothing()
    {
        var sum = new Sum();
        sum.Append(Bytes);

        Assert.False(sum.TryGetHashAndReset(new byte[3], out var written));
        Assert.Throws<ArgumentException>(() => sum.GetHashAndReset(new byte[3]));
        Assert.Throws<ArgumentException>(() => sum.GetCurrentHash(new byte[3]));
        Assert.False(sum.TryGetCurrentHash(new byte[3], out _));
        Assert.Equal(0, written);
        Assert.Equal(BitConverter.GetBytes(256), sum.GetCurrentHash());
    }

    [Fact]
    public async Task Null_is_refused()
    {
        var sum = new Sum();

        Assert.Throws<ArgumentNullException>(() => sum.Append((byte[])null!));
        Assert.Throws<ArgumentNullException>(() => sum.Append((Stream)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => sum.AppendAsync(null!));
    }

    private sealed class Sum() : NonCryptographicHashAlgorithm(sizeof(int))
    {
        private int _sum;

        public override void Append(ReadOnlySpan<byte> source)
        {
            foreach (var value in source)
            {
                _sum += value;
            }
        }

        public override void Reset() => _sum = 0;

        protected override void GetCurrentHashCore(Span<byte> destination) => BitConverter.TryWriteBytes(destination, _sum);
    }
}
