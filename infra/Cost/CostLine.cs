namespace Kamervragen.Cost;

/// <summary>How much is used of one thing, and what that costs.</summary>
/// <param name="Price">The thing and its price.</param>
/// <param name="Used">How many units are used.</param>
internal sealed record CostLine(Price Price, double Used)
{
    /// <summary>What is used beyond what is free, at its price.</summary>
    public double Cost => Math.Max(0, Used - Price.Free) / Price.Per * Price.Amount;
}
