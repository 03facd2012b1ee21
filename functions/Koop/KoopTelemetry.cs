using System.Diagnostics.Metrics;

namespace Kamervragen.Koop;

/// <summary>What the source client measures; see <c>docs/operations.md</c>.</summary>
internal static class KoopTelemetry
{
    private static readonly Meter Meter = new("Kamervragen.Koop");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "kamervragen.source.duration", "s", "Time of one request to the source, waiting turns left out, body included.");

    /// <summary>One request has ended.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="status">The status of the answer; null where none came whole.</param>
    public static void Requested(KoopRequest request, TimeSpan took, int? status) => Duration.Record(
        took.TotalSeconds,
        new KeyValuePair<string, object?>("host", request.Url.Host),
        new KeyValuePair<string, object?>("kind", request.Kind),
        new KeyValuePair<string, object?>("status", status ?? 0));
}
