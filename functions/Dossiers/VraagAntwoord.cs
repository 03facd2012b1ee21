namespace Kamervragen.Dossiers;

/// <summary>One question with its answer: a row of the table and the unit a reader asks for.</summary>
public sealed record VraagAntwoord
{
    /// <summary>The place in the set, from 1 without gaps: the row key. Equals the printed number in all regular sets.</summary>
    public required int Volgnummer { get; init; }

    /// <summary>The number as printed (<c>3</c>, <c>2m</c>); empty where none is printed.</summary>
    public required string Nummer { get; init; }

    /// <summary>The text of the question; null where only an answer is known.</summary>
    public string? Vraag { get; init; }

    /// <summary>
    /// The printed numbers that share <see cref="Vraag"/>, where the document prints several questions under one heading and
    /// no other source has them apart; else just this number.
    /// </summary>
    public IReadOnlyList<string> VraagGroep { get; init; } = [];

    /// <summary>
    /// The text of the answer, the whole text of the group where several questions are answered together; null where there is none.
    /// </summary>
    public string? Antwoord { get; init; }

    /// <summary>The printed numbers that the answer covers, this one included; empty without an answer.</summary>
    public IReadOnlyList<string> AntwoordGroep { get; init; } = [];

    /// <summary>The id of the document that the question text is taken from.</summary>
    public string? VraagBron { get; init; }

    /// <summary>The id of the document that the answer text is taken from.</summary>
    public string? AntwoordBron { get; init; }

    /// <summary>What earlier documents answered, oldest first, where a later one answers the question again.</summary>
    public IReadOnlyList<AntwoordVersie> EerdereAntwoorden { get; init; } = [];
}
