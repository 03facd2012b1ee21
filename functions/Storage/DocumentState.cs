using Azure;
using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>
/// What the pipeline knows of one document: its current version, where it is filed, and which numbers it has learnt from
/// others. The row of table <c>Documenten</c>.
/// </summary>
public sealed record DocumentState
{
    /// <summary>The document id.</summary>
    public required string Id { get; init; }

    /// <summary>The blob of the current version; null while only a reference to the document is known.</summary>
    public string? BlobName { get; init; }

    /// <summary>The hash of the current version.</summary>
    public string? Versie { get; init; }

    /// <summary>When the source last changed the current version, UTC.</summary>
    public DateTimeOffset Gewijzigd { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>When the current version was fetched, UTC: the later one rules where the source tells only the day of a change.</summary>
    public DateTimeOffset Opgehaald { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>The form of the current version; a richer form is never replaced by a poorer one.</summary>
    public Formaat Formaat { get; init; }

    /// <summary>The keys of the dossiers it is filed under.</summary>
    public IReadOnlyList<string> Sleutels { get; init; } = [];

    /// <summary>The keys it was filed under before and that still have to let it go.</summary>
    public IReadOnlyList<string> OudeSleutels { get; init; } = [];

    /// <summary>What question sets say about it that name it as their answer, by number and teller.</summary>
    public IReadOnlyList<Les> Geleerd { get; init; } = [];

    /// <summary>The documents that this question set names as its answers (OVERHEIDop.aanhangsel), by id.</summary>
    public IReadOnlyList<string> Noemt { get; init; } = [];

    /// <summary>The documents that an earlier version of it named and that still have to be told that it no longer does.</summary>
    public IReadOnlyList<string> NoemtNietMeer { get; init; } = [];

    /// <summary>The version of the parser that read it.</summary>
    public int ParserVersie { get; init; }

    /// <summary>Set once every dossier it belongs to has taken this version in.</summary>
    public bool Verwerkt { get; init; }

    /// <summary>A version that could not be read, as <c>versie: reason</c>; the readable one before it stays in force.</summary>
    public string? Onleesbaar { get; init; }

    /// <summary>How often this state has been written: the order of the decisions about this document. Counted by the table.</summary>
    public int Volgorde { get; init; }

    /// <summary>The row's ETag; default for a row that does not exist yet.</summary>
    public ETag ETag { get; init; }
}
