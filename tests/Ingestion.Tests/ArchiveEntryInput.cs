using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion.Tests;

/// <summary>A document on its way in.</summary>
/// <param name="Id">The id it comes under.</param>
/// <param name="Document">Its bytes.</param>
internal sealed record ArchiveEntryInput(string Id, byte[] Document)
{
    public byte[] Metadata { get; init; } = [];

    public byte[] Record { get; init; } = [];

    public Formaat Formaat { get; init; } = Formaat.Xml;

    public ArchiveEntry At(DateTimeOffset moment) => new()
    {
        Id = Id,
        Formaat = Formaat,
        Document = Document,
        Metadata = Metadata,
        Record = Record,
        Gewijzigd = moment,
        Opgehaald = moment,
    };
}
