using System.Diagnostics.Metrics;

namespace Kamervragen.Storage;

/// <summary>What the storage clients measure; see <c>docs/operations.md</c>. Never by key: those would be as many series as documents.</summary>
internal static class StorageTelemetry
{
    private static readonly Meter Meter = new("Kamervragen.Storage");

    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(
        "kamervragen.storage.calls", "{call}", "Calls to storage, each try counted.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "kamervragen.storage.duration", "s", "Time until storage answered one call.");

    private static readonly Counter<long> Changes = Meter.CreateCounter<long>(
        "kamervragen.changes", "{change}", "Changes of question sets announced in the change feed.");

    /// <summary>One call has ended.</summary>
    /// <param name="service">The service: blob, table or queue.</param>
    /// <param name="operation">What was done, in a word.</param>
    /// <param name="status">The status of the answer; 0 where none came.</param>
    /// <param name="took">How long it took.</param>
    public static void Called(string service, string operation, int status, TimeSpan took)
    {
        var (byService, byOperation, byStatus) = (Tag("service", service), Tag("operation", operation), Tag("status", status));
        Calls.Add(1, byService, byOperation, byStatus);
        Duration.Record(took.TotalSeconds, byService, byOperation, byStatus);
    }

    /// <summary>So many changes have been announced.</summary>
    public static void Announced(int changes) => Changes.Add(changes);

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);
}
