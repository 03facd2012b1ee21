namespace KoopReplica;

/// <summary>An answer before it is sent.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The whole body.</param>
/// <param name="ContentType">What it is.</param>
internal sealed record ReplicaAnswer(int Status, ReadOnlyMemory<byte> Body, string ContentType)
{
    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public string? Location { get; init; }

    public static ReplicaAnswer Empty(int status) => new(status, default, "text/plain; charset=utf-8");
}
