using Azure;

namespace Kamervragen.Storage;

/// <summary>Tells a write that lost to another writer from one that cannot succeed.</summary>
internal static class StorageConflict
{
    /// <summary>
    /// Whether the row was created, changed or deleted by another since it was read (or by an earlier try of the same request
    /// whose answer got lost): to be read again and decided again. A missing table is no conflict; trying again would not end.
    /// </summary>
    public static bool IsLost(RequestFailedException exception) =>
        exception.Status is 404 or 409 or 412
        && exception.ErrorCode is not ("TableNotFound" or "TableBeingDeleted" or "AccountBeingCreated");
}
