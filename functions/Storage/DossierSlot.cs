using Azure;

namespace Kamervragen.Storage;

/// <summary>
/// The state of a dossier's partition in table <c>VraagAntwoorden</c>, read before it is written: row <c>000</c> is the
/// commit marker. A writer that holds an old one is refused and has to look again.
/// </summary>
public sealed record DossierSlot
{
    /// <summary>The key of the dossier.</summary>
    public required string Sleutel { get; init; }

    /// <summary>The generation in force, a hash of its content; <c>vervallen</c> where the dossier was removed, null where there never was one.</summary>
    public string? Generatie { get; init; }

    /// <summary>How often the content has changed; 0 where there never was a dossier.</summary>
    public int Volgorde { get; init; }

    /// <summary>The ETag of the commit marker; default where there is none.</summary>
    public ETag ETag { get; init; }

    /// <summary>The row keys of all questions in the partition, leftovers of interrupted writes included.</summary>
    public IReadOnlyList<string> RowKeys { get; init; } = [];

    /// <summary>Those of <see cref="RowKeys"/> that are not of the generation in force: leftovers of an interrupted write.</summary>
    public IReadOnlyList<string> Resten { get; init; } = [];
}
