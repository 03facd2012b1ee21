using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs.Models;
using Kamervragen.Benchmarks.Measuring;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;

namespace Kamervragen.Benchmarks.Growth;

/// <summary>What it costs a program that starts to have the rows of all sets in memory.</summary>
internal static class ColdStartSection
{
    public static async Task WriteAsync(TextWriter output, Store store)
    {
        await store.Get<OverzichtWriter>().WriteAsync(CancellationToken.None);
        var blob = store.Clients.Container(ContainerNames.Overview).GetBlobClient(OverzichtBlob.Name);
        BlobProperties properties = await blob.GetPropertiesAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        store.Transport.Take();
        var clock = Stopwatch.StartNew();
        using var cache = new OverzichtCache(store.Get<OverzichtBlob>(), store.Get<WijzigingTable>());
        var overview = await cache.GetAsync(CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        var (calls, rows, _) = store.Transport.Take();
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var table = new TextTable("overview at the start", "sets", "blob, MB", "calls", "rows", "seconds", "memory, MB");
        table.Add(
            "",
            overview.PerIngediend.Sets.Length.ToString("N0", CultureInfo.InvariantCulture),
            Number(properties.ContentLength / 1e6),
            Number(calls),
            Number(rows),
            Number(seconds),
            Number(memory / 1e6));
        table.WriteTo(output);
        output.WriteLine();
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
