using Polly;

namespace Kamervragen.Koop;

/// <summary>Gives <see cref="Pacing"/> its name in a pipeline.</summary>
internal sealed class PacingOptions : ResilienceStrategyOptions
{
    public PacingOptions() => Name = nameof(Pacing);
}
