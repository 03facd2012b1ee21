namespace KoopReplica;

/// <summary>What a request to the replica is for.</summary>
public enum ReplicaRequestKind
{
    /// <summary>Something that KOOP does not serve.</summary>
    Other,

    /// <summary>A search.</summary>
    Search,

    /// <summary>The XML of a publication.</summary>
    Document,

    /// <summary><c>metadata.xml</c> of a publication.</summary>
    Metadata,

    /// <summary>Another form of a publication: HTML, PDF, ODT.</summary>
    Item,
}
