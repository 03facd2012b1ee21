namespace Azurite;

/// <summary>How the emulator is started.</summary>
public sealed record AzuriteOptions
{
    /// <summary>The folder for its files, created if missing; ignored with <see cref="InMemory"/>.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Keep everything in memory: nothing survives a stop. For tests.</summary>
    public bool InMemory { get; init; }

    /// <summary>
    /// How many accounts there are beside the usual one, for tests that must not see each other's containers and tables.
    /// </summary>
    public int ExtraAccounts { get; init; }

    /// <summary>The folder with <c>package.json</c>; null finds it in the checkout.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>The program that runs JavaScript.</summary>
    public string NodeProgram { get; init; } = "node";

    /// <summary>How long the start may take, the download of the package not counted.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where progress is printed; null prints nothing.</summary>
    public TextWriter? Output { get; init; }
}
