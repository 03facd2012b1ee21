using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>Reads an archived document. The id under which it was archived rules: it is the one that storage knows.</summary>
internal static class ArchivedPublicationReader
{
    public static Publication Read(ArchivedPublication archived) =>
        PublicationParser.Parse(archived.Document, archived.Metadata, archived.Id) with { Id = archived.Id };
}
