using System.Text;
using Kamervragen.Dossiers;
using Kamervragen.Querying.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Querying.Tests.Pages;

public sealed class The_answer_to_a_request
{
    private const string Nummer = "2031Z00042";

    [Fact]
    public async Task Is_the_page_of_the_dossier()
    {
        var (response, body) = await AnswerAsync(Nummer, FictitiousDossier.Open);

        Assert.Equal(200, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.ContentType);
        Assert.Equal(RecordPage.Render(FictitiousDossier.Open, FictitiousDossier.Today), body);
    }

    [Theory]
    [InlineData(Nummer, 200)]
    [InlineData("2031z00042", 302)]
    [InlineData("2031Z99999", 404)]
    public async Task Forbids_everything_but_its_own_style_and_may_be_kept_for_a_minute(string nummer, int status)
    {
        var (response, _) = await AnswerAsync(nummer, status == 404 ? null : FictitiousDossier.Open);

        Assert.Equal(status, response.StatusCode);
        Assert.Matches("^default-src 'none'; style-src 'sha256-[^' ]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$", response.Headers.ContentSecurityPolicy.ToString());
        Assert.Equal("nosniff", response.Headers.XContentTypeOptions);
        Assert.Equal("no-referrer", response.Headers["Referrer-Policy"]);
        Assert.Equal("public, max-age=60", response.Headers.CacheControl);
    }

    [Fact]
    public async Task To_a_number_nobody_has_is_a_page_that_says_so()
    {
        var (response, body) = await AnswerAsync("2031Z99999", dossier: null);

        Assert.Equal(404, response.StatusCode);
        HtmlPage.AssertInOrder(HtmlPage.Text(body), "Niet gevonden", "Er is geen kamervraag met nummer «2031Z99999»");
    }

    [Theory]
    [InlineData("ah-tk-20302031-77")]
    [InlineData("2031z00042")]
    public async Task Sends_another_way_of_writing_to_the_address_of_the_dossier(string nummer)
    {
        var (response, _) = await AnswerAsync(nummer, FictitiousDossier.Answered);

        Assert.Equal(302, response.StatusCode);
        Assert.Equal("/kamervragen/2031Z00042", response.Headers.Location);
    }

    [Fact]
    public async Task Has_no_body_where_the_reader_has_the_page_already()
    {
        var (first, _) = await AnswerAsync(Nummer, FictitiousDossier.Open);

        var (second, body) = await AnswerAsync(Nummer, FictitiousDossier.Open, known: first.Headers.ETag!);

        Assert.Equal(304, second.StatusCode);
        Assert.Empty(body);
        Assert.NotEmpty(second.Headers.ContentSecurityPolicy.ToString());
    }

    [Fact]
    public async Task Has_another_tag_when_the_dossier_changed()
    {
        var (first, _) = await AnswerAsync(Nummer, FictitiousDossier.Open);
        var (second, _) = await AnswerAsync(Nummer, FictitiousDossier.Open with { Titel = "Een andere titel" }, known: first.Headers.ETag!);

        Assert.Equal(200, second.StatusCode);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Has_another_tag_the_next_day_while_the_set_is_open()
    {
        var (first, _) = await AnswerAsync(Nummer, FictitiousDossier.Open);
        var (second, _) = await AnswerAsync(Nummer, FictitiousDossier.Open, FictitiousDossier.Today.AddDays(1), first.Headers.ETag!);

        Assert.Equal(200, second.StatusCode);
    }

    [Theory]
    [InlineData("2031-01-01T22:59:00Z", "2031-01-01")]
    [InlineData("2031-01-01T23:00:00Z", "2031-01-02")]
    [InlineData("2031-07-01T22:00:00Z", "2031-07-02")]
    public void Counts_the_days_as_they_are_counted_in_the_Netherlands(string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day), Today.InTheNetherlands(new Testing.ManualTimeProvider(DateTimeOffset.Parse(moment))));

    private static async Task<(HttpResponse Response, string Body)> AnswerAsync(string nummer, Kamervraag? dossier, DateOnly? vandaag = null, string? known = null)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            Response = { Body = body },
        };
        context.Request.Method = HttpMethods.Get;
        context.Request.Headers.IfNoneMatch = known;
        await PageResult.For(nummer, dossier, vandaag ?? FictitiousDossier.Today).ExecuteAsync(context);
        return (context.Response, Encoding.UTF8.GetString(body.ToArray()));
    }
}
