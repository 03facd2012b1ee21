using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>One question as one document prints it: a heading over several numbers gives a line for each.</summary>
/// <param name="Nummer">The number; empty where none is printed.</param>
/// <param name="Deel">The part under the heading.</param>
internal sealed record Vraagregel(string Nummer, Tekstdeel Deel)
{
    /// <summary>The number as it is compared; empty where none is printed.</summary>
    public string Sleutel { get; } = Nummering.Key(Nummer);

    /// <summary>The text as it is compared.</summary>
    public string Woorden { get; } = Letters.Only(Deel.Tekst);

    /// <summary>Whether the text is that of several questions.</summary>
    public bool IsGroep => Nummering.Of(Deel).Count > 1;

    /// <summary>The questions of a document, in reading order.</summary>
    public static IReadOnlyList<Vraagregel> Of(Publication publication) =>
    [
        .. publication.Vragen.SelectMany(deel => Nummering.Of(deel).DefaultIfEmpty("").Select(nummer => new Vraagregel(nummer, deel))),
    ];
}
