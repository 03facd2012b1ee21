using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Kamervragen.Storage;

/// <summary>
/// Texts that would push a row over the entity limit: they move to a blob named after their hash, and the column
/// <c>{Naam}Blob</c> says so. Written before the row, so that a row never points at nothing.
/// </summary>
/// <param name="clients">The storage account.</param>
internal sealed class OverflowTexts(StorageClients clients)
{
    /// <summary>The longest text kept in a row, in UTF-16 units: two of them stay below the entity limit.</summary>
    internal const int MaxUnitsInRow = 200_000;

    /// <summary>What is left free of a row for the columns that come after.</summary>
    private const int SpareBytes = 20_000;

    private readonly BlobContainerClient _container = clients.Container(ContainerNames.Texts);

    /// <summary>Sets a text, in the row where it fits, else in a blob: one call, only for the latter.</summary>
    /// <param name="row">The row so far.</param>
    /// <param name="name">The column.</param>
    /// <param name="text">The text; null sets nothing.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="maxUnits">The longest text to keep in the row.</param>
    public async Task WriteAsync(
        TableEntity row, string name, string? text, CancellationToken cancellationToken, int maxUnits = MaxUnitsInRow)
    {
        if (text is null || (text.Length <= maxUnits && Fits(row, text)))
        {
            TextColumns.Write(row, name, text);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var blobName = Convert.ToHexStringLower(SHA256.HashData(bytes)) + ".txt";
        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await _container.GetBlobClient(blobName).UploadAsync(BinaryData.FromBytes(bytes), options, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            // The same text is there already: the name is its hash.
        }

        row[BlobColumn(name)] = blobName;
    }

    public async Task<string?> ReadAsync(TableEntity row, string name, CancellationToken cancellationToken)
    {
        if (row.GetString(BlobColumn(name)) is not { } blobName)
        {
            return TextColumns.Read(row, name);
        }

        BlobDownloadResult download = await _container.GetBlobClient(blobName).DownloadContentAsync(cancellationToken);
        return download.Content.ToString();
    }

    // The service counts two bytes a unit; Azurite counts the JSON that was sent, in which some units take six.
    private static bool Fits(TableEntity row, string text) =>
        EntitySize.Of(row) + (2 * text.Length) + SpareBytes <= EntitySize.MaxBytes
        && TransactionSize.Of(row) + TransactionSize.Of(text) + SpareBytes <= EntitySize.MaxBytes;

    /// <summary>The column that names the blob of a text.</summary>
    internal static string BlobColumn(string name) => name + "Blob";
}
