using System.Text.Json;
using System.Text.Json.Nodes;
using Kamervragen.Testing;

namespace Kamervragen.EndToEnd.Tests;

/// <summary>A running pipeline with the demo publications, and the description of its API as it serves it.</summary>
public sealed class DescribedPipeline : IAsyncLifetime, IDisposable
{
    /// <summary>The header in which a key is given.</summary>
    public const string KeyHeader = "x-functions-key";

    private const int DemoDocuments = 15;

    private readonly TemporaryFolder _data = new();
    private PipelineProcess? _pipeline;

    public PipelineProcess Pipeline => _pipeline ?? throw new InvalidOperationException("The pipeline has not been started.");

    /// <summary>The key that opens everything.</summary>
    public string AdminKey => Key("master");

    /// <summary>The key that opens ordinary functions.</summary>
    public string FunctionKey => Key("function");

    /// <summary>The description as text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The description.</summary>
    public JsonNode Document { get; private set; } = new JsonObject();

    public async Task InitializeAsync()
    {
        _pipeline = PipelineProcess.Start(_data.Path);
        await _pipeline.SettledAsync(DemoDocuments);
        Text = await _pipeline.Http.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative));
        Document = JsonNode.Parse(Text)!;
    }

    public async Task DisposeAsync()
    {
        if (_pipeline is not null)
        {
            await _pipeline.DisposeAsync();
        }
    }

    public void Dispose() => _data.Dispose();

    /// <summary>Asks for an address, with a key where there is one.</summary>
    public async Task<HttpResponseMessage> GetAsync(string address, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (key is not null)
        {
            request.Headers.Add(KeyHeader, key);
        }

        return await Pipeline.Http.SendAsync(request);
    }

    /// <summary>The documented requests by path.</summary>
    public IEnumerable<(string Path, JsonObject Operation)> Operations() =>
        Document["paths"]!.AsObject().Select(path => (path.Key, path.Value!["get"]!.AsObject()));

    /// <summary>The parameters of a request.</summary>
    public IEnumerable<JsonObject> Parameters(JsonObject operation) =>
        (operation["parameters"]?.AsArray() ?? []).Select(parameter => Resolve(parameter!.AsObject()));

    /// <summary>What a reference points at, else the object itself.</summary>
    public JsonObject Resolve(JsonObject node)
    {
        if (node["$ref"]?.GetValue<string>() is not { } reference)
        {
            return node;
        }

        return reference.Split('/').Skip(1).Aggregate(Document, (part, name) => part[name] ?? throw new JsonException($"There is no {reference}.")).AsObject();
    }

    /// <summary>
    /// The addresses of all examples of a request: as it is, with each parameter that has an example alone, and with all of them.
    /// </summary>
    public IEnumerable<string> Examples(string path, JsonObject operation)
    {
        var parameters = Parameters(operation).ToList();
        foreach (var parameter in parameters.Where(parameter => In(parameter) == "path"))
        {
            path = path.Replace($"{{{Name(parameter)}}}", Uri.EscapeDataString(Example(parameter)!), StringComparison.Ordinal);
        }

        var query = parameters.Where(parameter => In(parameter) == "query" && Example(parameter) is not null)
            .Select(parameter => $"{Name(parameter)}={Uri.EscapeDataString(Example(parameter)!)}")
            .ToList();
        return query.Select(one => $"{path}?{one}").Append(path).Append(query.Count > 0 ? $"{path}?{string.Join('&', query)}" : path).Distinct(StringComparer.Ordinal);
    }

    public static string Name(JsonObject parameter) => parameter["name"]!.GetValue<string>();

    public static string In(JsonObject parameter) => parameter["in"]!.GetValue<string>();

    private string Key(string name) => JsonNode.Parse(File.ReadAllText(_data["keys.json"]))![name]!.GetValue<string>();

    private static string? Example(JsonObject parameter) =>
        (parameter["example"] is JsonArray list ? list[0] : parameter["example"]) is { } value ? value.ToString() : null;
}
