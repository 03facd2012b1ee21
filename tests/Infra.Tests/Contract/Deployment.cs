using Kamervragen.Infra.Tests.Bicep;
using Kamervragen.Infra.Tests.Code;

namespace Kamervragen.Infra.Tests.Contract;

/// <summary>What one environment consists of: both stages, evaluated.</summary>
internal sealed class Deployment
{
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal)
    {
        ["KAMERVRAGEN_USER_AGENT"] = "voorbeeld/1.0 (+https://example.org/contact)",
        ["KAMERVRAGEN_ALERT_EMAIL"] = "beheer@example.org",
        ["AZURE_ENV_NAME"] = "proef",
    };

    private Deployment(string parameters, IReadOnlyList<Resource> resources, Template main)
    {
        (Parameters, Resources, Main) = (parameters, resources, main);
        Settings = resources.Single(resource => resource is { Type: "Microsoft.Web/sites/config", Name: "appsettings" })["properties"] is IReadOnlyDictionary<string, object?> settings
            ? settings.ToDictionary(setting => setting.Key, setting => setting.Value?.ToString(), StringComparer.Ordinal)
            : [];
    }

    /// <summary>The parameter file.</summary>
    public string Parameters { get; }

    public IReadOnlyList<Resource> Resources { get; }

    public Template Main { get; }

    /// <summary>The app settings.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public Resource Site => Of("Microsoft.Web/sites").First();

    /// <summary>When a timer runs: its own words, or those of the setting that it names.</summary>
    public string Schedule(Trigger timer) =>
        timer.Value.StartsWith('%') ? Settings.GetValueOrDefault(timer.Value.Trim('%').Replace(":", "__", StringComparison.Ordinal)) ?? "" : timer.Value;

    public IEnumerable<Resource> Of(string type) => Resources.Where(resource => resource.Type == type && !resource.Existing);

    /// <summary>The environments that have a file of parameters.</summary>
    public static IEnumerable<Deployment> All(Sources sources) =>
        sources.Texts.Keys.Where(path => path.EndsWith(".bicepparam", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => Evaluate(sources, path, []));

    /// <summary>The environment of production, with more parameters.</summary>
    public static Deployment Production(Sources sources, params (string Name, object Value)[] more) => Evaluate(sources, "infra/main.prod.bicepparam", more);

    /// <summary>A variable of names.bicep.</summary>
    public static object? Name(Sources sources, string variable) =>
        new Template(sources.Bicep, "infra/names.bicep", new Dictionary<string, object?>(StringComparer.Ordinal), Environment.GetValueOrDefault).Value(variable);

    private static Deployment Evaluate(Sources sources, string path, (string Name, object Value)[] more)
    {
        var file = new Template(sources.Bicep, path, new Dictionary<string, object?>(StringComparer.Ordinal), Environment.GetValueOrDefault);
        var parameters = sources.Bicep[path].GetProperty("declarations").EnumerateArray()
            .Where(declaration => declaration.GetProperty("d").GetString() == "var")
            .Select(declaration => declaration.GetProperty("n").GetString()!)
            .ToDictionary(name => name, file.Value, StringComparer.Ordinal);
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        var main = new Template(sources.Bicep, "infra/main.bicep", parameters, Environment.GetValueOrDefault);
        var events = new Template(
            sources.Bicep,
            "infra/events.bicep",
            new[] { "functionAppName", "topicName", "storageAccountName" }.ToDictionary(name => name, main.Output, StringComparer.Ordinal),
            Environment.GetValueOrDefault);
        return new Deployment(path, [.. main.Resources, .. events.Resources], main);
    }
}
