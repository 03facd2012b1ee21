using Kamervragen.Storage;

namespace Kamervragen.Querying.Wijzigingen;

/// <summary>A change as the feed shows it.</summary>
/// <param name="Nummer">The number of the change; numbers have no gaps.</param>
/// <param name="Moment">When it was announced, UTC; never before the change that precedes it.</param>
/// <param name="Soorten">What changed; see <see cref="Wijzigingsoort"/>.</param>
/// <param name="Sleutel">The key of the question set.</param>
/// <param name="Vervallen">True where the set has gone; else null.</param>
/// <param name="Kamervraag">The row of the set as the change left it; null where the set has gone.</param>
public sealed record Wijzigingsregel(
    long Nummer, DateTimeOffset Moment, IReadOnlyList<string> Soorten, string Sleutel, bool? Vervallen, KamervraagRow? Kamervraag);
