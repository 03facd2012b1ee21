using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Kamervragen.Querying.Exports;
using Kamervragen.Querying.Filters;
using Kamervragen.Testing;
using Microsoft.AspNetCore.WebUtilities;

namespace Kamervragen.Querying.Tests.Exports;

[CollectionDefinition(Name)]
public sealed class FilesCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "files";
}

/// <summary>A test on files of dossiers that were stored as the pipeline stores them.</summary>
[Collection(FilesCollection.Name)]
public abstract class ExportTest(AzuriteFixture azurite) : QueryTest(azurite)
{
    protected Task<ExportFile> OpenAsync(string name, string query = "") =>
        Get<Export>().OpenAsync(ExportRequest.Read(name, new QueryParameters(QueryHelpers.ParseQuery(query)))!, None);

    protected async Task<byte[]> FileAsync(string name, string query = "")
    {
        using var stream = new MemoryStream();
        var output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        await (await OpenAsync(name, query)).WriteAsync(output, progress: null, None);
        await output.CompleteAsync();
        return stream.ToArray();
    }

    protected async Task<List<Dictionary<string, string>>> CsvAsync(string kind, string query = "") => Csv.Read(await FileAsync(kind + ".csv", query));

    protected async Task<List<JsonElement>> NdjsonAsync(string kind, string query = "") =>
        [.. Encoding.UTF8.GetString(await FileAsync(kind + ".ndjson", query)).Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement)];
}
