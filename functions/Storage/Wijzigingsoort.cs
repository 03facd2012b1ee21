namespace Kamervragen.Storage;

/// <summary>What can change about a question set, as the change feed names it.</summary>
public static class Wijzigingsoort
{
    /// <summary>The set was not there before.</summary>
    public const string Nieuw = "nieuw";

    /// <summary>The set has gone.</summary>
    public const string Vervallen = "vervallen";

    /// <summary>It has another status: answered, deferred, withdrawn.</summary>
    public const string Status = "status";

    /// <summary>More or fewer questions have an answer.</summary>
    public const string Antwoorden = "antwoorden";

    /// <summary>It has more or fewer questions.</summary>
    public const string Vragen = "vragen";

    /// <summary>There are more or fewer notices.</summary>
    public const string Mededelingen = "mededelingen";

    /// <summary>It is made of other documents.</summary>
    public const string Documenten = "documenten";

    /// <summary>Another number, title, parliamentary year or subject.</summary>
    public const string Kop = "kop";

    /// <summary>Another day of asking, answering or deferral, or another term.</summary>
    public const string Data = "data";

    /// <summary>Other people, parties or ministries.</summary>
    public const string Personen = "personen";

    /// <summary>Other flaws.</summary>
    public const string Gebreken = "gebreken";

    /// <summary>Only texts that the row of the set does not show.</summary>
    public const string Tekst = "tekst";

    /// <summary>What makes one row of a set different from another.</summary>
    /// <param name="before">The row before; null where there was none.</param>
    /// <param name="after">The row now.</param>
    /// <returns>At least one.</returns>
    internal static IReadOnlyList<string> Between(KamervraagRow? before, KamervraagRow after)
    {
        if (after.Status == KamervraagRowMapper.RemovedStatus)
        {
            return [Vervallen];
        }

        if (before is null || before.Status == KamervraagRowMapper.RemovedStatus)
        {
            return [Nieuw];
        }

        var kinds = new List<string>();
        Compare(Status, row => row.Status);
        Compare(Antwoorden, row => row.AantalAntwoorden);
        Compare(Vragen, row => row.AantalVragen);
        Compare(Mededelingen, row => row.AantalMededelingen);
        Compare(Documenten, row => row.Documenten);
        Compare(Kop, row => (row.Vraagnummer, row.Titel, row.Vergaderjaar, row.Mondeling, row.Rubrieken));
        Compare(Data, row => (row.Ingediend, row.Beantwoord, row.Termijn, row.UitgesteldOp));
        Compare(Personen, row => (row.Indieners, row.Partijen, row.GerichtAan, row.BeantwoordDoor, row.Ministeries));
        Compare(Gebreken, row => row.Gebreken);
        return kinds.Count == 0 ? [Tekst] : kinds;

        void Compare<T>(string kind, Func<KamervraagRow, T> part)
        {
            if (!EqualityComparer<T>.Default.Equals(part(before), part(after)))
            {
                kinds.Add(kind);
            }
        }
    }
}
