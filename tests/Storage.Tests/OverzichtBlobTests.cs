using Azure.Storage.Blobs;
using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

/// <summary>The blob with the rows of all question sets.</summary>
public sealed class OverzichtBlobTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    private BlobClient Blob => Clients.Container(ContainerNames.Overview).GetBlobClient(OverzichtBlob.Name);

    [Fact]
    public async Task The_rows_are_read_as_they_were_written()
    {
        var rows = Enumerable.Range(1, 3_000).Select(nr => KamervraagRowMapper.FromDossier(Voorbeeld.Rijk()) with { Sleutel = $"2031Z{nr:D5}", GewijzigdOp = Voorbeeld.Moment }).ToList();

        await new OverzichtBlob(Clients).WriteAsync(new OverzichtSnapshot(41, rows), None);
        var read = await new OverzichtBlob(Clients).ReadAsync(None);

        Assert.Equal((41, 41), (read.Stand, await new OverzichtBlob(Clients).GetStandAsync(None)));
        Assert.Equal(rows, read.Kamervragen);
    }

    [Fact]
    public async Task Where_there_is_none_nothing_is_known()
    {
        Assert.Equal(0, await new OverzichtBlob(Clients).GetStandAsync(None));
        Assert.Empty((await new OverzichtBlob(Clients).ReadAsync(None)).Kamervragen);
    }

    [Theory]
    [InlineData("geen brotli")]
    [InlineData("")]
    public async Task A_blob_that_is_not_one_is_refused_with_the_remedy(string content)
    {
        await Blob.UploadAsync(BinaryData.FromString(content));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => new OverzichtBlob(Clients).ReadAsync(None));

        Assert.Contains($"delete it, and it is made again from table {TableNames.Wijzigingen}", exception.Message, StringComparison.Ordinal);
    }
}
