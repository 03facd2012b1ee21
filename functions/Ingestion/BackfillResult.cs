namespace Kamervragen.Ingestion;

/// <summary>How far a backfill is. All but <paramref name="Venster"/> and <paramref name="Vensters"/> is of this run.</summary>
/// <param name="Venster">Windows dealt with whole, those of earlier runs included.</param>
/// <param name="Vensters">Windows there are.</param>
/// <param name="EerderGedaan">Windows that earlier runs had dealt with.</param>
/// <param name="Gevonden">Records listed.</param>
/// <param name="Nieuw">New versions put into the archive.</param>
/// <param name="Ongewijzigd">Fetched, with the content that was there already.</param>
/// <param name="Geparkeerd">Could not be had; tried again by the poller.</param>
public sealed record BackfillResult(int Venster, int Vensters, int EerderGedaan, int Gevonden, int Nieuw, int Ongewijzigd, int Geparkeerd)
{
    /// <summary>Whether it waits just now, because too many archived documents wait for the parser.</summary>
    public bool Ingehouden { get; init; }
}
