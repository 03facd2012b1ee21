namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The container of the host's own records.</summary>
internal static class HostContainer
{
    public const string Name = "azure-webjobs-hosts";
}
