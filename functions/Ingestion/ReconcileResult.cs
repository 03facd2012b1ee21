namespace Kamervragen.Ingestion;

/// <summary>What the source lists of a month, held against what the ledger has seen. Months are of the time of change, UTC.</summary>
/// <param name="Maand">The first day of the month.</param>
/// <param name="Gevonden">Documents that the source lists; counted, not estimated.</param>
/// <param name="Bekend">Of these, dealt with in the version that is listed.</param>
/// <param name="Wachtend">Of these, waiting for another try.</param>
/// <param name="Ontbrekend">Of these, missing here: ids, in order.</param>
/// <param name="Verdwenen">Dealt with here, and no longer listed in this month nor seen in a later one: ids, in order.</param>
public sealed record ReconcileResult(
    DateOnly Maand, int Gevonden, int Bekend, int Wachtend, IReadOnlyList<string> Ontbrekend, IReadOnlyList<string> Verdwenen)
{
    /// <summary>Of what was missing, fetched now.</summary>
    public int Opgehaald { get; init; }

    /// <summary>Of what was missing, not to be had now; waits for another try.</summary>
    public int Geparkeerd { get; init; }

    /// <summary>Whether the time sufficed; if not, the next run has to go through the month again.</summary>
    public bool Volledig { get; init; } = true;
}
