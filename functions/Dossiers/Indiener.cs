namespace Kamervragen.Dossiers;

/// <summary>A member who asked.</summary>
/// <param name="Naam">As the header sentence prints it: <c>Palmen</c>, <c>Romke de Jong</c>.</param>
/// <param name="Partij">The party as printed, or null.</param>
/// <param name="Voluit">The name of the metadata with initials and first name, <c>S. (Sandra) Palmen</c>, or null where none matches.</param>
public sealed record Indiener(string Naam, string? Partij, string? Voluit);
