namespace Kamervragen.Benchmarks.Generated;

/// <summary>What one generated publication says, whatever its format.</summary>
/// <param name="Id">Its document id.</param>
/// <param name="Vraagkop">The header sentence of the questions.</param>
/// <param name="Antwoordkop">The header sentence of the answer.</param>
/// <param name="Delen">Questions and answers in turn.</param>
internal sealed record Inhoud(string Id, string Vraagkop, string Antwoordkop, IReadOnlyList<Deel> Delen);
