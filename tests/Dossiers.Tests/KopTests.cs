using Kamervragen.Parsing;
using static Kamervragen.Dossiers.Tests.Bouw;

namespace Kamervragen.Dossiers.Tests;

public sealed class KopTests
{
    private static readonly Publication Vragen = Vragenset("Een?");

    private static readonly Publication Gegeven = Antwoord("10", Ingezonden.AddDays(9), Genummerd("Een?"), Genummerd("Ja."));

    [Fact]
    public void The_title_is_that_of_the_question_set() => Assert.Equal("Het dempen van de Vliet bij Waterwijk", Dossier(Gegeven, Vragen).Titel);

    [Fact]
    public void Without_a_question_set_the_title_is_the_subject_with_a_capital() =>
        Assert.Equal("Het dempen van de Vliet bij Waterwijk", Dossier(Gegeven).Titel);

    [Fact]
    public void Without_a_subject_the_title_is_that_of_the_answer() =>
        Assert.Equal(Gegeven.Titel, Dossier(Gegeven with { Onderwerp = null }).Titel);

    [Fact]
    public void The_explanation_of_the_set_that_an_answer_repeats_stands_once() =>
        Assert.Equal("Deze vragen dienen ter aanvulling.", Dossier(Vragen with { Toelichting = "Deze vragen dienen ter aanvulling." }, Gegeven with { Toelichting = "Deze vragen dienen ter aanvulling" }).Toelichting);

    [Fact]
    public void Text_that_fits_nowhere_is_kept_of_every_ruling_document() =>
        Assert.Equal("Van de set.\n\nVan het antwoord.", Dossier(Gegeven with { Overig = "Van het antwoord." }, Vragen with { Overig = "Van de set." }).Overig);

    [Fact]
    public void Notes_name_the_document_that_prints_them()
    {
        var noot = new Noot("1", "Trouw, 1 maart 2031.", null, "vraag 1");

        Assert.Equal([new DossierNoot(Vragen.Id, noot), new DossierNoot(Gegeven.Id, noot)], Dossier(Gegeven with { Noten = [noot] }, Vragen with { Noten = [noot] }).Noten);
    }

    [Fact]
    public void A_joint_answer_is_used_under_each_key_and_flagged()
    {
        var joint = Gegeven with { Vraagnummers = [Nummer, "2031Z00043"] };

        var dossier = Dossier(Vragen, joint);

        Assert.Equal("Ja.", dossier.Vragen[0].Antwoord);
        Assert.Equal([Dossiergebrekcode.GezamenlijkAntwoord], dossier.Codes());
    }

    [Fact]
    public void In_a_joint_answer_the_question_is_found_by_its_words_and_the_other_texts_are_kept()
    {
        Tekstdeel[] vragen = [Deel("1", "Van de ander?"), Deel("1", "Een?")];
        var joint = Antwoord("10", Ingezonden.AddDays(9), vragen, Deel("1", "Aan de ander."), Deel("1", "Aan u.")) with { Vraagnummers = ["2031Z00041", Nummer] };

        var dossier = Dossier(Vragen, joint);

        Assert.Equal([("Een?", "Aan u."), ("Van de ander?", "Aan de ander.")], dossier.Vragen.Select(vraag => (vraag.Vraag!, vraag.Antwoord!)));
        Assert.Contains(Dossiergebrekcode.GezamenlijkAntwoord, dossier.Codes());
    }
}
