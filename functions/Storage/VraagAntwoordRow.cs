namespace Kamervragen.Storage;

/// <summary>A question with its answer as a file shows it: the row of table <c>VraagAntwoorden</c>, its texts whole. Absent values are null.</summary>
public sealed record VraagAntwoordRow
{
    /// <summary>The place in the set, from 1.</summary>
    public required int Volgnummer { get; init; }

    /// <summary>The number as printed; empty where none is.</summary>
    public required string Nummer { get; init; }

    /// <summary>The text of the question; null where only an answer is known.</summary>
    public string? Vraag { get; init; }

    /// <summary>The printed numbers that share the text of the question: <c>2m, 3</c>.</summary>
    public string? VraagGroep { get; init; }

    /// <summary>The id of the document that the question is taken from.</summary>
    public string? VraagBron { get; init; }

    /// <summary>The text of the answer, of the whole group where several questions are answered together; null while there is none.</summary>
    public string? Antwoord { get; init; }

    /// <summary>The printed numbers that the answer covers: <c>1, 2, 3</c>.</summary>
    public string? AntwoordGroep { get; init; }

    /// <summary>The id of the document that the answer is taken from.</summary>
    public string? AntwoordBron { get; init; }
}
