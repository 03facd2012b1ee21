using Azure;

namespace Kamervragen.Storage;

/// <summary>The ETag that a write gave its row: what the next write of the row goes against.</summary>
internal static class WrittenETag
{
    /// <exception cref="InvalidOperationException">The service did not say.</exception>
    public static ETag Of(Response response) =>
        response.Headers.ETag ?? throw new InvalidOperationException("The table answered a write without an ETag.");
}
