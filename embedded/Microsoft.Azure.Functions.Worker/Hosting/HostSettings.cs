using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The settings that only this host has, under <c>Host</c>.</summary>
internal sealed class HostSettings(IConfiguration configuration, EmbeddedHostOptions options, string dataFolder)
{
    public EmbeddedHostOptions Options => options;

    /// <summary>Where keys and the lock live.</summary>
    public string DataFolder => dataFolder;

    /// <summary>Where HTTP functions listen; 0 takes a free port. <c>--port N</c> goes before <c>Host:Port</c>.</summary>
    public int Port
    {
        get
        {
            // Only from the command line: a variable PORT in the environment is meant for something else.
            var text = new ConfigurationBuilder().AddCommandLine(options.Arguments).Build()["port"] ?? configuration["Host:Port"] ?? "7071";
            return int.TryParse(text, out var port) && port is >= 0 and <= 65535
                ? port
                : throw new HostStartException($"The port '{text}' does not exist; give --port a number from 0 to 65535.");
        }
    }

    /// <summary>The wait between two looks at a container.</summary>
    public TimeSpan BlobScanInterval { get; } = Time(configuration, "Host:BlobScanInterval", TimeSpan.FromSeconds(1));

    /// <summary>The wait before the second try of a blob; doubles from there.</summary>
    public TimeSpan BlobRetryDelay { get; } = Time(configuration, "Host:BlobRetryDelay", TimeSpan.FromSeconds(1));

    /// <summary>Names the records of this application in the host's storage.</summary>
    public string HostId =>
        options.HostId
        ?? configuration["AzureFunctionsWebHost:hostid"]
        ?? (Assembly.GetEntryAssembly()?.GetName().Name ?? "functions").ToLowerInvariant().Replace('.', '-');

    /// <summary>Replaces every <c>%NAME%</c> by the setting of that name.</summary>
    /// <exception cref="HostStartException">A setting is missing.</exception>
    public string Resolve(string text, string functionName)
    {
        var parts = text.Split('%');
        if (parts.Length % 2 == 0)
        {
            throw new HostStartException($"The function '{functionName}' has an unpaired percent sign in '{text}'.");
        }

        for (var i = 1; i < parts.Length; i += 2)
        {
            parts[i] = configuration[parts[i]]
                ?? throw new HostStartException($"The setting '{parts[i]}' is missing; the function '{functionName}' needs it.");
        }

        return string.Concat(parts);
    }

    private static TimeSpan Time(IConfiguration configuration, string key, TimeSpan otherwise)
    {
        var text = configuration[key];
        if (text is null)
        {
            return otherwise;
        }

        return TimeSpan.TryParse(text, out var time) && time > TimeSpan.Zero && time <= TimeSpan.FromDays(1)
            ? time
            : throw new HostStartException($"The setting {key} is '{text}'; give a time as hh:mm:ss, at most a day.");
    }
}
