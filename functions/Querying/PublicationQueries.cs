using Kamervragen.Storage;

namespace Kamervragen.Querying;

/// <summary>Reads the provenance and the raw bytes of documents.</summary>
public sealed class PublicationQueries(DocumentTable documents, PublicationArchive archive)
{
    /// <summary>Where a document came from: one call to the table, one to the archive. Null where the pipeline has no such document.</summary>
    public async Task<PublicationProvenance?> GetAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { BlobName: { } blobName } state
            || await archive.GetOriginAsync(blobName, cancellationToken) is not { } origin)
        {
            return null;
        }

        return new PublicationProvenance
        {
            Id = state.Id,
            Bron = origin.Bron,
            Gewijzigd = origin.Gewijzigd,
            Opgehaald = origin.Opgehaald,
            Versie = state.Versie ?? "",
            ParserVersie = state.ParserVersie,
            Oordeel = state switch
            {
                { Sleutels.Count: 0, Onleesbaar: not null } => "onleesbaar",
                { Verwerkt: true } => "verwerkt",
                _ => "wacht",
            },
            Uitleg = state.Onleesbaar,
            Kamervragen = state.Sleutels,
            Document = $"/api/publicaties/{Uri.EscapeDataString(state.Id)}/document",
        };
    }

    /// <summary>Opens the raw bytes of a document. Null where the pipeline has no such document.</summary>
    public async Task<RawDocument?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { BlobName: { } blobName } state
            || await archive.OpenAsync(blobName, cancellationToken) is not { } content)
        {
            return null;
        }

        var extension = Path.GetExtension(blobName);
        return new RawDocument(content, ContentTypeOf(extension), StorageKey.Encode(state.Id) + extension, state.Versie ?? "");
    }

    private async Task<DocumentState?> FindAsync(string id, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(id) || id.Length > StorageKey.MaxIdLength ? null : await documents.GetAsync(id, cancellationToken);

    // Never text/html: what others wrote must not run as a page of this site.
    private static string ContentTypeOf(string extension) => extension switch
    {
        ".xml" => "application/xml; charset=utf-8",
        ".html" or ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
