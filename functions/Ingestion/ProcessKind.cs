namespace Kamervragen.Ingestion;

/// <summary>What became of a version of a document.</summary>
public enum ProcessKind
{
    /// <summary>Its dossiers were made anew.</summary>
    Processed,

    /// <summary>It had been processed before by this version of the parser: nothing was done.</summary>
    AlreadyProcessed,

    /// <summary>A newer or richer version of the document is in force.</summary>
    Superseded,

    /// <summary>It is known to be unreadable; the verdict is kept.</summary>
    Rejected,

    /// <summary>The blob is no longer there.</summary>
    Gone,
}
