namespace KoopReplica;

/// <summary>What the replica serves and where.</summary>
public sealed record KoopReplicaOptions
{
    /// <summary>A folder with one folder per publication, as KOOP delivers them: <c>ID/ID.xml</c> and <c>ID/metadata.xml</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>The port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// A file that remembers what was served when, so that what was added or changed while the replica was down counts as
    /// modified now, as it would at KOOP. Null to forget at the end.
    /// </summary>
    public string? StateFile { get; init; }

    /// <summary>The largest page; a search that asks for more gets this many records.</summary>
    public int MaximumRecords { get; init; } = 1000;

    /// <summary>The clock: what is added or changed while the replica runs is modified at this moment.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
