using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Kamervragen.Dossiers;
using Kamervragen.Ingestion;
using Kamervragen.Querying;
using Kamervragen.Storage;
using Kamervragen.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.App.Tests;

[CollectionDefinition(Name)]
public sealed class ApiCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "api";
}

/// <summary>The HTTP functions, called as a host calls them, on a storage account of the test's own.</summary>
[Collection(ApiCollection.Name)]
public abstract class ApiTest(AzuriteFixture azurite) : IAsyncLifetime, IDisposable
{
    private readonly CountingTransport _transport = new();
    private ServiceProvider _services = null!;

    protected static CancellationToken None => CancellationToken.None;

    protected ManualTimeProvider Clock { get; } = new();

    public async Task InitializeAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage"] = azurite.NewAccount() })
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddKamervragenStorage()
            .AddKamervragenQuerying()
            .AddSingleton(StorageClientsFactory.Create(configuration, _transport))
            .Configure<PollOptions>(_ => { })
            .BuildServiceProvider();
        await _services.GetRequiredService<StorageClients>().CreateMissingAsync(None);
    }

    public async Task DisposeAsync() => await _services.DisposeAsync();

    public void Dispose()
    {
        _transport.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Asks a function, and gives what came over the line with the calls to storage that it took.</summary>
    /// <typeparam name="TFunction">The class of the function.</typeparam>
    protected async Task<Reply> AskAsync<TFunction>(
        Func<TFunction, HttpRequest, Task<IResult>> run, string query = "", params (string Name, string Value)[] headers)
    {
        using var body = new MemoryStream();
        await using var scope = _services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Response = { Body = body } };
        context.Request.Method = HttpMethods.Get;
        context.Request.QueryString = new QueryString(query.Length == 0 ? "" : "?" + query);
        foreach (var (name, value) in headers)
        {
            context.Request.Headers.Append(name, value);
        }

        _transport.Clear();
        var result = await run(ActivatorUtilities.CreateInstance<TFunction>(_services), context.Request);
        await result.ExecuteAsync(context);
        return new Reply(context.Response, body.ToArray(), _transport.Calls.Count);
    }

    protected Task<Reply> ListAsync(string query = "", params (string Name, string Value)[] headers) =>
        AskAsync<ListKamervragen>((function, request) => function.Run(request, None), query, headers);

    protected Task<Reply> DossierAsync(string nummer, string query = "", params (string Name, string Value)[] headers) =>
        AskAsync<GetKamervraag>((function, request) => function.Run(request, nummer, None), query, headers);

    /// <summary>Stores a dossier as the pipeline does, with its row.</summary>
    protected async Task StoreAsync(Kamervraag dossier)
    {
        var dossiers = _services.GetRequiredService<DossierTable>();
        var committed = await dossiers.TryCommitAsync(dossier, await dossiers.GetSlotAsync(dossier.Sleutel, None), None);
        await _services.GetRequiredService<KamervraagTable>().ProjectAsync(dossier, committed!, None);
    }

    /// <summary>A dossier of one question that nobody asked.</summary>
    protected static Kamervraag Dossier(int number) => new()
    {
        Sleutel = $"2024Z{number:D5}",
        Vraagnummer = $"2024Z{number:D5}",
        Titel = $"Het dempen van de Vliet bij Waterwijk, deel {number}",
        Ingediend = new DateOnly(2024, 3, 1),
        Termijn = new DateOnly(2024, 3, 22),
        Vragen = [new VraagAntwoord { Volgnummer = 1, Nummer = "1", Vraag = "Klopt dit <b>?", VraagGroep = ["1"] }],
    };

    /// <summary>What came over the line.</summary>
    protected sealed record Reply(HttpResponse Response, byte[] Bytes, int StorageCalls)
    {
        public int Status => Response.StatusCode;

        public IHeaderDictionary Headers => Response.Headers;

        public string Tag => Headers.ETag.ToString();

        /// <summary>The body as it was before it was compressed.</summary>
        public string Text
        {
            get
            {
                using var body = new MemoryStream(Bytes);
                using Stream plain = Headers.ContentEncoding.ToString() switch
                {
                    "br" => new BrotliStream(body, CompressionMode.Decompress),
                    "gzip" => new GZipStream(body, CompressionMode.Decompress),
                    _ => body,
                };
                using var reader = new StreamReader(plain, Encoding.UTF8);
                return reader.ReadToEnd();
            }
        }

        public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);
    }
}
