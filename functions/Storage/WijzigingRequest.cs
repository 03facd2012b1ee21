using Azure;

namespace Kamervragen.Storage;

/// <summary>A change that waits to be announced.</summary>
/// <param name="row">The set as committed.</param>
/// <param name="committed">The commit.</param>
internal sealed class WijzigingRequest(KamervraagRow row, DossierSlot committed)
{
    public KamervraagRow Row { get; } = row;

    public DossierSlot Committed { get; } = committed;

    /// <summary>Whether the latest change of the set has to be read first; a first commit can only have been announced by an earlier try.</summary>
    public bool MustRead { get; set; } = committed.Volgorde > 1;

    /// <summary>The latest change of the set, where it has been read.</summary>
    public Wijziging? Before { get; set; }

    /// <summary>Its ETag; default where the set has none.</summary>
    public ETag BeforeETag { get; set; }

    /// <summary>Whether there is nothing left to do.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The change; null where a later one was announced.</summary>
    public Wijziging? Result { get; private set; }

    public void Complete(Wijziging? result) => (IsDone, Result) = (true, result);
}
