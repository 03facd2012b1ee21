using Kamervragen.Dossiers;
using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Querying;

/// <summary>Reads dossiers: one, or the sets of a year by the page.</summary>
public sealed class KamervraagQueries(DossierTable dossiers, KamervraagTable kamervragen, DocumentTable documents)
{
    /// <summary>The most sets on a page.</summary>
    public const int MaxLimit = 500;

    /// <summary>The sets on a page where the caller does not say.</summary>
    public const int DefaultLimit = 100;

    private const int FirstYear = 1000;
    private const int LastYear = 2999;

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

    /// <summary>A page of the sets of a year: one call to storage.</summary>
    /// <param name="jaar">The year of the vraagnummer; for a dossier without one, that in which its parliamentary year began.</param>
    /// <param name="limit">The most sets, 1 to <see cref="MaxLimit"/>; null for <see cref="DefaultLimit"/>.</param>
    /// <param name="cursor">The cursor of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="BadQueryException">A parameter is out of range, or the cursor is not of this list.</exception>
    public async Task<KamervraagPage> ListAsync(int jaar, int? limit, string? cursor, CancellationToken cancellationToken)
    {
        if (jaar is not 0 and (< FirstYear or > LastYear))
        {
            throw new BadQueryException($"Het jaar {jaar} kan niet; geef een jaar van vier cijfers, bijvoorbeeld jaar=2024.");
        }

        if (limit is < 1 or > MaxLimit)
        {
            throw new BadQueryException($"De limit {limit} kan niet; geef een getal van 1 tot en met {MaxLimit}.");
        }

        var list = $"jaar={jaar}";
        var after = cursor is null ? null : PageCursor.Decode(cursor, list).After;
        var (rows, last) = await kamervragen.ListAsync(jaar, limit ?? DefaultLimit, after, cancellationToken);
        return new KamervraagPage(rows, last is null ? null : new PageCursor(list, last).Encode());
    }
}
