namespace Kamervragen.Koop;

/// <summary>One document as the search describes it. All values come from the wire: trimmed, capped, otherwise as they are.</summary>
public sealed record KoopRecord
{
    /// <summary>The document id: <c>ah-tk-20202021-3235</c>. Opaque; at most 200 characters without blanks or control characters.</summary>
    public required string Id { get; init; }

    /// <summary>When the source last changed it: the full time stamp where it gives one, else the start (UTC) of the day.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>The day it was published; null where the record has none that can be read.</summary>
    public DateOnly? Available { get; init; }

    /// <summary>The record itself, stand-alone UTF-8 XML with its namespaces, without its position in the result.</summary>
    public required ReadOnlyMemory<byte> RecordXml { get; init; }

    /// <summary>The publication name; null where the record has none.</summary>
    public string? Publicatienaam { get; init; }

    /// <summary><c>Antwoord</c>, <c>Mededeling</c>, <c>Schriftelijke vragen</c>, …; null where the record has none.</summary>
    public string? Subrubriek { get; init; }

    /// <summary>The question sets it belongs to, as written; none to several.</summary>
    public IReadOnlyList<string> Vraagnummers { get; init; } = [];

    /// <summary>The address for readers; null where the record has none that is a web address.</summary>
    public Uri? PreferredUrl { get; init; }

    /// <summary>Where each form of the document is: <c>xml</c>, <c>html</c>, <c>pdf</c>, <c>odt</c>, <c>metadata</c>, <c>metadataowms</c>.</summary>
    public IReadOnlyDictionary<string, Uri> ItemUrls { get; init; } = new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>Whether <c>metadata.xml</c> has to be fetched because the record does not say to what and where the document belongs.</summary>
    public bool LacksMetadata => Vraagnummers.Count == 0 || Publicatienaam is null || Subrubriek is null;
}
