using System.Globalization;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>
/// Keeps a second host off a data folder. The operating system holds the lock and drops it when the process ends, however
/// it ends, so that what a dead process left behind stands in nobody's way.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _pidPath;

    private DataFolderLock(FileStream @lock, string pidPath)
    {
        _lock = @lock;
        _pidPath = pidPath;
    }

    /// <summary>Takes the lock.</summary>
    /// <exception cref="HostStartException">Another process has it, or this account may not write there.</exception>
    public static DataFolderLock Take(string folder)
    {
        // Two files: the locked one cannot be read by others everywhere.
        var pidPath = Path.Combine(folder, "host.pid");
        FileStream file;
        try
        {
            file = new FileStream(Path.Combine(folder, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new HostStartException(
                $"The data folder {folder} is in use by process {ReadPid(pidPath)}; stop that one, or choose another folder with --Data=FOLDER.",
                exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new HostStartException($"The data folder {folder} may not be written to; choose another with --Data=FOLDER.", exception);
        }

        File.WriteAllText(pidPath, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new DataFolderLock(file, pidPath);
    }

    public void Dispose()
    {
        File.Delete(_pidPath);
        _lock.Dispose();
    }

    private static string ReadPid(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (IOException)
        {
            return "(unknown)";
        }
    }
}
