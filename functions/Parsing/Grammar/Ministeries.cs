namespace Kamervragen.Parsing.Grammar;

/// <summary>
/// The portfolios that ministers and state secretaries have had since 1994. Only needed where print leaves open where a name
/// ends: words glued together, or <c>Staatssecretarissen van Onderwijs, Cultuur en Wetenschap en Financiën</c>.
/// </summary>
internal static class Ministeries
{
    // What a state secretary has of a ministry, printed behind its name.
    private static readonly string[] Parts =
    [
        "Digitalisering en Koninkrijksrelaties", "Koninkrijksrelaties en Digitalisering", "Fiscaliteit, Belastingdienst en Douane",
        "Fiscaliteit en Belastingdienst", "Toeslagen en Douane", "Herstel en Toeslagen",
    ];

    private static readonly string[] Names =
    [
        "Algemene Zaken", "Buitenlandse Zaken", "Buitenlandse Handel en Ontwikkelingssamenwerking",
        "Buitenlandse Handel en Ontwikkelingshulp", "Buitenlandse Handel", "Ontwikkelingssamenwerking", "Europese Zaken",
        "Justitie en Veiligheid", "Veiligheid en Justitie", "Justitie", "Rechtsbescherming", "Asiel en Migratie", "Asiel",
        "Immigratie, Integratie en Asiel", "Immigratie en Asiel", "Vreemdelingenzaken en Integratie",
        "Binnenlandse Zaken en Koninkrijksrelaties", "Binnenlandse Zaken", "Koninkrijksrelaties",
        "Bestuurlijke Vernieuwing en Koninkrijksrelaties", "Herstel Groningen", "Digitale Economie en Soevereiniteit",
        "Onderwijs, Cultuur en Wetenschap", "Onderwijs, Cultuur en Wetenschappen", "Basis- en Voortgezet Onderwijs en Media",
        "Primair en Voortgezet Onderwijs", "Financiën", "Defensie", "Infrastructuur en Waterstaat", "Infrastructuur en Milieu",
        "Verkeer en Waterstaat", "Milieu en Wonen", "Openbaar Vervoer en Milieu", "Economische Zaken en Klimaat",
        "Economische Zaken, Landbouw en Innovatie", "Economische Zaken", "Klimaat en Groene Groei", "Klimaat en Energie", "Mijnbouw",
        "Landbouw, Natuur en Voedselkwaliteit", "Landbouw, Natuurbeheer en Visserij", "Natuur en Stikstof",
        "Landbouw, Visserij, Voedselzekerheid en Natuur", "Sociale Zaken en Werkgelegenheid", "Participatie en Integratie",
        "Armoedebeleid, Participatie en Pensioenen", "Volksgezondheid, Welzijn en Sport", "Medische Zorg en Sport", "Medische Zorg",
        "Langdurige Zorg en Sport", "Langdurige en Maatschappelijke Zorg", "Jeugd, Preventie en Sport", "Jeugd en Gezin",
        "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer", "Volkshuisvesting en Ruimtelijke Ordening",
        "Wonen, Wijken en Integratie", "Wonen en Rijksdienst", "Grote Steden- en Integratiebeleid", "Werk en Participatie",
        .. Parts,
    ];

    // The longest first, so that the first that fits is the longest.
    private static readonly string[][] ByFirstLetter =
        [.. Enumerable.Range('a', 26).Select(letter => Names.Where(name => (name[0] | 0x20) == letter).OrderByDescending(name => name.Count(c => c != ' ')).ToArray())];

    /// <summary>The length of the longest known portfolio that a text begins with, blanks and case not counted; 0 where none fits.</summary>
    /// <param name="text">The text after <c>Minister van</c>.</param>
    /// <param name="name">The portfolio as it is usually written.</param>
    public static int MatchStart(ReadOnlySpan<char> text, out string? name)
    {
        name = null;
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return 0;
        }

        foreach (var candidate in ByFirstLetter[(text[0] | 0x20) - 'a'])
        {
            var length = text.StartsWith(candidate, StringComparison.Ordinal) ? candidate.Length : MatchLength(text, candidate);
            if (length > 0)
            {
                name = candidate;
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether a portfolio is only ever part of a ministry's.</summary>
    public static bool IsPart(string? name) => Array.IndexOf(Parts, name) >= 0;

    private static int MatchLength(ReadOnlySpan<char> text, string name)
    {
        var at = 0;
        foreach (var c in name)
        {
            if (c == ' ')
            {
                continue;
            }

            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at == text.Length || char.ToLowerInvariant(text[at]) != char.ToLowerInvariant(c))
            {
                return 0;
            }

            at++;
        }

        return at;
    }
}
