namespace Kamervragen.Benchmarks.Measuring;

/// <summary>Two contenders over the same bytes.</summary>
/// <param name="Bytes">Input of one pass.</param>
/// <param name="Ours">The pipeline.</param>
/// <param name="Baseline">What it is measured against.</param>
/// <param name="Ratio">Speed of ours / speed of the baseline: the median of the ratios of all rounds.</param>
/// <param name="LowerQuartile">A quarter of the rounds had a ratio below this.</param>
/// <param name="UpperQuartile">A quarter of the rounds had a ratio above this.</param>
internal sealed record Comparison(long Bytes, Side Ours, Side Baseline, double Ratio, double LowerQuartile, double UpperQuartile)
{
    /// <summary>Megabytes (10⁶ bytes) a second.</summary>
    public double MegabytesPerSecond(Side side) => Bytes / side.Seconds / 1e6;

    /// <summary>Bytes allocated for each byte of input.</summary>
    public double AllocatedPerByte(Side side) => side.AllocatedBytes / Bytes;
}
