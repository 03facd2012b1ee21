using System.Diagnostics;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>The processing of one version as telemetry sees it.</summary>
internal sealed class ProcessTrace : IDisposable
{
    private readonly Activity? _activity = IngestionTelemetry.Start("process");
    private string _outcome = "failed";

    /// <summary>The version has been read: it is told which it is, and which poll brought it.</summary>
    public void Found(ArchivedPublication archived)
    {
        _activity?.SetTag(IngestionTelemetry.Document, archived.Id);
        if (ActivityContext.TryParse(archived.Traceparent, traceState: null, isRemote: true, out var poll))
        {
            _activity?.AddLink(new ActivityLink(poll));
        }
    }

    /// <summary>The processing has come to its end.</summary>
    public ProcessOutcome Complete(ProcessOutcome outcome)
    {
        _outcome = Name(outcome.Kind);
        _activity?.SetTag(IngestionTelemetry.Dossier, string.Join(' ', outcome.Sleutels));
        return outcome;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        IngestionTelemetry.Ended(_outcome);
        _activity?.SetTag("outcome", _outcome);
        _activity?.SetStatus(_outcome == "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        _activity?.Dispose();
    }

    private static string Name(ProcessKind kind) => kind switch
    {
        ProcessKind.Processed => "processed",
        ProcessKind.AlreadyProcessed => "already-processed",
        ProcessKind.Superseded => "superseded",
        ProcessKind.Rejected => "rejected",
        _ => "gone",
    };
}
