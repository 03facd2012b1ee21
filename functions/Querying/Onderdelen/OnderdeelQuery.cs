using Kamervragen.Querying.Pages;

namespace Kamervragen.Querying.Onderdelen;

/// <summary>Answers a dossier, or a part of it, as the API shows it: one call to storage each. Null where there is none.</summary>
public sealed class OnderdeelQuery(KamervraagQueries dossiers, TimeProvider time)
{
    /// <summary>The whole dossier.</summary>
    public async Task<KamervraagOpDag?> GetAsync(string nummer, CancellationToken cancellationToken) =>
        await dossiers.GetAsync(nummer, cancellationToken) is { } dossier
            ? new KamervraagOpDag(dossier, Today.InTheNetherlands(time))
            : null;

    /// <summary>One question with its answer; see <see cref="Vraagdetail.Find"/>.</summary>
    public async Task<Vraagdetail?> GetVraagAsync(string nummer, string vraag, CancellationToken cancellationToken) =>
        await dossiers.GetAsync(nummer, cancellationToken) is { } dossier ? Vraagdetail.Find(dossier, vraag) : null;

    /// <summary>The documents that the dossier is made of.</summary>
    public async Task<Publicatielijst?> GetPublicatiesAsync(string nummer, CancellationToken cancellationToken) =>
        await dossiers.GetAsync(nummer, cancellationToken) is { } dossier ? Publicatielijst.Of(dossier) : null;
}
