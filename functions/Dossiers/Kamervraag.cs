using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>
/// A dossier: what all publications of one vraagnummer say together. A pure function of the set of publications; the order
/// in which they arrived cannot be seen in it.
/// </summary>
public record Kamervraag
{
    /// <summary>The key: the vraagnummer, or the number of the document itself (<c>ah-tk-20162017-533</c>) until one is learnt.</summary>
    public required string Sleutel { get; init; }

    /// <summary>The number of the question set, or null where none of the documents carries one.</summary>
    public string? Vraagnummer { get; init; }

    /// <summary>The bare subject as a title: of the question set where it is known, else of the answer's header.</summary>
    public required string Titel { get; init; }

    /// <summary>The subject as the header sentence prints it.</summary>
    public string? Onderwerp { get; init; }

    /// <summary>The parliamentary year of the question set, else of its first answer.</summary>
    public string? Vergaderjaar { get; init; }

    /// <summary>Whether these are oral questions, which have no numbered questions and no answer document.</summary>
    public bool Mondeling { get; init; }

    /// <summary>The day the questions were sent in.</summary>
    public DateOnly? Ingediend { get; init; }

    /// <summary>The day the (first complete) answer was received; null while there is none.</summary>
    public DateOnly? Beantwoord { get; init; }

    /// <summary>Whole days from <see cref="Ingediend"/> to <see cref="Beantwoord"/>; null while unanswered or where a date is unknown.</summary>
    public int? Dagen { get; init; }

    /// <summary>How far the set is.</summary>
    public Status Status { get; init; }

    /// <summary>The day by which the answer is due: three weeks after the questions, six after a deferral; null where the date is unknown.</summary>
    public DateOnly? Termijn { get; init; }

    /// <summary>Who asked.</summary>
    public IReadOnlyList<Indiener> Indieners { get; init; } = [];

    /// <summary>The parties of those who asked under one name each, in the order of <see cref="Indieners"/>.</summary>
    public IReadOnlyList<Partij> Partijen { get; init; } = [];

    /// <summary>Who was asked.</summary>
    public IReadOnlyList<string> GerichtAan { get; init; } = [];

    /// <summary>Who answered.</summary>
    public IReadOnlyList<Bewindspersoon> BeantwoordDoor { get; init; } = [];

    /// <summary>The names of those who answered with initials and first name, as the metadata has them.</summary>
    public IReadOnlyList<string> Ontvangers { get; init; } = [];

    /// <summary>On whose behalf as well.</summary>
    public IReadOnlyList<string> MedeNamens { get; init; } = [];

    /// <summary>The ministries of those asked, of those who answered and of those on whose behalf, under one name each.</summary>
    public IReadOnlyList<Ministerie> Ministeries { get; init; } = [];

    /// <summary>Subjects.</summary>
    public IReadOnlyList<string> Rubrieken { get; init; } = [];

    /// <summary>Every question with its answer, in order.</summary>
    public IReadOnlyList<VraagAntwoord> Vragen { get; init; } = [];

    /// <summary>The notices, oldest first.</summary>
    public IReadOnlyList<DossierMededeling> Mededelingen { get; init; } = [];

    /// <summary>The explanation under the question set.</summary>
    public string? Toelichting { get; init; }

    /// <summary>Text of the ruling documents that fits nowhere else.</summary>
    public string? Overig { get; init; }

    /// <summary>The footnotes of the ruling documents.</summary>
    public IReadOnlyList<DossierNoot> Noten { get; init; } = [];

    /// <summary>The documents it is made of, oldest first, superseded ones included.</summary>
    public IReadOnlyList<DossierBron> Bronnen { get; init; } = [];

    /// <summary>What does not fit.</summary>
    public IReadOnlyList<DossierGebrek> Gebreken { get; init; } = [];

    /// <inheritdoc cref="Looptijd.DagenOpen"/>
    public int? DagenOpen(DateOnly vandaag) => Looptijd.DagenOpen(vandaag);

    /// <inheritdoc cref="Looptijd.DagenTeLaat"/>
    public int? DagenTeLaat(DateOnly vandaag) => Looptijd.DagenTeLaat(vandaag);

    private Looptijd Looptijd => new(Status, Mondeling, Ingediend, Beantwoord, Termijn);
}
