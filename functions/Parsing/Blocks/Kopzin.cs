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
}
