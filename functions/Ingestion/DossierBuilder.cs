using Kamervragen.Dossiers;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>
/// Makes a dossier again from every archived publication that is filed under it. What is read after the commit marker and
/// committed against it cannot miss a publication: whoever files one later finds the marker changed, or changes it.
/// </summary>
public sealed class DossierBuilder(
    PublicationArchive archive, PublicationTable publications, DossierTable dossiers, KamervraagTable kamervragen) : IDisposable
{
    private const int MaxTries = 20;

    private readonly Recent<CommittedDossier> _recent = new();

    /// <inheritdoc/>
    public void Dispose() => _recent.Dispose();

    /// <summary>
    /// Adds a publication to its dossier: one call, without looking what is there, where this process made the last commit, which
    /// then says of which documents the dossier is made, or where the publication is probably the first of it. Whoever else has
    /// filed a document here and not committed it yet finds this commit and adds to it. Where the last commit is another one,
    /// this one is refused and the dossier made again from all.
    /// </summary>
    /// <param name="filed">How the publication was filed.</param>
    /// <param name="archived">The publication.</param>
    /// <param name="cancellationToken">Ends the work between two steps; it can be done again from the start.</param>
    public async Task AddAsync(FiledPublication filed, ArchivedPublication archived, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filed);
        ArgumentNullException.ThrowIfNull(archived);
        var last = _recent.Find(filed.Sleutel) ?? (Filing.IsProbablyFirst(filed) ? CommittedDossier.None(filed.Sleutel) : null);
        if (last is null || !await TryAddAsync(last, filed, archived, cancellationToken))
        {
            await RebuildAsync(filed.Sleutel, archived, cancellationToken);
        }
    }

    /// <summary>Makes one dossier again.</summary>
    /// <param name="sleutel">Its key.</param>
    /// <param name="atHand">A publication that has just been read, so that it is not read twice.</param>
    /// <param name="cancellationToken">Ends the work between two steps; it can be done again from the start.</param>
    /// <exception cref="InvalidOperationException">Other writers came in between time after time, or an archived blob is missing.</exception>
    public async Task RebuildAsync(string sleutel, ArchivedPublication? atHand, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxTries; attempt++)
        {
            if (await TryRebuildAsync(sleutel, atHand, cancellationToken))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Dossier '{sleutel}' was changed by others {MaxTries} times in a row; it will be tried again.");
    }

    private async Task<bool> TryRebuildAsync(string sleutel, ArchivedPublication? atHand, CancellationToken cancellationToken)
    {
        var slot = await dossiers.GetSlotAsync(sleutel, cancellationToken);
        var filed = await publications.ListAsync(sleutel, cancellationToken);
        if (filed.Count == 0)
        {
            if (await dossiers.TryRemoveAsync(slot, cancellationToken) is not { } removed)
            {
                return false;
            }

            _recent.Forget(sleutel);
            await kamervragen.RemoveAsync(removed, cancellationToken);
            return true;
        }

        return await TryPutAsync(slot, filed, atHand, cancellationToken) is not null;
    }

    /// <returns>Whether the dossier changed by it; where it did not, only a look at what is stored tells whether that is right.</returns>
    private async Task<bool> TryAddAsync(
        CommittedDossier last, FiledPublication filed, ArchivedPublication archived, CancellationToken cancellationToken) =>
        last.With(filed) is { } all
        && await TryPutAsync(last.Slot, all, archived, cancellationToken) is { } committed
        && committed.Volgorde > last.Slot.Volgorde;

    private async Task<DossierSlot?> TryPutAsync(
        DossierSlot slot, IReadOnlyCollection<FiledPublication> filed, ArchivedPublication? atHand, CancellationToken cancellationToken)
    {
        var documents = new List<DossierDocument>(filed.Count);
        foreach (var publication in filed)
        {
            documents.Add(await ReadAsync(publication, atHand, cancellationToken));
        }

        var dossier = KamervraagAssembler.Assemble(slot.Sleutel, documents);
        if (await TryCommitAsync(dossier, slot, cancellationToken) is not { } committed)
        {
            _recent.Forget(slot.Sleutel);
            return null;
        }

        _recent.Keep(slot.Sleutel, CommittedDossier.Of(committed, filed));
        await AnnounceAsync(dossier, committed, cancellationToken);
        return committed;
    }

    private async Task<DossierSlot?> TryCommitAsync(Kamervraag dossier, DossierSlot slot, CancellationToken cancellationToken)
    {
        using var committing = IngestionTelemetry.StartForDossier("commit", dossier.Sleutel);
        return await dossiers.TryCommitAsync(dossier, slot, cancellationToken);
    }

    private async Task AnnounceAsync(Kamervraag dossier, DossierSlot committed, CancellationToken cancellationToken)
    {
        using var announcing = IngestionTelemetry.StartForDossier("announce", dossier.Sleutel);
        await kamervragen.ProjectAsync(dossier, committed, cancellationToken);
    }

    private async Task<DossierDocument> ReadAsync(FiledPublication filed, ArchivedPublication? atHand, CancellationToken cancellationToken)
    {
        var archived = filed.BlobName == atHand?.BlobName
            ? atHand
            : await archive.ReadAsync(filed.BlobName, cancellationToken)
                ?? throw new InvalidOperationException($"The archive no longer has '{filed.BlobName}', on which dossier '{filed.Sleutel}' rests.");
        return DocumentOf(archived);
    }

    private static DossierDocument DocumentOf(ArchivedPublication archived) => new()
    {
        Publication = ArchivedPublicationReader.Read(archived),
        Gewijzigd = archived.Gewijzigd,
        Versie = archived.Versie,
        Bron = archived.Bron,
    };
}
