using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Kamervragen.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>The storage clients of Microsoft, which find <c>System.IO.Hashing</c> in the project of that name.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class StorageClientTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(StorageChecksumAlgorithm.None)]
    [InlineData(StorageChecksumAlgorithm.MD5)]
    public async Task A_blob_goes_up_and_comes_down(StorageChecksumAlgorithm checksum)
    {
        var container = new BlobContainerClient(azurite.ConnectionString, NewTable.Name());
        await container.CreateAsync();
        var content = new byte[300_000];
        new Random(17).NextBytes(content);
        var options = new BlobUploadOptions { TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = checksum } };

        await container.GetBlobClient("map/blob").UploadAsync(BinaryData.FromBytes(content), options);
        var downloaded = await container.GetBlobClient("map/blob").DownloadContentAsync();

        Assert.Equal(content, downloaded.Value.Content.ToArray());
    }

    [Fact]
    public async Task A_blob_with_a_checksum_of_the_storage_crc_is_sent()
    {
        var container = new BlobContainerClient(azurite.ConnectionString, NewTable.Name());
        await container.CreateAsync();
        var options = new BlobUploadOptions
        {
            TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.StorageCrc64 },
        };

        using var stream = new MemoryStream(new byte[300_000]);
        var response = await container.GetBlobClient("blob").UploadAsync(stream, options);

        Assert.Equal(201, response.GetRawResponse().Status);
    }

    [Fact]
    public async Task A_message_goes_in_and_comes_out()
    {
        var queue = new QueueClient(azurite.ConnectionString, NewTable.Name());
        await queue.CreateAsync();

        await queue.SendMessageAsync("één bericht");
        var message = (await queue.ReceiveMessageAsync()).Value;

        Assert.Equal("één bericht", message.MessageText);
        Assert.Equal(204, (await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt)).Status);
    }
}
