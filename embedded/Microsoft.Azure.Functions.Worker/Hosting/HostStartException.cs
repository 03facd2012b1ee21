namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The application cannot start for a reason its developer or user can mend; the message is one sentence.</summary>
internal sealed class HostStartException : Exception
{
    public HostStartException(string message)
        : base(message)
    {
    }

    public HostStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
