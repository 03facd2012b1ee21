using System.IO.Compression;
using Kamervragen.Querying.Exports;
using Kamervragen.Storage;
using Kamervragen.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kamervragen.Querying.Tests.Exports;

public sealed class The_answer_with_a_file(AzuriteFixture azurite) : ExportTest(azurite)
{
    [Fact]
    public async Task Names_the_file_and_its_type_and_is_not_guessed_at()
    {
        await StoreAsync("2031Z00001");

        var response = (await SendAsync("vraagantwoorden.csv")).Response;

        Assert.Equal("attachment; filename=vraagantwoorden.csv", response.Headers.ContentDisposition);
        Assert.Equal("text/csv; charset=utf-8; header=present", response.ContentType);
        Assert.Equal("nosniff", response.Headers.XContentTypeOptions);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Is_compressed_as_the_caller_accepts(string coding)
    {
        await StoreAsync("2031Z00001");
        var plain = await FileAsync("kamervragen.csv");

        var http = await SendAsync("kamervragen.csv", request => request.Headers.AcceptEncoding = coding);

        Assert.Equal(coding, http.Response.Headers.ContentEncoding);
        Assert.Equal(plain, Decompress(coding, Body(http)));
    }

    [Fact]
    public async Task Is_short_for_who_has_the_file_already()
    {
        await StoreAsync("2031Z00001");
        var tag = (await SendAsync("kamervragen.csv")).Response.Headers.ETag;

        var again = await SendAsync("kamervragen.csv", request => request.Headers.IfNoneMatch = tag);

        Assert.Equal(StatusCodes.Status304NotModified, again.Response.StatusCode);
        Assert.Empty(Body(again));
    }

    [Fact]
    public async Task Is_whole_again_after_a_change()
    {
        await StoreAsync("2031Z00001");
        var tag = (await SendAsync("kamervragen.csv")).Response.Headers.ETag;
        await StoreAsync("2031Z00002");

        var again = await SendAsync("kamervragen.csv", request => request.Headers.IfNoneMatch = tag);

        Assert.Equal(2, Csv.Read(Body(again)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    public async Task That_cannot_be_finished_is_broken_off(string coding)
    {
        await StoreAsync("2031Z00001");
        await Get<StorageClients>().Table(TableNames.VraagAntwoorden).DeleteEntityAsync("2031Z00001", "001");
        var connection = new Connection();

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync("vraagantwoorden.csv", request => request.Headers.AcceptEncoding = coding, connection));

        Assert.True(connection.IsAborted);
    }

    private async Task<HttpContext> SendAsync(string name, Action<HttpRequest>? change = null, Connection? connection = null)
    {
        var http = new DefaultHttpContext();
        http.Response.Body = new MemoryStream();
        http.Features.Set<IHttpRequestLifetimeFeature>(connection ?? new Connection());
        change?.Invoke(http.Request);
        await new ExportResult(await OpenAsync(name)).ExecuteAsync(http);
        return http;
    }

    private static byte[] Body(HttpContext http) => ((MemoryStream)http.Response.Body).ToArray();

    private static byte[] Decompress(string coding, byte[] body)
    {
        using var compressed = new MemoryStream(body);
        using Stream stream = coding == "br" ? new BrotliStream(compressed, CompressionMode.Decompress) : new GZipStream(compressed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }

    private sealed class Connection : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }
}
