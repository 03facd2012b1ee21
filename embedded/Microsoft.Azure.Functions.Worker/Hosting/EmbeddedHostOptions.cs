using LocalServices;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>What a host is made of; the defaults are those of an application, tests give their own.</summary>
internal sealed record EmbeddedHostOptions
{
    public string[] Arguments { get; init; } = [];

    /// <summary>The folder of host.json and the settings files.</summary>
    public string BaseDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>The classes that declare functions; null to search the entry assembly and what it references.</summary>
    public IReadOnlyList<Type>? FunctionTypes { get; init; }

    /// <summary>The services to start first; null to search the assemblies of the application.</summary>
    public IReadOnlyList<ILocalService>? LocalServices { get; init; }

    /// <summary>Where files live that survive a restart; null to follow the setting <c>Data</c>.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Names the records of this application in the host's storage.</summary>
    public string? HostId { get; init; }

    /// <summary>Where progress and the list of functions are printed.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>Where the one sentence of a failed start is printed.</summary>
    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>Ends the process after a failed start; null to throw instead.</summary>
    public Action<int>? Exit { get; init; }

    /// <summary>How long running functions go on undisturbed after a stop, before they are asked to end.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long running functions are waited for after a stop, in all.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(3);
}
