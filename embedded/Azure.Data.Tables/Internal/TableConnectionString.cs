namespace Azure.Data.Tables.Internal;

/// <summary>What a connection string says. Its errors never repeat it: it holds a secret.</summary>
/// <param name="Endpoint">Where the service is; with the shared access signature as its query, where there is one.</param>
/// <param name="AccountName">The account, where the string names it.</param>
/// <param name="Credential">Name and key, where the string holds a key.</param>
internal sealed record TableConnectionString(Uri Endpoint, string? AccountName, TableSharedKeyCredential? Credential)
{
    // Published by Microsoft for the emulator; the same on every machine, so no secret.
    private const string EmulatorName = "devstoreaccount1";
    private const string EmulatorKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="InvalidOperationException">A part of the string is not a name, an equals sign and a value.</exception>
    /// <exception cref="FormatException">The parts do not say where the service is and how to sign in.</exception>
    public static TableConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var settings = Split(text);
        if (settings.GetValueOrDefault("UseDevelopmentStorage") is "true")
        {
            return Emulator(settings.GetValueOrDefault("DevelopmentStorageProxyUri"));
        }

        var name = settings.GetValueOrDefault("AccountName");
        var endpoint = FindEndpoint(settings, name);
        if (endpoint is not null && name is not null && settings.TryGetValue("AccountKey", out var key))
        {
            return new TableConnectionString(endpoint, name, new TableSharedKeyCredential(name, key));
        }

        if (endpoint is not null && settings.TryGetValue("SharedAccessSignature", out var signature))
        {
            return new TableConnectionString(new UriBuilder(endpoint) { Query = signature }.Uri, name, null);
        }

        throw new FormatException(
            "The connection string needs AccountName and AccountKey, or SharedAccessSignature, beside TableEndpoint or EndpointSuffix.");
    }

    private static Uri? FindEndpoint(Dictionary<string, string> settings, string? name)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint))
        {
            return Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
                ? uri
                : throw new FormatException("TableEndpoint in the connection string is not an absolute URI.");
        }

        return name is not null && settings.TryGetValue("EndpointSuffix", out var suffix)
            ? new Uri($"{settings.GetValueOrDefault("DefaultEndpointsProtocol") ?? "https"}://{name}.table.{suffix}/")
            : null;
    }

    private static TableConnectionString Emulator(string? proxy)
    {
        var host = proxy is null ? new UriBuilder("http", "127.0.0.1") : new UriBuilder(proxy);
        var endpoint = new UriBuilder(host.Scheme, host.Host, 10002, EmulatorName).Uri;
        return new TableConnectionString(endpoint, EmulatorName, new TableSharedKeyCredential(EmulatorName, EmulatorKey));
    }

    private static Dictionary<string, string> Split(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = segment.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !settings.TryAdd(segment[..equals], segment[(equals + 1)..]))
            {
                throw new InvalidOperationException(
                    "The connection string must be name=value pairs with a semicolon between them, each name once.");
            }
        }

        return settings;
    }
}
