using Kamervragen.Parsing;
using static Kamervragen.Dossiers.Tests.Bouw;

namespace Kamervragen.Dossiers.Tests;

public sealed class VersieTests
{
    private static readonly DateOnly Ontvangen = Ingezonden.AddDays(18);

    private static readonly Publication Vragen = Vragenset("Een?", "Twee?", "Drie?");

    [Fact]
    public void A_later_change_of_the_same_document_rules()
    {
        var first = Vragen.Archief(dag: 0);
        var corrected = (Vragen with { Vragen = Genummerd("Een!") }).Archief(dag: 1);

        Assert.Equal("Een!", Assert.Single(KamervraagAssembler.Assemble(Nummer, [corrected, first]).Vragen).Vraag);
    }

    [Fact]
    public void A_richer_form_rules_over_a_later_text_layer()
    {
        var text = Vragen with { Formaat = Formaat.Tekst, Vragen = Genummerd("Eentweedrie?") };

        Assert.Equal(3, KamervraagAssembler.Assemble(Nummer, [Vragen.Archief(dag: 0), text.Archief(dag: 9)]).Vragen.Count);
    }

    [Fact]
    public void Of_two_versions_of_the_same_moment_the_ordinally_last_hash_rules()
    {
        var one = Vragen.Archief() with { Versie = "aa" };
        var other = (Vragen with { Vragen = Genummerd("Een!") }).Archief() with { Versie = "bb" };

        Assert.Equal("Een!", Assert.Single(KamervraagAssembler.Assemble(Nummer, [other, one]).Vragen).Vraag);
    }

    [Fact]
    public void The_same_content_delivered_again_with_other_metadata_is_one_source_with_the_metadata_of_the_last()
    {
        var first = Vragen.Archief(dag: 0);
        var again = first with { Gewijzigd = first.Gewijzigd.AddDays(7), Publication = Vragen with { Rubrieken = ["Natuur | Water"] } };

        var dossier = KamervraagAssembler.Assemble(Nummer, [first, again]);

        Assert.Equal(again.Gewijzigd, Assert.Single(dossier.Bronnen).Gewijzigd);
        Assert.Equal(["Natuur | Water"], dossier.Rubrieken);
    }

    [Fact]
    public void The_day_it_was_received_and_not_its_number_makes_a_document_later()
    {
        var eerste = Antwoord("900", Ontvangen, [], Genummerd("Ja.", "Nee.", "Nee."));
        var nader = Antwoord("3", Ontvangen.AddDays(90), [], Deel("1", "Toch niet."));

        Assert.Equal("Toch niet.", Dossier(Vragen, eerste, nader).Vragen[0].Antwoord);
    }

    [Fact]
    public void Superseded_documents_stay_among_the_sources()
    {
        var first = Vragen.Archief(dag: 0);
        var corrected = (Vragen with { Titel = "Anders" }).Archief(dag: 1);

        var bronnen = KamervraagAssembler.Assemble(Nummer, [first, corrected]).Bronnen;

        Assert.Equal([(first.Versie, false), (corrected.Versie, true)], bronnen.Select(bron => (bron.Versie, bron.Geldt)));
    }

    [Fact]
    public void A_document_that_changes_its_id_when_it_is_made_up_stays_one_document()
    {
        var antwoord = Antwoord("10", Ontvangen, [], Genummerd("Ja.", "Nee.", "Ja."));
        var onopgemaakt = antwoord with { Id = "ah-1151601", Formaat = Formaat.Tekst, Antwoorden = Genummerd("Janee.") };

        var dossier = KamervraagAssembler.Assemble(Nummer, [Vragen.Archief(), onopgemaakt.Archief(dag: 1), antwoord.Archief(dag: 30)]);

        Assert.Equal(["Ja.", "Nee.", "Ja."], dossier.Vragen.Select(vraag => vraag.Antwoord));
        Assert.All(dossier.Vragen, vraag => Assert.Empty(vraag.EerdereAntwoorden));
        Assert.Equal([("ah-1151601", false), ("ah-tk-20302031-10", true)], dossier.Bronnen.Skip(1).Select(bron => (bron.Id, bron.Geldt)));
    }

    [Fact]
    public void A_document_that_learns_its_number_later_is_tied_to_both_names()
    {
        var antwoord = Antwoord("10", Ontvangen, [], Genummerd("Ja.", "Nee.", "Ja."));
        var bare = antwoord with { Id = "ah-1151601", Aanhangselnummer = null, Antwoorden = Genummerd("Eerst.") };
        var numbered = antwoord with { Id = "ah-1151601", Antwoorden = Genummerd("Daarna.") };

        var dossier = KamervraagAssembler.Assemble(Nummer, [Vragen.Archief(), bare.Archief(dag: 1), numbered.Archief(dag: 2), antwoord.Archief(dag: 3)]);

        Assert.Single(dossier.Bronnen, bron => bron.Geldt && bron.Soort == Soort.Antwoord);
    }

    [Fact]
    public void A_reprint_replaces_the_whole_document()
    {
        var antwoord = Antwoord("10", Ontvangen, [], Genummerd("Ja.", "Nee.", "Ja."));
        var herdruk = antwoord with { Id = "ah-tk-20302031-10-h1", Antwoorden = Genummerd("Zeker.", "Neen.") };

        var dossier = KamervraagAssembler.Assemble(Nummer, [Vragen.Archief(), herdruk.Archief(dag: 1), antwoord.Archief(dag: 99)]);

        Assert.Equal(["Zeker.", "Neen.", null], dossier.Vragen.Select(vraag => vraag.Antwoord));
    }

    [Fact]
    public void A_later_document_rules_only_the_numbers_that_it_answers()
    {
        var eerste = Antwoord("10", Ontvangen, [], Genummerd("Ja.", "Nee.", "Weet ik nog niet."));
        var nader = Antwoord("55", Ontvangen.AddDays(30), [], Deel("3", "Toch wel."));

        var dossier = Dossier(Vragen, nader, eerste);

        Assert.Equal([("Ja.", "ah-tk-20302031-10"), ("Nee.", "ah-tk-20302031-10"), ("Toch wel.", "ah-tk-20302031-55")], dossier.Vragen.Select(vraag => (vraag.Antwoord!, vraag.AntwoordBron!)));
    }

    [Fact]
    public void The_answer_that_a_later_one_replaces_is_kept_with_its_date()
    {
        var eerste = Antwoord("10", Ontvangen, [], Genummerd("Ja.", "Nee.", "Weet ik nog niet."));
        var nader = Antwoord("55", Ontvangen.AddDays(30), [], Deel("3", "Toch wel."));

        var eerder = Assert.Single(Dossier(Vragen, eerste, nader).Vragen[2].EerdereAntwoorden);

        Assert.Equal(("ah-tk-20302031-10", Ontvangen, "Weet ik nog niet."), (eerder.Document, eerder.Datum, eerder.Tekst));
    }

    [Fact]
    public void The_text_layer_of_an_answer_under_the_name_of_a_file_is_the_answer_in_another_form()
    {
        var antwoord = Antwoord("10", Ontvangen, [], Genummerd("Ja.", "Nee.", "Ja."));
        var file = antwoord with { Id = "antwoord-vliet", Formaat = Formaat.Tekst, Aanhangselnummer = null, Antwoorden = Genummerd("Ja", "Ne-\ne", "Ja") };

        var dossier = Dossier(Vragen, file, antwoord);

        Assert.Equal(Json(Dossier(Vragen, antwoord) with { Bronnen = [] }), Json(dossier with { Bronnen = [] }));
        Assert.False(Assert.Single(dossier.Bronnen, bron => bron.Formaat == Formaat.Tekst).Geldt);
    }

    [Fact]
    public void An_unreadable_version_does_not_rule_over_a_readable_one()
    {
        var broken = new Publication { Id = Vragen.Id, Vraagnummers = [Nummer], Gebreken = [new Gebrek(Gebrekcode.Onleesbaar, null, "Geen XML.")] };

        var dossier = KamervraagAssembler.Assemble(Nummer, [Vragen.Archief(), broken.Archief(dag: 5)]);

        Assert.Equal(3, dossier.Vragen.Count);
        Assert.Empty(dossier.Gebreken);
    }

    [Fact]
    public void An_unreadable_document_alone_gives_a_dossier_that_says_so()
    {
        var broken = new Publication { Id = Vragen.Id, Vraagnummers = [Nummer], Gebreken = [new Gebrek(Gebrekcode.Onleesbaar, null, "Geen XML.")] };

        var dossier = Dossier(broken);

        Assert.Equal((Nummer, Status.Open), (dossier.Titel, dossier.Status));
        Assert.Equal([Gebrekcode.Onleesbaar], dossier.Codes());
    }

    [Fact]
    public void What_does_not_fit_in_a_ruling_document_is_taken_over_with_its_id()
    {
        var gebrek = new Gebrek(Gebrekcode.LosseNoot, "vraag 1", "Noot 3 heeft geen verwijzing.");

        Assert.Equal([new DossierGebrek(Vragen.Id, gebrek)], Dossier(Vragen with { Gebreken = [gebrek] }).Gebreken);
    }

    [Fact]
    public void An_empty_set_of_documents_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => KamervraagAssembler.Assemble(Nummer, []));

        Assert.Contains(Nummer, error.Message, StringComparison.Ordinal);
    }
}
