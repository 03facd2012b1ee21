using Azure.Data.Tables;
using Kamervragen.Storage;
using Microsoft.Extensions.Configuration;

namespace Kamervragen.Benchmarks.Measuring;

/// <summary>How much a running pipeline has done, by the row that counts its changes: a publication that is new makes one.</summary>
internal static class Changes
{
    /// <summary>The changes so far: one point read, which costs the storage next to nothing.</summary>
    public static async Task<long> CountAsync(string storage)
    {
        var counter = await Connect(storage).Table(TableNames.Wijzigingen).GetEntityIfExistsAsync<TableEntity>("kamervragen", "stand");
        return counter is { HasValue: true, Value: { } row } ? row.GetInt64("Nummer") ?? 0 : 0;
    }

    /// <summary>The clients of a storage account.</summary>
    public static StorageClients Connect(string storage) => StorageClientsFactory.Create(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage"] = storage }).Build());
}
