namespace Kamervragen.Parsing;

/// <summary>A footnote, taken out of the running text.</summary>
/// <param name="Nr">The mark as printed, usually digits.</param>
/// <param name="Tekst">The text of the note.</param>
/// <param name="Url">The first link in the note, or null.</param>
/// <param name="Bij">The part that carries the mark: <c>vraag 2</c>, <c>antwoord 1,4</c>, <c>mededeling</c>; null where it is not known.</param>
public sealed record Noot(string Nr, string Tekst, string? Url, string? Bij);
