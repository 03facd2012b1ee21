namespace Kamervragen.Ingestion;

/// <summary>What a run of looking up open question sets came to.</summary>
/// <param name="Gevraagd">Question sets asked for, those for which that failed included.</param>
/// <param name="Mislukt">Of these, those for which the source gave no usable answer.</param>
/// <param name="Nieuw">Documents found and put into the archive.</param>
/// <param name="Ongewijzigd">Documents found whose content was there already.</param>
/// <param name="Geparkeerd">Documents found that could not be had; tried again by the poller.</param>
/// <param name="Gereed">Whether the round is through; if not, the next run goes on.</param>
public sealed record RecheckResult(int Gevraagd, int Mislukt, int Nieuw, int Ongewijzigd, int Geparkeerd, bool Gereed)
{
    /// <summary>Why the run ended before its time, one sentence: the source fails, or another run is going on; null where it did not.</summary>
    public string? Gestopt { get; init; }
}
