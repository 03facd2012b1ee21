namespace Kamervragen.Querying.Feeds;

/// <summary>An entry of a feed (RFC 4287).</summary>
public sealed record AtomEntry
{
    /// <summary>The id: the same for as long as the thing is the same.</summary>
    public required Uri Id { get; init; }

    /// <summary>The title, as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>When the thing last became different; not when it was looked at.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>When it came to be; null where that is not known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>What there is to know, as plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>Where it is to be found.</summary>
    public IReadOnlyList<AtomLink> Links { get; init; } = [];

    /// <summary>Words by which a reader can sort: the status, ministries.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
