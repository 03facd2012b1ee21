using Kamervragen.Testing;

namespace Kamervragen.App.Tests;

public sealed class Compressing_an_answer(AzuriteFixture azurite) : ApiTest(azurite)
{
    [Fact]
    public async Task Goes_by_what_the_caller_likes_best()
    {
        await StoreManyAsync();
        var plain = await ListAsync();
        (string Accepted, string Coding)[] cases =
        [
            ("gzip, deflate, br", "br"),
            ("br;q=1.0, gzip;q=0.8, *;q=0.1", "br"),
            ("gzip", "gzip"),
            ("GZIP", "gzip"),
            ("gzip;q=1, br;q=0.5", "gzip"),
            ("br;q=0, gzip", "gzip"),
            ("br;q=0", ""),
            ("identity", ""),
            ("deflate", ""),
            ("gzip;q=onzin,,,;;", ""),
            ("", ""),
        ];
        foreach (var (accepted, coding) in cases)
        {
            var reply = await ListAsync("", ("Accept-Encoding", accepted));

            Assert.Equal((accepted, coding), (accepted, reply.Headers.ContentEncoding.ToString()));
            Assert.Equal(plain.Text, reply.Text);
            Assert.Equal(reply.Bytes.Length, reply.Headers.ContentLength);
            Assert.Equal("Accept-Encoding", reply.Headers.Vary);
        }
    }

    [Fact]
    public async Task Makes_a_page_of_sets_a_fraction_of_its_size()
    {
        await StoreManyAsync();
        var plain = await ListAsync();

        Assert.InRange((await ListAsync("", ("Accept-Encoding", "br"))).Bytes.Length, 1, plain.Bytes.Length / 5);
        Assert.InRange((await ListAsync("", ("Accept-Encoding", "gzip"))).Bytes.Length, 1, plain.Bytes.Length / 5);
    }

    [Fact]
    public async Task Is_not_done_to_a_small_one()
    {
        var reply = await ListAsync("", ("Accept-Encoding", "br"));

        Assert.Equal("", reply.Headers.ContentEncoding.ToString());
        Assert.Equal("""{"kamervragen":[],"totaal":0}""", reply.Text);
    }

    [Fact]
    public async Task Is_done_to_the_page_for_people_too()
    {
        await StoreAsync(Dossier(1));

        var reply = await AskAsync<GetKamervraagPage>((function, request) => function.Run(request, "2024Z00001", None), "", ("Accept-Encoding", "br"));

        Assert.Equal(("br", "text/html; charset=utf-8"), (reply.Headers.ContentEncoding.ToString(), reply.Response.ContentType));
        Assert.Contains("Klopt dit &lt;b", reply.Text, StringComparison.Ordinal);
    }

    private async Task StoreManyAsync()
    {
        foreach (var number in Enumerable.Range(1, 20))
        {
            await StoreAsync(Dossier(number));
        }
    }
}
