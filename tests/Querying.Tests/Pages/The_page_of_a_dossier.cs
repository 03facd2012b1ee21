using Kamervragen.Dossiers;
using Kamervragen.Querying.Pages;

namespace Kamervragen.Querying.Tests.Pages;

public sealed class The_page_of_a_dossier
{
    private static string Html(Kamervraag dossier) => RecordPage.Render(dossier, FictitiousDossier.Today);

    private static string Text(Kamervraag dossier) => HtmlPage.Text(Html(dossier));

    [Fact]
    public void Shows_everything_in_the_order_readers_know() => HtmlPage.AssertInOrder(
        Text(FictitiousDossier.Answered),
        "Kamervraag 2031Z00042",
        "Het dempen van de Vliet bij Waterwijk",
        "Beantwoord",
        "Ingediend 3 maart 2031",
        "Beantwoord 16 april 2031 (na 44 dagen)",
        "Termijn 14 april 2031, na uitstel (2 dagen te laat)",
        "Indieners Marit van Dalen-Oord (D66) Koen Kwist (NSC) Zilt (Waterlijst)",
        "Gericht aan Minister van Infrastructuur en Waterstaat Staatssecretaris van Financiën",
        "Beantwoord door Anneke Sluyter (Minister, Infrastructuur en Waterstaat) Piet Dubbeltje mede namens: Staatssecretaris van Financiën",
        "Ministeries Infrastructuur en Waterstaat (IenW) Financiën (FIN)",
        "Onderwerpen Natuur en milieu › Water Verkeer › Water",
        "Bron vraag https://zoek.officielebekendmakingen.nl/kv-tk-2031Z00042.html",
        "Bron antwoord https://zoek.officielebekendmakingen.nl/ah-tk-20302031-77.html https://zoek.officielebekendmakingen.nl/ah-tk-20302031-90.html",
        "Vragen en antwoorden",
        "Vraag 1", "Kent u het bericht «Vliet gaat dicht»?", "1 Waterwijker Courant",
        "Antwoord op vraag 1 en 2", "Ja.", "Oosterdam", "2 Kamerstuk over de Vliet. https://stukken.example/vliet",
        "Vraag 2", "Klopt dit bericht?", "Zie antwoord vraag 1",
        "Vraag 3", "– peilbesluit;", "Antwoord", "Geen.",
        "Eerder antwoord van 16 april 2031 (ah-tk-20302031-77)", "Eerder antwoord op vraag 3 en 4", "Daar kom ik op terug.", "3 Noot bij het eerdere antwoord.",
        "Vraag 4", "Naar verwachting in 2033.", "Zie eerder antwoord vraag 3",
        "Vraag 4a", "Zie hierboven.",
        "Mededeling – 24 maart 2031", "Uitstel van beantwoording, van Minister Sluyter (Infrastructuur en Waterstaat)", "De reden is dat er nog wordt gepeild.", "1 Noot bij de mededeling.",
        "Toelichting", "ter aanvulling op eerdere vragen", "2 Noot bij de toelichting.",
        "Overige tekst", "Een regel die nergens bij hoort.",
        "Documenten",
        "Kamervraag document nummer: kv-tk-2031Z00042", "Volledige titel: Het dempen van de Vliet bij Waterwijk",
        "Mededeling document nummer: ah-tk-20302031-61", "Volledige titel: Uitstel beantwoording vragen",
        "Kamerantwoord document nummer: ah-tk-20302031-77", "Volledige titel: Antwoord op vragen van de leden",
        "Kamerantwoord document nummer: ah-tk-20302031-90", "Volledige titel: Nader antwoord",
        "kv-tk-2031Z00042-n1 (vervangen door een ander document)",
        "Overige noten", "9 Noot zonder plaats.",
        "Kanttekeningen", "De vraag luidt in het antwoord anders. (vraag 4, ah-tk-20302031-77)",
        "als JSON", "als Atom-feed");

    [Theory]
    [InlineData("application/json", "/api/kamervragen/2031Z00042")]
    [InlineData("application/atom+xml", "/api/kamervragen/2031Z00042/atom")]
    public void Names_the_same_in_other_forms_for_programs_and_for_people(string type, string address)
    {
        var page = HtmlPage.Parse(Html(FictitiousDossier.Answered));

        Assert.Equal(address, page.QuerySelector($"head link[rel=alternate][type='{type}']")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll($"footer a[href='{address}']"));
    }

    [Fact]
    public void Prints_the_text_of_a_group_once() =>
        Assert.Single(Text(FictitiousDossier.Answered).Split("In de bijlage staat per gemeente").Skip(1));

    [Fact]
    public void Prints_a_note_that_two_documents_carry_once() =>
        Assert.Single(Text(FictitiousDossier.Answered).Split("Waterwijker Courant").Skip(1));

    [Fact]
    public void Points_from_a_question_of_a_group_to_the_first_of_it()
    {
        var link = HtmlPage.Parse(Html(FictitiousDossier.Answered)).QuerySelector("#vraag-2 .melding a")!;

        Assert.Equal("vraag 1", link.TextContent);
        Assert.Equal("#vraag-1", link.GetAttribute("href"));
    }

    [Fact]
    public void Folds_earlier_answers() =>
        Assert.Equal(2, HtmlPage.Parse(Html(FictitiousDossier.Answered)).QuerySelectorAll("details:not([open]) > summary").Length);

    [Fact]
    public void Keeps_a_table_a_table_and_gives_each_row_all_columns()
    {
        var rows = HtmlPage.Parse(Html(FictitiousDossier.Answered)).QuerySelectorAll("#vraag-1 table tr");

        Assert.Equal(["Gemeente|Lengte (km)|Gedempt", "Waterwijk|3,2|nee", "Oosterdam|1,1|"], rows.Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
    }

    [Fact]
    public void Keeps_the_lines_of_a_list_apart() =>
        Assert.Equal(3, HtmlPage.Parse(Html(FictitiousDossier.Answered)).QuerySelectorAll("#vraag-3 .regels span").Length);

    [Fact]
    public void Explains_the_abbreviation_of_a_party_by_the_name_as_printed() =>
        Assert.Equal(
            ["D66: Democraten 66", "NSC: Nieuw Sociaal Contract"],
            HtmlPage.Parse(Html(FictitiousDossier.Answered)).QuerySelectorAll("abbr").Select(abbr => $"{abbr.TextContent}: {abbr.GetAttribute("title")}"));

    [Fact]
    public void Gives_every_note_a_way_back_to_its_part() =>
        Assert.Equal(
            ["#vraag-1", "#antwoord-1", "#vraag-3", "#mededeling-1", "#toelichting"],
            HtmlPage.Parse(Html(FictitiousDossier.Answered)).QuerySelectorAll(".noten a.terug").Select(link => link.GetAttribute("href")));

    [Theory]
    [InlineData("2031-04-10", "Uitgesteld 38 dagen open, binnen de termijn")]
    [InlineData("2031-04-15", "Uitgesteld 43 dagen open, 1 dag te laat")]
    [InlineData("2031-05-09", "Uitgesteld 67 dagen open, 25 dagen te laat")]
    public void Tells_how_long_an_open_set_has_been_waiting_on_the_day(string day, string expected) =>
        Assert.Contains(expected, HtmlPage.Text(RecordPage.Render(FictitiousDossier.Open, DateOnly.Parse(day))), StringComparison.Ordinal);

    [Fact]
    public void Of_an_answered_set_is_the_same_every_day() =>
        Assert.Equal(Html(FictitiousDossier.Answered), RecordPage.Render(FictitiousDossier.Answered, FictitiousDossier.Today.AddDays(100)));

    [Theory]
    [InlineData(Status.Open, "Open", "Beantwoord nog niet", "Vraag 1 Kent u het bericht")]
    [InlineData(Status.DeelsBeantwoord, "Deels beantwoord", "Beantwoord deels", "Nog niet beantwoord.")]
    [InlineData(Status.Ingetrokken, "Ingetrokken", "Beantwoord nee, de vragen zijn ingetrokken", "Niet beantwoord: de vragen zijn ingetrokken.")]
    [InlineData(Status.Beantwoord, "Beantwoord", "Beantwoord ja; de datum staat niet in de documenten", "De tekst van het antwoord staat in geen van de documenten.")]
    public void Says_the_status_in_words(Status status, params string[] expected) =>
        HtmlPage.AssertInOrder(Text(FictitiousDossier.Open with { Status = status }), expected);

    [Fact]
    public void Says_only_once_that_nothing_is_answered_yet() =>
        Assert.Single(Text(FictitiousDossier.Open).ToLowerInvariant().Split("nog niet").Skip(1));

    [Fact]
    public void Prints_a_heading_of_the_explanation_once() =>
        HtmlPage.AssertInOrder(Text(FictitiousDossier.Open with { Toelichting = "Toelichting:\n\nAanvullend." }), "Toelichting Aanvullend.");

    [Fact]
    public void Of_oral_questions_says_so() =>
        HtmlPage.AssertInOrder(
            Text(new Kamervraag { Sleutel = "2031Z00043", Titel = "Iets", Mondeling = true }), "Mondelinge vraag", "mondeling, in het vragenuur");

    [Fact]
    public void Tells_of_an_answer_whose_question_is_not_known()
    {
        var dossier = FictitiousDossier.Answered with { Vragen = [new VraagAntwoord { Volgnummer = 1, Nummer = "", Antwoord = "Ja.", AntwoordGroep = [] }] };

        HtmlPage.AssertInOrder(Text(dossier), "Vraag zonder nummer", "De tekst van deze vraag staat in geen van de documenten.", "Antwoord", "Ja.");
    }

    [Fact]
    public void Prints_the_text_that_questions_share_once()
    {
        var shared = new VraagAntwoord { Volgnummer = 1, Nummer = "1", Vraag = "Gezamenlijke tekst.", VraagGroep = ["1", "2"] };
        var dossier = FictitiousDossier.Open with { Vragen = [shared, shared with { Volgnummer = 2, Nummer = "2" }] };

        HtmlPage.AssertInOrder(Text(dossier), "Vraag 1", "Gezamenlijke tekst.", "Vraag 2", "Zie de tekst bij vraag 1");
    }

    [Fact]
    public void Gives_each_row_an_anchor_of_its_own_where_a_number_is_printed_twice()
    {
        var dossier = FictitiousDossier.Open with
        {
            Vragen = [.. new[] { "1", "2M", "2m", "", "«»" }.Select((nummer, index) => new VraagAntwoord { Volgnummer = index + 1, Nummer = nummer, Vraag = "?" })],
        };

        Assert.Equal(["vraag-1", "vraag-2m", "vraagrij-3", "vraagrij-4", "vraagrij-5"], HtmlPage.Parse(Html(dossier)).QuerySelectorAll("article").Select(row => row.Id));
    }
}
