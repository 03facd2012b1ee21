using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>A part of the body while it is being read.</summary>
internal sealed class PartDraft
{
    /// <summary>What it is.</summary>
    public PartKind Kind { get; private set; }

    /// <summary>The heading that opened it; null where none did.</summary>
    public Heading? Heading { get; set; }

    /// <summary>The numbers of its heading.</summary>
    public List<string> Nummers { get; set; } = NumberList.None;

    /// <summary>The heading as printed.</summary>
    public string? Kop { get; set; }

    /// <summary>Its text, once it is complete.</summary>
    public string Tekst { get; set; } = string.Empty;

    /// <summary>Whether a heading, or the number it would hold, is still to come.</summary>
    public bool AwaitsHeading { get; set; }

    /// <summary>The part that a later heading showed this one to belong to.</summary>
    public PartDraft? MergedInto { get; set; }

    /// <summary>The part that was open when an explanation began.</summary>
    public PartDraft? OpenedFrom { get; set; }

    /// <summary>The name of the part as notes and flaws use it: <c>vraag 2</c>, <c>antwoord 1,4</c>.</summary>
    public string? Naam
    {
        get
        {
            if (Heading is { Naam: { } usual } && Heading.Part == Kind && ReferenceEquals(Heading.Nummers, Nummers))
            {
                return usual;
            }

            var word = Kind switch
            {
                PartKind.Vraag => "vraag",
                PartKind.Antwoord => "antwoord",
                PartKind.Mededeling or PartKind.Reactie => "mededeling",
                PartKind.Toelichting => "toelichting",
                _ => null,
            };
            return Nummers.Count switch
            {
                0 => word,
                1 => string.Concat(word, " ", Nummers[0]),
                _ => $"{word} {string.Join(',', Nummers)}",
            };
        }
    }

    /// <summary>Begins a part, whatever part this was before.</summary>
    public void Begin(PartKind kind)
    {
        Kind = kind;
        Nummers = NumberList.None;
        Kop = null;
        Heading = null;
        Tekst = string.Empty;
        AwaitsHeading = false;
        MergedInto = null;
        OpenedFrom = null;
    }

    /// <summary>The part as a publication has it.</summary>
    public Tekstdeel ToTekstdeel() => new(Nummers, Tekst, Kop);
}
