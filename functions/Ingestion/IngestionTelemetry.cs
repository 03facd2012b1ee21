using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kamervragen.Ingestion;

/// <summary>What the way from the source to the tables measures and traces; see <c>docs/operations.md</c>.</summary>
internal static class IngestionTelemetry
{
    /// <summary>The tag with the document id.</summary>
    public const string Document = "kamervragen.document";

    /// <summary>The tag with the key of the dossier.</summary>
    public const string Dossier = "kamervragen.dossier";

    private const string Name = "Kamervragen.Ingestion";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Polls = Meter.CreateCounter<long>(
        "kamervragen.polls", "{poll}", "Polls by outcome.");

    private static readonly Counter<long> Documents = Meter.CreateCounter<long>(
        "kamervragen.documents", "{document}", "Listed documents that a poll dealt with, by outcome.");

    private static readonly Counter<long> Processed = Meter.CreateCounter<long>(
        "kamervragen.processed", "{document}", "Archived versions read and taken into the tables, by outcome.");

    private static readonly Counter<long> Swept = Meter.CreateCounter<long>(
        "kamervragen.swept", "{document}", "Archived versions that the sweep looked after, by outcome.");

    private static readonly Counter<long> RecheckedSets = Meter.CreateCounter<long>(
        "kamervragen.rechecked", "{set}", "Open question sets asked for by their number, by outcome.");

    private static readonly Counter<long> RecheckedDocuments = Meter.CreateCounter<long>(
        "kamervragen.rechecked.documents", "{document}", "Documents found by the number of their question set, by outcome.");

    private static LastSuccess? _lastSuccess;

    static IngestionTelemetry() => Meter.CreateObservableGauge(
        "kamervragen.poll.lag", ObserveLag, "s", "Time since the last successful poll, as the poller of this process knows it.");

    /// <summary>Starts a span; null where nobody listens.</summary>
    public static Activity? Start(string name) => Source.StartActivity(name);

    /// <summary>Starts a span about a document; null where nobody listens.</summary>
    public static Activity? StartFor(string name, string id) => Start(name)?.SetTag(Document, id);

    /// <summary>Starts a span about a dossier; null where nobody listens.</summary>
    public static Activity? StartForDossier(string name, string key) => Start(name)?.SetTag(Dossier, key);

    /// <summary>When the source was last gone through is known.</summary>
    public static void Knows(DateTimeOffset? lastSuccess, TimeProvider clock)
    {
        if (lastSuccess is { } moment)
        {
            Volatile.Write(ref _lastSuccess, new LastSuccess(moment, clock));
        }
    }

    /// <summary>A poll has ended.</summary>
    public static void Polled(string outcome) => Polls.Add(1, Outcome(outcome));

    /// <summary>So many documents came to the same.</summary>
    public static void Took(string outcome, int documents) => Count(Documents, outcome, documents);

    /// <summary>A version has been processed.</summary>
    public static void Ended(string outcome) => Processed.Add(1, Outcome(outcome));

    /// <summary>A sweep has ended.</summary>
    public static void Looked(SweepResult result)
    {
        Count(Swept, "done-before", result.WasAlGedaan);
        Count(Swept, "done", result.Gedaan);
        Count(Swept, "failed", result.Mislukt);
    }

    /// <summary>A run of asking for open question sets has ended.</summary>
    public static void Rechecked(RecheckResult result)
    {
        Count(RecheckedSets, "answered", result.Gevraagd - result.Mislukt);
        Count(RecheckedSets, "failed", result.Mislukt);
        Count(RecheckedDocuments, "new", result.Nieuw);
        Count(RecheckedDocuments, "unchanged", result.Ongewijzigd);
        Count(RecheckedDocuments, "parked", result.Geparkeerd);
    }

    private static void Count(Counter<long> counter, string outcome, int number)
    {
        if (number > 0)
        {
            counter.Add(number, Outcome(outcome));
        }
    }

    private static IEnumerable<Measurement<double>> ObserveLag() =>
        Volatile.Read(ref _lastSuccess) is { } last ? [new Measurement<double>((last.Clock.GetUtcNow() - last.Moment).TotalSeconds)] : [];

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("outcome", outcome);

    private sealed record LastSuccess(DateTimeOffset Moment, TimeProvider Clock);
}
