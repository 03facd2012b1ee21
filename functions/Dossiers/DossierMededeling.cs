using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>A notice to the House about a question set: a deferral, an answer by letter, a withdrawal.</summary>
public sealed record DossierMededeling
{
    /// <summary>The day it was received; null where it is not printed.</summary>
    public DateOnly? Datum { get; init; }

    /// <summary>What it says.</summary>
    public Mededelingsoort Soort { get; init; }

    /// <summary>The text, paragraphs separated by an empty line.</summary>
    public required string Tekst { get; init; }

    /// <summary>Who sent it.</summary>
    public IReadOnlyList<Bewindspersoon> Afzenders { get; init; } = [];

    /// <summary>The ids of the documents that carry it: the same notice in two forms is one notice.</summary>
    public IReadOnlyList<string> Documenten { get; init; } = [];
}
