namespace Microsoft.Azure.Functions.Worker.Blobs;

/// <summary>What a scan should do with a blob version it meets.</summary>
internal enum BlobTurn
{
    /// <summary>Run it; it counts as running from now on.</summary>
    Run,

    /// <summary>Leave it: it runs, or waits for its next try.</summary>
    Pending,

    /// <summary>Leave it: it is done.</summary>
    Done,
}
