using System.Globalization;
using Azure.Data.Tables;
using Kamervragen.Benchmarks.Measuring;
using Kamervragen.Storage;


namespace Kamervragen.Benchmarks.Growth;

/// <summary>How long requests to the running pipeline take, against the bare storage reads that they make.</summary>
internal sealed class LatencySection(Store store, Pipeline pipeline, IReadOnlyList<string> keys, int rounds, Bounds bounds)
{
    private const double WantedMedian = 1.5;
    private const double WantedP99 = 3;
    private const double WantedOwnMilliseconds = 30;

    public async Task WriteAsync(TextWriter output)
    {
        var table = new TextTable("milliseconds over HTTP", "p50", "bare", "ratio", "p99", "bare", "ratio", "met");
        var dossier = await Latency.CompareAsync(
            rounds,
            round => GetAsync($"/api/kamervragen/{keys[round % keys.Count]}"),
            round => ReadAsync(TableNames.VraagAntwoorden, TableClient.CreateQueryFilter($"PartitionKey eq {keys[round % keys.Count]}")));
        Add(table, "a dossier", dossier, withP99: true);
        var stand = (await store.Get<WijzigingTable>().ListAsync(0, 1, CancellationToken.None)).Count;
        var last = await LastChangeAsync(stand);
        var page = await Latency.CompareAsync(
            rounds,
            _ => GetAsync($"/api/kamervragen?{string.Join('&', Requests.TwoFilters.Select(filter => $"{filter.Key}={filter.Value}"))}"),
            _ => store.Get<WijzigingTable>().ListAsync(last, 1_000, CancellationToken.None));
        Add(table, "a page of 50, two filters", page, withP99: false);
        table.WriteTo(output);
        var own = await OwnTimeAsync();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The page's own time, without storage, p50: {own:0.00} ms, wanted {WantedOwnMilliseconds:0} ms: {bounds.Hold(own <= WantedOwnMilliseconds, $"The page takes {own:0.0} ms of its own.")}"));
        output.WriteLine();
    }

    private void Add(TextTable table, string name, (Latency Ours, Latency Bare) times, bool withP99)
    {
        var (median, p99) = (times.Ours.Median / times.Bare.Median, times.Ours.P99 / times.Bare.P99);
        var met = median <= WantedMedian && (!withP99 || p99 <= WantedP99);
        table.Add(
            name,
            Number(times.Ours.Median),
            Number(times.Bare.Median),
            Number(median),
            Number(times.Ours.P99),
            Number(times.Bare.P99),
            Number(p99),
            bounds.Hold(met, string.Create(CultureInfo.InvariantCulture, $"{name}: {median:0.00} times the bare read at the median, {p99:0.00} times at p99.")));
    }

    private async Task<double> OwnTimeAsync()
    {
        var requests = new Requests(store, keys[0]);
        var times = new List<double>();
        for (var round = 0; round < rounds + 10; round++)
        {
            store.Transport.Take();
            var clock = System.Diagnostics.Stopwatch.GetTimestamp();
            await requests.PageAsync();
            var whole = System.Diagnostics.Stopwatch.GetElapsedTime(clock);
            times.Add((whole - store.Transport.Take().Time).TotalMilliseconds);
        }

        return Harness.Quantile(times.Skip(10), 0.5);
    }

    private async Task<long> LastChangeAsync(long from)
    {
        var last = from;
        while (await store.Get<WijzigingTable>().ListAsync(last, 1_000, CancellationToken.None) is [.., var change])
        {
            last = change.Nummer;
        }

        return last;
    }

    private async Task GetAsync(string address)
    {
        using var response = await pipeline.Http.GetAsync(new Uri(address, UriKind.Relative));
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private async Task ReadAsync(string table, string filter)
    {
        await foreach (var page in store.Clients.Table(table).QueryAsync<TableEntity>(filter).AsPages())
        {
            _ = page.Values.Count;
        }
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
