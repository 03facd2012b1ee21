using System.Diagnostics;

namespace Kamervragen.Ingestion;

/// <summary>
/// One poll as telemetry sees it. It has a trace id also where nobody listens: that goes into the archive with each document,
/// so that a row can be followed back to the poll that brought it.
/// </summary>
internal sealed class PollTrace : IDisposable
{
    private const string Name = "poll";

    private readonly Activity _activity = IngestionTelemetry.Start(Name) ?? new Activity(Name).Start();
    private string _outcome = "failed";

    /// <summary>The poll has come to its end.</summary>
    public void Complete(PollResult result)
    {
        _outcome = result switch
        {
            { Fouten.Count: > 0 } => "failed",
            { AndereInstantie: true } => "other-instance",
            { Volledig: true } => "complete",
            _ => "partial",
        };
        IngestionTelemetry.Took("new", result.Nieuw);
        IngestionTelemetry.Took("unchanged", result.Ongewijzigd);
        IngestionTelemetry.Took("parked", result.Geparkeerd);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        IngestionTelemetry.Polled(_outcome);
        _activity.SetTag("outcome", _outcome);
        _activity.SetStatus(_outcome == "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        _activity.Dispose();
    }
}
