using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for every new or changed blob, at least once.</summary>
/// <param name="blobPath">Container and pattern: <c>publications/{id}/{version}.xml</c>.</param>
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    /// <summary>Container and pattern as written in the code.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>The setting that holds the connection; the host's own storage when absent.</summary>
    public string? Connection { get; set; }

    /// <summary>How new blobs are noticed.</summary>
    public BlobTriggerSource Source { get; set; } = BlobTriggerSource.LogsAndContainerScan;
}
