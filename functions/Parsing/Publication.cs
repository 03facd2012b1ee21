namespace Kamervragen.Parsing;

/// <summary>
/// One document at KOOP, read: a question set, an answer, a notice or oral questions. Pure data; the same bytes and
/// metadata always give the same value.
/// </summary>
public sealed record Publication
{
    /// <summary>The document id (<c>ah-tk-20232024-1360</c>): from the document where it is printed there, else from the metadata, else the name it came under.</summary>
    public required string Id { get; init; }

    /// <summary>What the document is.</summary>
    public Soort Soort { get; init; }

    /// <summary>The form it was read from.</summary>
    public Formaat Formaat { get; init; }

    /// <summary>The question sets it belongs to (KOOP metadata OVERHEIDop.vraagnummer); a joint answer has several, many have none.</summary>
    public IReadOnlyList<string> Vraagnummers { get; init; } = [];

    /// <summary>The parliamentary year, <c>2023-2024</c>.</summary>
    public string? Vergaderjaar { get; init; }

    /// <summary>The number in the Aanhangsel of that year; null for question sets.</summary>
    public string? Aanhangselnummer { get; init; }

    /// <summary>The title of the metadata (KOOP metadata DC.title).</summary>
    public string? Titel { get; init; }

    /// <summary>What the questions are about, without the leading <c>over</c>.</summary>
    public string? Onderwerp { get; init; }

    /// <summary>The day the questions were sent in.</summary>
    public DateOnly? Ingezonden { get; init; }

    /// <summary>The day the answer or notice was received.</summary>
    public DateOnly? Ontvangen { get; init; }

    /// <summary>Who asked.</summary>
    public IReadOnlyList<Lid> Leden { get; init; } = [];

    /// <summary>Who was asked: <c>Minister van Financiën</c>.</summary>
    public IReadOnlyList<string> GerichtAan { get; init; } = [];

    /// <summary>Who answered or sent the notice.</summary>
    public IReadOnlyList<Bewindspersoon> BeantwoordDoor { get; init; } = [];

    /// <summary>On whose behalf as well: <c>Minister van Asiel en Migratie</c>.</summary>
    public IReadOnlyList<string> MedeNamens { get; init; } = [];

    /// <summary>Earlier documents in the Aanhangsel that this one points to.</summary>
    public IReadOnlyList<Aanhangselverwijzing> ZieOok { get; init; } = [];

    /// <summary>Subjects (KOOP metadata OVERHEID.category): <c>Werk | Arbeidsomstandigheden</c>.</summary>
    public IReadOnlyList<string> Rubrieken { get; init; } = [];

    /// <summary>The names of the askers in the metadata: <c>S. (Sandra) Palmen</c>.</summary>
    public IReadOnlyList<string> Indieners { get; init; } = [];

    /// <summary>The names of those who answered in the metadata: <c>C. (Conny) Helder</c>.</summary>
    public IReadOnlyList<string> Ontvangers { get; init; } = [];

    /// <summary>The ids of the answers that the metadata of a question set points to (KOOP metadata OVERHEIDop.aanhangsel).</summary>
    public IReadOnlyList<string> Aanhangsels { get; init; } = [];

    /// <summary>The questions, one per printed heading, in reading order.</summary>
    public IReadOnlyList<Tekstdeel> Vragen { get; init; } = [];

    /// <summary>The answers, one per printed heading, in reading order.</summary>
    public IReadOnlyList<Tekstdeel> Antwoorden { get; init; } = [];

    /// <summary>The footnotes, in reading order.</summary>
    public IReadOnlyList<Noot> Noten { get; init; } = [];

    /// <summary>The text of the notice; null where there is none.</summary>
    public string? Mededeling { get; init; }

    /// <summary>What the notice says; null where there is none.</summary>
    public Mededelingsoort? Mededelingsoort { get; init; }

    /// <summary>The sentence in which a notice gives its reason; null where none does.</summary>
    public string? Uitstelreden { get; init; }

    /// <summary>The explanation that some question sets end with.</summary>
    public string? Toelichting { get; init; }

    /// <summary>All text of the body that fits nowhere else, kept rather than dropped.</summary>
    public string? Overig { get; init; }

    /// <summary>What does not fit.</summary>
    public IReadOnlyList<Gebrek> Gebreken { get; init; } = [];

    /// <summary>Whether the document could be read as a publication at all.</summary>
    public bool IsLeesbaar => Soort != Soort.Onbekend;
}
