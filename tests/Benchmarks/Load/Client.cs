using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Kamervragen.Benchmarks.Load;

/// <summary>A reader of the API who asks one thing after another, of every kind.</summary>
/// <param name="http">The API.</param>
/// <param name="random">Decides what is asked.</param>
/// <param name="sets">How many question sets the source has; not all of them are there yet.</param>
internal sealed class Client(HttpClient http, Random random, int sets)
{
    /// <summary>How long each request took, in milliseconds.</summary>
    public ConcurrentQueue<double> Times { get; } = new();

    /// <summary>What went wrong: a status that no request may have, or none.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public async Task RunAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var address = Next();
            var started = Stopwatch.GetTimestamp();
            try
            {
                using var response = await http.GetAsync(new Uri(address, UriKind.Relative), CancellationToken.None);
                await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
                Times.Enqueue(Stopwatch.GetElapsedTime(started).TotalMilliseconds);

                // A set that is not there yet is not found; everything else is there.
                if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotFound))
                {
                    Errors.Enqueue($"{(int)response.StatusCode} {address}");
                }
            }
            catch (HttpRequestException exception)
            {
                Errors.Enqueue($"{exception.Message} {address}");
            }
        }
    }

    private string Next() => random.Next(8) switch
    {
        0 => "/api/kamervragen?limit=50",
        1 => "/api/kamervragen?status=beantwoord&ministerie=fz&limit=50",
        2 => $"/api/kamervragen?titel=verzonnen&telaat={(random.Next(2) == 0 ? "true" : "false")}&limit=20",
        3 => "/api/statistiek?jaar=2026",
        4 => "/api/wijzigingen?sinds=nu",
        5 => $"/kamervragen/{Number()}",
        _ => $"/api/kamervragen/{Number()}",
    };

    private string Number() => string.Create(CultureInfo.InvariantCulture, $"2026Z{10_000 + random.Next(1, sets + 1)}");
}
