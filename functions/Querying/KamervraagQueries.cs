using Kamervragen.Dossiers;
using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Querying;

/// <summary>Reads one dossier.</summary>
public sealed class KamervraagQueries(DossierTable dossiers, DocumentTable documents)
{
    /// <summary>
    /// Reads a dossier whole: one call to storage. A document's own number finds the dossier that it has moved to since.
    /// </summary>
    /// <param name="nummer">A vraagnummer, or a document's own number.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<Kamervraag?> GetAsync(string nummer, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(nummer) || nummer.Length > StorageKey.MaxIdLength)
        {
            return null;
        }

        var key = Vraagnummer.Normalize(nummer) ?? nummer;
        if (await dossiers.ReadAsync(key, cancellationToken) is { } dossier)
        {
            return dossier;
        }

        var document = await documents.GetAsync(key, cancellationToken);
        return document.Sleutels is [var moved, ..] && moved != key ? await dossiers.ReadAsync(moved, cancellationToken) : null;
    }
}
