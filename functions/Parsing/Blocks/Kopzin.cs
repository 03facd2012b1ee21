namespace Kamervragen.Parsing.Blocks;

/// <summary>What a format marks up inside a header sentence; positions count in the sentence's text.</summary>
internal sealed class Kopzin
{
    /// <summary>True where words may be glued together: text layers.</summary>
    public bool Los { get; init; }

    /// <summary>Where the subject begins and how long it is; null where it is not marked up.</summary>
    public (int Start, int Length)? Onderwerp { get; set; }

    /// <summary>Dates with an ISO attribute, and where they stand.</summary>
    public List<(int Start, string Iso)> Datums { get; } = [];

    /// <summary>Abbreviations of ministries, and where their names stand.</summary>
    public List<(int Start, string Afkorting)> Afkortingen { get; } = [];

    /// <summary>The first date that is marked up at or after a position; null where none is.</summary>
    public string? IsoAfter(int position)
    {
        foreach (var (start, iso) in Datums)
        {
            if (start >= position)
            {
                return iso;
            }
        }

        return null;
    }

    /// <summary>The abbreviation that is marked up between two positions, both included; null where none is.</summary>
    public string? AfkortingBetween(int first, int last)
    {
        foreach (var (start, abbreviation) in Afkortingen)
        {
            if (start >= first && start <= last)
            {
                return abbreviation;
            }
        }

        return null;
    }
}
