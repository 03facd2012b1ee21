namespace Kamervragen.Dossiers;

/// <summary>A party or group in parliament under the one name that this project gives it.</summary>
/// <param name="Naam">The name in full (<c>Nieuw Sociaal Contract</c>); as printed where the party is not in the table.</param>
/// <param name="Afkorting">The usual abbreviation (<c>NSC</c>), the name itself where there is none shorter; null where the party is not in the table.</param>
/// <param name="Slug">For keys and addresses: <c>nsc</c>, <c>groenlinks-pvda</c>.</param>
public sealed record Partij(string Naam, string? Afkorting, string Slug);
