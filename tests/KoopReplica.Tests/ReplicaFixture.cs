using System.Xml.Linq;

namespace KoopReplica.Tests;

/// <summary>A replica of a folder of its own, and a client that asks it what KOOP's clients ask.</summary>
public sealed class ReplicaFixture : IAsyncDisposable
{
    public static readonly XNamespace Sru = "http://docs.oasis-open.org/ns/search-ws/sruResponse";
    public static readonly XNamespace Gzd = "http://standaarden.overheid.nl/sru";
    public static readonly XNamespace Wetgeving = "http://standaarden.overheid.nl/wetgeving/";
    public static readonly XNamespace Dcterms = "http://purl.org/dc/terms/";

    private readonly DirectoryInfo? _own;

    private ReplicaFixture(KoopReplicaServer server, string folder, DirectoryInfo? own)
    {
        Server = server;
        Folder = folder;
        _own = own;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.BaseAddress };
    }

    public static string DemoFolder => Path.Combine(AppContext.BaseDirectory, "KoopReplica", "Publications");

    public KoopReplicaServer Server { get; }

    public string Folder { get; }

    public HttpClient Client { get; }

    /// <summary>Serves an existing folder; the demo unless another is named.</summary>
    public static async Task<ReplicaFixture> ServeAsync(string? folder = null)
    {
        var served = folder ?? DemoFolder;
        return new ReplicaFixture(await KoopReplicaServer.StartAsync(new KoopReplicaOptions { Folder = served }), served, null);
    }

    /// <summary>Serves an empty folder that the test fills itself.</summary>
    public static async Task<ReplicaFixture> ServeOwnAsync(TimeProvider? time = null, string? stateFile = null)
    {
        var own = Directory.CreateTempSubdirectory("koop-replica-");
        var options = new KoopReplicaOptions { Folder = own.FullName, Time = time ?? TimeProvider.System, StateFile = stateFile };
        return new ReplicaFixture(await KoopReplicaServer.StartAsync(options), own.FullName, own);
    }

    public static void Publish(string folder, string id, string text, params (string Name, string Content)[] metadata)
    {
        var directory = Directory.CreateDirectory(Path.Combine(folder, id)).FullName;
        File.WriteAllText(Path.Combine(directory, $"{id}.xml"), $"<officiele-publicatie>{text}</officiele-publicatie>");
        var values = metadata.Select(value =>
            new XElement("metadata", new XAttribute("name", value.Name), new XAttribute("scheme", ""), new XAttribute("content", value.Content)));
        File.WriteAllText(Path.Combine(directory, "metadata.xml"), new XElement("metadata_gegevens", values).ToString());
    }

    public void Publish(string id, string text, params (string Name, string Content)[] metadata) => Publish(Folder, id, text, metadata);

    public async Task<XElement> SearchAsync(string query, string parameters = "&maximumRecords=1000")
    {
        using var response = await Client.GetAsync(
            $"/sru?operation=searchRetrieve&version=2.0&query={Uri.EscapeDataString(query)}{parameters}");
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return XElement.Parse(await response.Content.ReadAsStringAsync());
    }

    public async Task<string[]> FindAsync(string query, string parameters = "&maximumRecords=1000") =>
        [.. (await SearchAsync(query, parameters)).Descendants(Dcterms + "identifier").Select(element => element.Value)];

    /// <summary>Searches with a query that cannot be carried out.</summary>
    public async Task<(string Uri, string Message, string? Details)> RefusalAsync(string query, string parameters = "")
    {
        var response = await SearchAsync(query, parameters);
        var values = response.Descendants().Single(e => e.Name.LocalName is "diagnostic").Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);
        Assert.Empty(response.Descendants(Sru + "numberOfRecords"));
        return (values["uri"], values["message"], values.GetValueOrDefault("details"));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        _own?.Delete(recursive: true);
    }
}
