using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Kamervragen.Benchmarks.Measuring;

/// <summary>
/// The time this thread has worked. Linux tells how long a thread had a processor, so that other programs on the machine do
/// not count, while collections do, which run on the thread that causes them; elsewhere it is the time on the wall.
/// </summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;
    private static readonly bool IsLinux = OperatingSystem.IsLinux();

    /// <summary>What the clock shows, for the head of the output.</summary>
    public static string Name => IsLinux ? "processor time of the thread" : "wall clock";

    /// <summary>Seconds since an arbitrary moment.</summary>
    public static double Now => IsLinux ? ThreadSeconds() : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    private static double ThreadSeconds() =>
        ReadClock(ThreadCpuTime, out var time) == 0
            ? time.Seconds + (time.Nanoseconds / 1e9)
            : throw new InvalidOperationException("The system does not tell the processor time of a thread.");

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
