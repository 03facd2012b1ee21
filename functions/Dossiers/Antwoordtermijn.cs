namespace Kamervragen.Dossiers;

/// <summary>
/// How long a minister has. The Reglement van Orde of the Tweede Kamer gives three weeks for written questions; who cannot
/// make that tells the Speaker so, with the reason (that is the notice of deferral), and the House then counts three weeks more.
/// </summary>
/// <remarks>
/// Sources: parlement.com, «Vragenrecht» (three weeks, notice with reasons); Reformatorisch Dagblad, February 2025, on the
/// weekly list of the House (late after three weeks, or after six where a notice was sent). The rule stands in the chapter on
/// asking the government for information, in the text of 2021 as far as known article 12.2; the number of the article has
/// not been compared with the text of the Reglement itself.
/// </remarks>
public static class Antwoordtermijn
{
    /// <summary>Days from sending in to the day by which the answer is due.</summary>
    public const int Dagen = 21;

    /// <summary>Days that a notice of deferral adds, once.</summary>
    public const int DagenUitstel = 21;

    /// <summary>The day by which the answer is due.</summary>
    /// <param name="ingediend">The day the questions were sent in.</param>
    /// <param name="uitgesteld">Whether a notice of deferral was sent.</param>
    public static DateOnly Bepaal(DateOnly ingediend, bool uitgesteld)
    {
        var dagen = Dagen + (uitgesteld ? DagenUitstel : 0);
        return ingediend.DayNumber > DateOnly.MaxValue.DayNumber - dagen ? DateOnly.MaxValue : ingediend.AddDays(dagen);
    }
}
