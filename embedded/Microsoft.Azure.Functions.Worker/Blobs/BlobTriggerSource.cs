namespace Microsoft.Azure.Functions.Worker;

/// <summary>How new blobs are noticed. This host looks through the container either way.</summary>
public enum BlobTriggerSource
{
    /// <summary>By looking through the container.</summary>
    LogsAndContainerScan,

    /// <summary>By events, in the cloud.</summary>
    EventGrid,
}
