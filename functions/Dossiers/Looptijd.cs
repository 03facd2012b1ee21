namespace Kamervragen.Dossiers;

/// <summary>What tells how long a question set takes and whether it is late; of a set that is open that depends on the day.</summary>
/// <param name="Status">How far the set is; null where that is not known.</param>
/// <param name="Mondeling">Whether these are oral questions, which wait for no answer.</param>
/// <param name="Ingediend">The day of asking, or null.</param>
/// <param name="Beantwoord">The day of the answer, or null.</param>
/// <param name="Termijn">The day by which the answer is due, or null.</param>
public readonly record struct Looptijd(Status? Status, bool Mondeling, DateOnly? Ingediend, DateOnly? Beantwoord, DateOnly? Termijn)
{
    /// <summary>Whether the set waits for an answer, or for the rest of it.</summary>
    public bool IsOpen => !Mondeling && Status is Dossiers.Status.Open or Dossiers.Status.Uitgesteld or Dossiers.Status.DeelsBeantwoord;

    /// <summary>Whole days that the set has been waiting for its answer; null where it waits no longer, or where the day of asking is unknown.</summary>
    /// <param name="vandaag">The day on which it is asked.</param>
    public int? DagenOpen(DateOnly vandaag) =>
        IsOpen && Ingediend is { } ingediend ? Math.Max(0, vandaag.DayNumber - ingediend.DayNumber) : null;

    /// <summary>
    /// Whole days over the term, 0 while it has not passed: until today while the set is open, until the answer where
    /// it is answered; null for a withdrawn set and where a date is unknown.
    /// </summary>
    /// <param name="vandaag">The day on which it is asked.</param>
    public int? DagenTeLaat(DateOnly vandaag)
    {
        var tot = IsOpen ? vandaag : Status == Dossiers.Status.Beantwoord ? Beantwoord : null;
        return Termijn is { } termijn && tot is { } dag ? Math.Max(0, dag.DayNumber - termijn.DayNumber) : null;
    }
}
