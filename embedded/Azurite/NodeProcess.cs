using System.ComponentModel;
using System.Diagnostics;
using LocalServices;

namespace Azurite;

/// <summary>Starts programs of Node.js, and says in one sentence what to do where it is missing.</summary>
internal static class NodeProcess
{
    public static Process Start(string program, string workingFolder, IEnumerable<string> arguments, params ReadOnlySpan<KeyValuePair<string, string?>> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start) ?? throw new LocalServiceException($"'{program}' could not be started.");
        }
        catch (Win32Exception exception)
        {
            throw new LocalServiceException(
                $"The storage emulator needs Node.js 20 or later, and '{program}' was not found; install Node.js, or name a real storage account in the setting Storage.", exception);
        }
    }
}
