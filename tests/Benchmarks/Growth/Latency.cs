using System.Diagnostics;
using Kamervragen.Benchmarks.Measuring;

namespace Kamervragen.Benchmarks.Growth;

/// <summary>How long a request took, over many of them.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record Latency(double Median, double P99)
{
    /// <summary>Times two kinds of requests in turns, so that whatever else the machine does falls on both.</summary>
    public static async Task<(Latency Ours, Latency Bare)> CompareAsync(int rounds, Func<int, Task> ours, Func<int, Task> bare)
    {
        const int WarmUp = 10;
        var (oursTimes, bareTimes) = (new List<double>(rounds), new List<double>(rounds));
        for (var round = -WarmUp; round < rounds; round++)
        {
            var (first, second) = round % 2 == 0 ? (ours, bare) : (bare, ours);
            var (firstTime, secondTime) = (await TimeAsync(first, Math.Abs(round)), await TimeAsync(second, Math.Abs(round)));
            if (round >= 0)
            {
                oursTimes.Add(round % 2 == 0 ? firstTime : secondTime);
                bareTimes.Add(round % 2 == 0 ? secondTime : firstTime);
            }
        }

        return (Of(oursTimes), Of(bareTimes));
    }

    private static Latency Of(List<double> times) => new(Harness.Quantile(times, 0.5), Harness.Quantile(times, 0.99));

    private static async Task<double> TimeAsync(Func<int, Task> request, int round)
    {
        var clock = Stopwatch.GetTimestamp();
        await request(round);
        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }
}
