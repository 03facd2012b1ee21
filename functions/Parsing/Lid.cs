namespace Kamervragen.Parsing;

/// <summary>A member of parliament who asked, as printed in the header sentence.</summary>
/// <param name="Naam">Surname with its prefix, and the first name where it is printed: <c>Van Weyenberg</c>, <c>Romke de Jong</c>.</param>
/// <param name="Partij">The party as printed (<c>D66</c>, <c>Nieuw Sociaal Contract</c>), or null where none is printed.</param>
public sealed record Lid(string Naam, string? Partij);
