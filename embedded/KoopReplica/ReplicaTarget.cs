namespace KoopReplica;

/// <summary>What a path stands for.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Id">The publication; null for a search.</param>
/// <param name="Manifestation">Which form of it; empty for a search.</param>
internal sealed record ReplicaTarget(ReplicaRequestKind Kind, string? Id, string Manifestation)
{
    private const string Repository = "/frbr/officielepublicaties/";

    /// <summary>
    /// Reads a path of the repository (<c>/frbr/officielepublicaties/ah-tk/20202021/ID/1/xml/ID.xml</c>) or of the portal
    /// (<c>/ID.html</c>, <c>/ID/metadata.xml</c>).
    /// </summary>
    public static ReplicaTarget Of(string path)
    {
        if (path is "/sru" or "/sru/")
        {
            return new ReplicaTarget(ReplicaRequestKind.Search, null, "");
        }

        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path.StartsWith(Repository, StringComparison.Ordinal) && parts.Length == 8)
        {
            return Item(parts[4], parts[6]);
        }

        if (parts.Length == 2 && parts[1] is "metadata.xml")
        {
            return Item(parts[0], "metadata");
        }

        var dot = parts.Length == 1 ? parts[0].LastIndexOf('.') : -1;
        return dot > 0 ? Item(parts[0][..dot], parts[0][(dot + 1)..]) : new ReplicaTarget(ReplicaRequestKind.Other, null, "");
    }

    private static ReplicaTarget Item(string id, string manifestation) => new(
        manifestation switch
        {
            "xml" => ReplicaRequestKind.Document,
            "metadata" => ReplicaRequestKind.Metadata,
            _ => ReplicaRequestKind.Item,
        },
        id,
        manifestation);
}
