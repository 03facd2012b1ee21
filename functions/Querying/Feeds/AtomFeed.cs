namespace Kamervragen.Querying.Feeds;

/// <summary>A feed, or a page of one (RFC 4287, RFC 5005).</summary>
public sealed record AtomFeed
{
    /// <summary>The id: the same for all pages of the feed, under whatever address they are asked for.</summary>
    public required Uri Id { get; init; }

    /// <summary>The title, as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>When what it tells of last became different.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Its own address, the same as data, the next page.</summary>
    public required IReadOnlyList<AtomLink> Links { get; init; }

    /// <summary>The entries, newest first.</summary>
    public required IReadOnlyList<AtomEntry> Entries { get; init; }
}
