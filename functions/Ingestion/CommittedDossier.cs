using System.Collections.Immutable;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>A dossier as this process committed it: against which slot the next commit goes, and of which documents it is made.</summary>
/// <param name="Slot">The slot after the commit.</param>
/// <param name="Filed">The documents by id.</param>
internal sealed record CommittedDossier(DossierSlot Slot, ImmutableDictionary<string, FiledPublication> Filed)
{
    /// <summary>What there is before the first commit.</summary>
    public static CommittedDossier None(string sleutel) => Of(new DossierSlot { Sleutel = sleutel }, []);

    public static CommittedDossier Of(DossierSlot slot, IEnumerable<FiledPublication> filed) =>
        new(slot, filed.ToImmutableDictionary(publication => publication.Id, StringComparer.Ordinal));

    /// <summary>The documents with one that has been filed since; null where a later decision about it is in the commit already.</summary>
    public IReadOnlyCollection<FiledPublication>? With(FiledPublication publication) =>
        Filed.TryGetValue(publication.Id, out var there) && there.Volgorde > publication.Volgorde
            ? null
            : [.. Filed.SetItem(publication.Id, publication).Values];
}
