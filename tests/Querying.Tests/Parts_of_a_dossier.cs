using Kamervragen.Dossiers;
using Kamervragen.Querying.Onderdelen;
using Kamervragen.Querying.Tests.Pages;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests;

public sealed class Parts_of_a_dossier(AzuriteFixture azurite) : QueryTest(azurite)
{
    private static readonly Kamervraag Dossier = FictitiousDossier.Answered;

    private OnderdeelQuery Parts => Get<OnderdeelQuery>();

    [Fact]
    public async Task The_whole_tells_how_long_an_open_set_has_been_waiting()
    {
        Clock.Advance(new DateTimeOffset(2031, 5, 9, 12, 0, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        await StoreAsync(FictitiousDossier.Open);

        var open = await Parts.GetAsync("2031Z00042", None);

        Assert.Equal((67, 25), (open!.DagenOpen, open.DagenTeLaat));
    }

    [Fact]
    public async Task The_whole_tells_no_such_thing_of_an_answered_set()
    {
        await StoreAsync(Dossier);

        var answered = await Parts.GetAsync("2031Z00042", None);

        Assert.Equal((null, null), (answered!.DagenOpen, answered.DagenTeLaat));
    }

    [Fact]
    public async Task Every_question_is_found_by_its_printed_number_however_that_is_written()
    {
        await StoreAsync(Dossier);
        foreach (var question in Dossier.Vragen)
        {
            foreach (var nummer in (string[])[question.Nummer, $" 0{question.Nummer.ToUpperInvariant()}"])
            {
                Assert.Equivalent(question, (await Parts.GetVraagAsync("2031z00042", nummer, None))!.Vraag, strict: true);
            }
        }
    }

    [Fact]
    public async Task The_documents_come_with_their_addresses()
    {
        await StoreAsync(Dossier);

        var list = await Parts.GetPublicatiesAsync("2031Z00042", None);

        Assert.Equal(Dossier.Bronnen.Select(source => source.Id), list!.Publicaties.Select(document => document.Id));
        Assert.Equal("/api/publicaties/kv-tk-2031Z00042/document", list.Publicaties.Single(document => document.Id == FictitiousDossier.Set).Document);
    }

    [Fact]
    public async Task Each_takes_one_call_to_storage()
    {
        await StoreAsync(Dossier);

        Assert.Equal(1, await CallsOfAsync(() => Parts.GetAsync("2031Z00042", None)));
        Assert.Equal(1, await CallsOfAsync(() => Parts.GetVraagAsync("2031Z00042", "1", None)));
        Assert.Equal(1, await CallsOfAsync(() => Parts.GetPublicatiesAsync("2031Z00042", None)));
    }

    [Fact]
    public async Task Of_a_dossier_that_is_not_there_are_null()
    {
        Assert.Null(await Parts.GetAsync("2031Z99999", None));
        Assert.Null(await Parts.GetVraagAsync("2031Z99999", "1", None));
        Assert.Null(await Parts.GetPublicatiesAsync("2031Z99999", None));
    }
}
