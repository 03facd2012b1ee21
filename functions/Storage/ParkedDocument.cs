namespace Kamervragen.Storage;

/// <summary>A document that could not be taken in and waits for another try; the rest of its window is not held up.</summary>
public sealed record ParkedDocument
{
    /// <summary>The document id.</summary>
    public required string Id { get; init; }

    /// <summary>The modification time of the listing, UTC.</summary>
    public required DateTimeOffset Gewijzigd { get; init; }

    /// <summary>The record of the search, from which the document can be fetched again.</summary>
    public required string Record { get; init; }

    /// <summary>The kind of failure, a stable code: <c>nog-niet-beschikbaar</c>, <c>te-groot</c>, <c>geen-xml</c>, <c>onbereikbaar</c>, <c>onleesbaar-record</c>.</summary>
    public required string Code { get; init; }

    /// <summary>One sentence.</summary>
    public required string Uitleg { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Pogingen { get; init; }

    /// <summary>The first failure, UTC.</summary>
    public required DateTimeOffset Sinds { get; init; }

    /// <summary>When it will be tried again, UTC.</summary>
    public required DateTimeOffset VolgendePoging { get; init; }
}
