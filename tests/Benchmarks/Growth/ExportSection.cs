using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Kamervragen.Benchmarks.Measuring;
using Kamervragen.Storage;

namespace Kamervragen.Benchmarks.Growth;

/// <summary>The export of everything by the running pipeline, against a bare scan of the same table.</summary>
internal static class ExportSection
{
    private const double WantedSpeed = 0.5;
    private const double WantedMegabytes = 200;

    public static async Task WriteAsync(TextWriter output, Store store, Pipeline pipeline, Bounds bounds)
    {
        var clock = Stopwatch.StartNew();
        var rows = 0;
        await foreach (var page in store.Clients.Table(TableNames.VraagAntwoorden).QueryAsync<TableEntity>().AsPages())
        {
            rows += page.Values.Count;
        }

        var scan = clock.Elapsed.TotalSeconds;
        var table = new TextTable("export of everything", "MB", "seconds", "scan", "speed", "peak memory, MB", "met");
        foreach (var format in (string[])["csv", "ndjson"])
        {
            pipeline.ForgetPeakMemory();
            clock.Restart();
            var bytes = await LengthAsync(pipeline.Http, $"/api/export/vraagantwoorden.{format}");
            var seconds = clock.Elapsed.TotalSeconds;
            var (speed, peak) = (scan / seconds, pipeline.PeakMemory);
            table.Add(
                $"vraagantwoorden.{format}",
                Number(bytes / 1e6),
                Number(seconds),
                Number(scan),
                speed.ToString("P0", CultureInfo.InvariantCulture),
                Number(peak),
                bounds.Hold(speed >= WantedSpeed && peak <= WantedMegabytes, string.Create(CultureInfo.InvariantCulture, $"The export as {format} has {speed:P0} of the scan's speed and takes {peak:0} MB.")));
        }

        table.WriteTo(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows scanned."));
        output.WriteLine();
    }

    private static async Task<long> LengthAsync(HttpClient http, string address)
    {
        using var response = await http.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var content = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[81_920];
        long length = 0;
        while (await content.ReadAsync(buffer) is > 0 and var read)
        {
            length += read;
        }

        return length;
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
