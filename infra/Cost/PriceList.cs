namespace Kamervragen.Cost;

/// <summary>The prices, and of when they are.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Date">The day on which the list was made.</param>
/// <param name="Note">What the prices are of.</param>
/// <param name="Prices">By name.</param>
internal sealed record PriceList(string Currency, DateOnly Date, string Note, IReadOnlyDictionary<string, Price> Prices);
