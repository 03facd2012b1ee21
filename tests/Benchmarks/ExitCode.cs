namespace Kamervragen.Benchmarks;

/// <summary>What a benchmark says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Measured; with <c>--check</c>: every bound was met.</summary>
    public const int Ok = 0;

    /// <summary>With <c>--check</c>: a bound was missed.</summary>
    public const int Missed = 1;

    /// <summary>The command could not be carried out as written.</summary>
    public const int Usage = 2;
}
