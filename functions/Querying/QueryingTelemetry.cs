using System.Diagnostics.Metrics;
using Kamervragen.Querying.Cijfers;
using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying;

/// <summary>What the queries measure; see <c>docs/operations.md</c>.</summary>
internal static class QueryingTelemetry
{
    private static readonly Meter Meter = new("Kamervragen.Querying");
    private static WeakReference<Overzicht>? _latest;

    static QueryingTelemetry() => Meter.CreateObservableGauge(
        "kamervragen.match.rate", Observe, "1", "Share of the questions of answered sets that have an answer, as in /api/kwaliteit.");

    /// <summary>The overview that this process answers from has changed.</summary>
    public static void Holds(Overzicht overview) => Volatile.Write(ref _latest, new WeakReference<Overzicht>(overview));

    private static IEnumerable<Measurement<double>> Observe() =>
        Volatile.Read(ref _latest)?.TryGetTarget(out var overview) == true && KwaliteitQuery.MatchRate(overview) is { } rate
            ? [new Measurement<double>(rate)]
            : [];
}
