namespace Kamervragen.Parsing;

/// <summary>
/// What KOOP says about a document beside its text: the flat <c>metadata.xml</c>, its OWMS variant, or the record of the
/// search. Every field is as the source has it; nothing is derived.
/// </summary>
public sealed record KoopMetadata
{
    /// <summary>Nothing known.</summary>
    public static KoopMetadata Empty { get; } = new();

    /// <summary>DC.identifier: <c>ah-tk-20202021-3235</c>.</summary>
    public string? Identifier { get; init; }

    /// <summary>DC.title.</summary>
    public string? Titel { get; init; }

    /// <summary>OVERHEIDop.publicationName: <c>Kamervragen zonder antwoord</c> or <c>Kamervragen (Aanhangsel)</c>.</summary>
    public string? Publicatienaam { get; init; }

    /// <summary>The DC.type of scheme AanhangselTypen or KamervraagTypen: <c>Antwoord</c>, <c>Mededeling</c>, <c>Schriftelijke vragen</c>, <c>Mondelinge vragen</c>.</summary>
    public string? Subrubriek { get; init; }

    /// <summary>OVERHEIDop.vergaderjaar: <c>2020-2021</c>.</summary>
    public string? Vergaderjaar { get; init; }

    /// <summary>OVERHEIDop.aanhangselNummer.</summary>
    public string? Aanhangselnummer { get; init; }

    /// <summary>OVERHEIDop.vraagnummer, none to several.</summary>
    public IReadOnlyList<string> Vraagnummers { get; init; } = [];

    /// <summary>OVERHEIDop.indiener.</summary>
    public IReadOnlyList<string> Indieners { get; init; } = [];

    /// <summary>OVERHEIDop.ontvanger.</summary>
    public IReadOnlyList<string> Ontvangers { get; init; } = [];

    /// <summary>OVERHEID.category.</summary>
    public IReadOnlyList<string> Rubrieken { get; init; } = [];

    /// <summary>OVERHEIDop.aanhangsel: the ids of the answers to a question set.</summary>
    public IReadOnlyList<string> Aanhangsels { get; init; } = [];

    /// <summary>OVERHEIDop.datumIndiening.</summary>
    public DateOnly? DatumIndiening { get; init; }

    /// <summary>OVERHEIDop.datumOntvangst.</summary>
    public DateOnly? DatumOntvangst { get; init; }

    /// <summary>DCTERMS.issued.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>DCTERMS.available.</summary>
    public DateOnly? Available { get; init; }

    /// <summary>DCTERMS.modified (a day), or the search record's full time stamp of the work's last change. UTC.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>OVERHEIDop.documentStatus: <c>Opgemaakt</c>, <c>Onopgemaakt</c>, <c>Opgemaakt na onopgemaakt</c>.</summary>
    public string? Documentstatus { get; init; }
}
