using System.Text;
using Kamervragen.Dossiers;
using Kamervragen.Querying.Feeds;
using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Http;
using Kamervragen.Querying.Tests.Exports;
using Kamervragen.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Kamervragen.Querying.Tests.Feeds;

/// <summary>A test on feeds of dossiers that were stored as the pipeline stores them, each a minute after the one before.</summary>
public abstract class FeedTest(AzuriteFixture azurite) : ExportTest(azurite)
{
    protected async Task StoreLaterAsync(Kamervraag dossier)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        await StoreAsync(dossier);
    }

    protected async Task<HttpAnswer> ListAsync(string query = "", Action<HttpRequest>? change = null) =>
        await Get<FeedQuery>().GetAsync(new QueryParameters(QueryHelpers.ParseQuery(query)), SiteAddress.Of(Request(change)), None);

    protected Task<HttpAnswer?> SetAsync(string nummer) => Get<FeedQuery>().GetAsync(nummer, SiteAddress.Of(Request(null)), None);

    protected static Kamervraag Dossier(string sleutel) => new()
    {
        Sleutel = sleutel,
        Vraagnummer = sleutel,
        Titel = $"Het dempen van de Vliet, deel {sleutel[^1]}",
        Ingediend = new DateOnly(2031, 3, 3),
        Termijn = new DateOnly(2031, 3, 24),
        Indieners = [new Indiener("Kwist", "D66", Voluit: null)],
        Vragen = [new VraagAntwoord { Volgnummer = 1, Nummer = "1", Vraag = "Klopt dit?", VraagGroep = ["1"] }],
    };

    protected static Kamervraag Answered(Kamervraag dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier with { Status = Status.Beantwoord, Beantwoord = new DateOnly(2031, 3, 20), Dagen = 17, Vragen = [dossier.Vragen[0] with { Antwoord = "Ja.", AntwoordGroep = ["1"] }] };
    }

    internal static async Task<Atom> ReadAsync(HttpAnswer? answer) => Atom.Read(Encoding.UTF8.GetBytes(await BodyAsync(answer)));

    protected static async Task<string> BodyAsync(HttpAnswer? answer)
    {
        var http = new DefaultHttpContext();
        http.Response.Body = new MemoryStream();
        await answer!.ExecuteAsync(http);
        return Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());
    }

    protected static HttpRequest Request(Action<HttpRequest>? change)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("vragen.example", 8080));
        change?.Invoke(request);
        return request;
    }
}
