namespace Kamervragen.Dossiers;

/// <summary>A ministry under the one name that this project gives it; a ministry that was renamed keeps the name of its time.</summary>
/// <param name="Naam">The name in full (<c>Volksgezondheid, Welzijn en Sport</c>); as printed where it is not in the table.</param>
/// <param name="Afkorting">The usual abbreviation (<c>VWS</c>); null where the ministry is not in the table.</param>
/// <param name="Slug">For keys and addresses: <c>vws</c>.</param>
public sealed record Ministerie(string Naam, string? Afkorting, string Slug);
