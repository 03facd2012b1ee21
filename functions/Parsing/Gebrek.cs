namespace Kamervragen.Parsing;

/// <summary>Something in a publication that does not fit, found while reading it. It is counted, shown and never fatal to the rest.</summary>
/// <param name="Code">A stable code of <see cref="Gebrekcode"/>.</param>
/// <param name="Plaats">Where: <c>antwoord 4</c>, <c>kop</c>, <c>metadata</c>; null for the document as a whole.</param>
/// <param name="Uitleg">One Dutch sentence for the reader.</param>
public sealed record Gebrek(string Code, string? Plaats, string Uitleg);
