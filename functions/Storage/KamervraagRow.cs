namespace Kamervragen.Storage;

/// <summary>A question set as a list shows it: the flat row of table <c>Kamervragen</c>. Absent values are null.</summary>
public record KamervraagRow
{
    /// <summary>The key of the dossier.</summary>
    public required string Sleutel { get; init; }

    /// <summary>The vraagnummer, or null.</summary>
    public string? Vraagnummer { get; init; }

    /// <summary>The title.</summary>
    public required string Titel { get; init; }

    /// <summary>The parliamentary year, <c>2023-2024</c>.</summary>
    public string? Vergaderjaar { get; init; }

    /// <summary>Whether these are oral questions.</summary>
    public bool Mondeling { get; init; }

    /// <summary>The status, as the API spells it: <c>deels-beantwoord</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The day of asking, <c>2024-02-15</c>.</summary>
    public string? Ingediend { get; init; }

    /// <summary>The day of the answer.</summary>
    public string? Beantwoord { get; init; }

    /// <summary>Days from asking to answer.</summary>
    public int? Dagen { get; init; }

    /// <summary>The day by which the answer is due.</summary>
    public string? Termijn { get; init; }

    /// <summary>The day of the first notice of deferral.</summary>
    public string? UitgesteldOp { get; init; }

    /// <summary>Who asked: <c>Chakor (GroenLinks-PvdA), Palmen (Nieuw Sociaal Contract)</c>.</summary>
    public string? Indieners { get; init; }

    /// <summary>The parties of those who asked, each once, abbreviated where there is a usual abbreviation: <c>GroenLinks-PvdA; NSC</c>.</summary>
    public string? Partijen { get; init; }

    /// <summary>Who was asked, separated by <c>; </c>.</summary>
    public string? GerichtAan { get; init; }

    /// <summary>Who answered: <c>Minister Helder (Volksgezondheid, Welzijn en Sport)</c>, separated by <c>; </c>.</summary>
    public string? BeantwoordDoor { get; init; }

    /// <summary>The ministries concerned, each once, abbreviated where there is a usual abbreviation: <c>VWS; FIN</c>.</summary>
    public string? Ministeries { get; init; }

    /// <summary>Subjects, separated by <c>; </c>.</summary>
    public string? Rubrieken { get; init; }

    /// <summary>How many questions.</summary>
    public int AantalVragen { get; init; }

    /// <summary>How many of them have an answer.</summary>
    public int AantalAntwoorden { get; init; }

    /// <summary>How many notices.</summary>
    public int AantalMededelingen { get; init; }

    /// <summary>The ids of the documents, separated by a blank.</summary>
    public string? Documenten { get; init; }

    /// <summary>The codes of what does not fit, separated by a blank.</summary>
    public string? Gebreken { get; init; }

    /// <summary>When the pipeline last saw the set become different, UTC; a document that says nothing new does not count.</summary>
    public DateTimeOffset? GewijzigdOp { get; init; }

    /// <summary>What a dossier says, as a row. When it changed is not among it.</summary>
    public static KamervraagRow Of(Dossiers.Kamervraag dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return KamervraagRowMapper.FromDossier(dossier);
    }
}
