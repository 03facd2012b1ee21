namespace Kamervragen.Storage;

/// <summary>
/// A version in the archive that has to be taken into the tables. Written down together with the fact that it is in the archive,
/// and struck off when the tables have it: the trigger is the fast way, this list the certain one.
/// </summary>
public sealed record Werk
{
    /// <summary>The blob in container <c>publications</c>.</summary>
    public required string BlobName { get; init; }

    /// <summary>The document id.</summary>
    public required string Id { get; init; }

    /// <summary>Since when it has to be done, UTC.</summary>
    public required DateTimeOffset Sinds { get; init; }

    /// <summary>When it is looked after next, UTC; until then the trigger has its chance.</summary>
    public required DateTimeOffset VolgendePoging { get; init; }

    /// <summary>How often it has failed.</summary>
    public int Pogingen { get; init; }

    /// <summary>Why it failed the last time, one sentence; null where it has not.</summary>
    public string? Uitleg { get; init; }
}
