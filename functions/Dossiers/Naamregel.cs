namespace Kamervragen.Dossiers;

/// <summary>A line of a table of names.</summary>
/// <param name="Naam">The name in full.</param>
/// <param name="Afkorting">The abbreviation.</param>
/// <param name="Ook">Other ways in which it is printed.</param>
internal sealed record Naamregel(string Naam, string Afkorting, IReadOnlyList<string> Ook);
