namespace Kamervragen.Parsing;

/// <summary>The text under one printed heading: one question, one answer, or a group of either.</summary>
/// <param name="Nummers">
/// The numbers the heading covers, ranges expanded, in printed order and with printed letters (<c>2m</c>).
/// Empty where the heading has no number at all.
/// </param>
/// <param name="Tekst">The paragraphs, separated by an empty line, note markers taken out.</param>
/// <param name="Kop">The heading as printed, <c>Antwoord op vraag 3 en 4</c>; null where a number was only implied.</param>
public sealed record Tekstdeel(IReadOnlyList<string> Nummers, string Tekst, string? Kop = null);
