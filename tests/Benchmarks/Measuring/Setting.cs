using System.Diagnostics;
using System.Reflection;
using System.Runtime;
using System.Runtime.InteropServices;

namespace Kamervragen.Benchmarks.Measuring;

/// <summary>On what was measured.</summary>
internal static class Setting
{
    /// <summary>Writes one line, and a warning where the build is not fit for measuring.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="clock">What time was measured.</param>
    public static void WriteTo(TextWriter writer, string clock)
    {
        writer.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, "
            + $"{Environment.ProcessorCount} processors, {(GCSettings.IsServerGC ? "server" : "workstation")} collector; {clock}.");
        if (typeof(Setting).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
        {
            writer.WriteLine("WARNING: a debug build; measure with -c Release.");
        }
    }
}
