using System.Diagnostics;

namespace Kamervragen.Benchmarks.Measuring;

/// <summary>
/// Times contenders against each other on this thread. A round gives each of them one sample, right after each other and in
/// turns first, so that whatever else the machine does falls on all alike; only what survives the median counts.
/// </summary>
/// <param name="rounds">How many rounds are measured.</param>
internal sealed class Harness(int rounds)
{
    private const double ShortestPass = 1e-6;
    private const int MaxPasses = 5_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SampleLength = TimeSpan.FromMilliseconds(40);

    /// <summary>The results of all passes, so that none can be optimised away.</summary>
    public long Checksum { get; private set; }

    /// <summary>Compares two contenders over the same bytes.</summary>
    public Comparison Compare(long bytes, Contender ours, Contender baseline)
    {
        var times = Sample([ours, baseline]);
        var ratios = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            ratios[round] = times[1][round] / times[0][round];
        }

        return new Comparison(
            bytes,
            new Side(Quantile(times[0], 0.5), Allocated(ours)),
            new Side(Quantile(times[1], 0.5), Allocated(baseline)),
            Quantile(ratios, 0.5),
            Quantile(ratios, 0.25),
            Quantile(ratios, 0.75));
    }

    /// <summary>The seconds that one pass of each contender takes, for every round: <c>[contender][round]</c>.</summary>
    public double[][] Sample(IReadOnlyList<Contender> contenders)
    {
        var passes = contenders.Select(Prepare).ToArray();
        var times = contenders.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contenders.Count; turn++)
            {
                var index = (turn + round) % contenders.Count;
                times[index][round] = Time(contenders[index], passes[index]);
            }
        }

        return times;
    }

    /// <summary>The value below which a part of the samples lies.</summary>
    /// <param name="samples">The samples, in any order.</param>
    /// <param name="part">0.5 for the median.</param>
    public static double Quantile(IEnumerable<double> samples, double part)
    {
        var sorted = samples.Order().ToArray();
        var position = part * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    // Until the code is compiled for speed; and how many passes one sample needs to be longer than the clock's noise.
    private int Prepare(Contender contender)
    {
        var clock = Stopwatch.StartNew();
        var times = new List<double>();
        do
        {
            times.Add(Time(contender, passes: 1));
        }
        while (clock.Elapsed < WarmUp);

        // The clock of a thread has been seen to stand still: the shortest time would then ask for passes without end.
        return (int)Math.Clamp(SampleLength.TotalSeconds / Math.Max(Quantile(times, 0.5), ShortestPass), 1, MaxPasses);
    }

    private double Time(Contender contender, int passes)
    {
        var start = ThreadClock.Now;
        for (var pass = 0; pass < passes; pass++)
        {
            Checksum += contender.Run();
        }

        return (ThreadClock.Now - start) / passes;
    }

    private double Allocated(Contender contender)
    {
        const int Passes = 3;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var pass = 0; pass < Passes; pass++)
        {
            Checksum += contender.Run();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Passes;
    }
}
