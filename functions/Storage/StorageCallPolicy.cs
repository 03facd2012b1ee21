using Azure.Core;
using Azure.Core.Pipeline;

namespace Kamervragen.Storage;

/// <summary>Counts and times each call of a client on its way to storage, tries again included.</summary>
/// <param name="service">The name of the service.</param>
internal sealed class StorageCallPolicy(string service) : HttpPipelinePolicy
{
    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            ProcessNext(message, pipeline);
        }
        finally
        {
            Count(message, started);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            Count(message, started);
        }
    }

    private void Count(HttpMessage message, long started) => StorageTelemetry.Called(
        service,
        StorageOperation.Of(message.Request.Method.Method, message.Request.Uri.Path, message.Request.Uri.Query),
        message.HasResponse ? message.Response.Status : 0,
        TimeProvider.System.GetElapsedTime(started));
}
