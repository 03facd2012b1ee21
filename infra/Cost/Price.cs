namespace Kamervragen.Cost;

/// <summary>What one thing costs.</summary>
/// <param name="What">The thing, for people.</param>
/// <param name="Amount">The price of <paramref name="Per"/> units.</param>
/// <param name="Per">How many units the price is for.</param>
/// <param name="Free">Units a month that cost nothing.</param>
/// <param name="Unit">The unit, for people.</param>
internal sealed record Price(
    string What, [property: System.Text.Json.Serialization.JsonPropertyName("price")] double Amount, double Per, double Free, string Unit);
