namespace Kamervragen.Ingestion.Tests.Chaos;

/// <summary>The process is gone: nothing of it goes on, and no client tries again.</summary>
public sealed class ProcessKilledException : Exception
{
    public ProcessKilledException()
        : base("The process was killed.")
    {
    }
}
