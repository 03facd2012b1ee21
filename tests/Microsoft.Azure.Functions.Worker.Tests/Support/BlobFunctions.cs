using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace Microsoft.Azure.Functions.Worker.Tests.Support;

/// <summary>Functions that blobs start, each of which asks for its blob in another way, fails in another way, or cannot be started.</summary>
public static class BlobFunctions
{
    public sealed class ByClient(Recorder recorder)
    {
        [Function("ByClient")]
        public async Task Run(
            [BlobTrigger("%Container%/{id}/{version}.xml", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
            string id,
            int version,
            FunctionContext context,
            CancellationToken cancellationToken)
        {
            var content = await blob.DownloadContentAsync(cancellationToken);
            Assert.Equal(id, context.BindingContext.BindingData["id"]);
            recorder.Add($"{id} {version}: {content.Value.Content}");
        }
    }

    public sealed class ByStream(Recorder recorder)
    {
        [Function("ByStream")]
        public async Task Run([BlobTrigger("%Container%/{name}")] Stream blob, string name)
        {
            using var reader = new StreamReader(blob);
            recorder.Add($"{name}: {await reader.ReadToEndAsync()}");
        }
    }

    public sealed class ByText(Recorder recorder)
    {
        [Function("ByText")]
        public void Run([BlobTrigger("%Container%/{name}")] string blob, string name) => recorder.Add($"{name}: {blob}");
    }

    public sealed class ByBytes(Recorder recorder)
    {
        [Function("ByBytes")]
        public void Run([BlobTrigger("%Container%/{name}")] byte[] blob, string name) => recorder.Add($"{name}: {Encoding.UTF8.GetString(blob)}");
    }

    public sealed class ByBaseClient(Recorder recorder)
    {
        [Function("ByBaseClient")]
        public async Task Run([BlobTrigger("%Container%/{name}")] BlobBaseClient blob) =>
            recorder.Add($"{blob.Name}: {(await blob.DownloadContentAsync()).Value.Content}");
    }

    public sealed class ByBlockClient(Recorder recorder)
    {
        [Function("ByBlockClient")]
        public async Task Run([BlobTrigger("%Container%/{name}")] BlockBlobClient blob) =>
            recorder.Add($"{blob.Name}: {(await blob.DownloadContentAsync()).Value.Content}");
    }

    public sealed class ByContainer(Recorder recorder)
    {
        [Function("ByContainer")]
        public async Task Run([BlobTrigger("%Container%/{name}")] BlobContainerClient container, string name) =>
            recorder.Add($"{name}: {(await container.GetBlobClient(name).DownloadContentAsync()).Value.Content}");
    }

    public sealed class Held(Recorder recorder, Gate gate)
    {
        [Function("Held")]
        public async Task Run([BlobTrigger("%Container%/{name}")] BlobClient blob, string name, CancellationToken cancellationToken)
        {
            recorder.Add($"begin {name}");
            await gate.PassAsync(cancellationToken);
            _ = blob;
        }
    }

    public sealed class Fails(Recorder recorder)
    {
        [Function("Fails")]
        public void Run([BlobTrigger("%Container%/{name}")] BlobClient blob, string name)
        {
            recorder.Add(name);
            throw new InvalidOperationException(blob.Name);
        }
    }

    public sealed class FailsOnBad(Recorder recorder)
    {
        [Function("FailsOnBad")]
        public void Run([BlobTrigger("%Container%/{name}")] BlobClient blob, string name)
        {
            recorder.Add(name);
            if (string.Equals(name, "bad.xml", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(blob.Name);
            }
        }
    }

    public sealed class DeletesAndFails(Recorder recorder)
    {
        [Function("DeletesAndFails")]
        public async Task Run([BlobTrigger("%Container%/{name}", Connection = "Connection")] BlobClient blob, string name)
        {
            recorder.Add(name);
            await blob.DeleteAsync();
            throw new InvalidOperationException(name);
        }
    }

    public sealed class UnknownParameter
    {
        [Function("UnknownParameter")]
        public void Run([BlobTrigger("%Container%/{name}")] string blob, string elsewhere) => _ = (blob, elsewhere);
    }

    public sealed class UnknownType
    {
        [Function("UnknownType")]
        public void Run([BlobTrigger("%Container%/{name}")] Uri blob) => _ = blob;
    }
}
