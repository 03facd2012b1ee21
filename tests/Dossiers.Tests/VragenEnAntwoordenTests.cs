using Kamervragen.Parsing;
using static Kamervragen.Dossiers.Tests.Bouw;

namespace Kamervragen.Dossiers.Tests;

public sealed class VragenEnAntwoordenTests
{
    private static readonly DateOnly Ontvangen = Ingezonden.AddDays(18);

    [Fact]
    public void Every_question_gets_the_answer_of_its_number()
    {
        var vragen = Genummerd("Kent u de Vliet?", "Kunt u zwemmen?");

        var dossier = Dossier(Vragenset(vragen), Antwoord("10", Ontvangen, vragen, Genummerd("Ja.", "Nee.")));

        Assert.Collection(
            dossier.Vragen,
            een => Assert.Equal((1, "1", "Kent u de Vliet?", "Ja."), (een.Volgnummer, een.Nummer, een.Vraag, een.Antwoord)),
            twee => Assert.Equal((2, "2", "Kunt u zwemmen?", "Nee."), (twee.Volgnummer, twee.Nummer, twee.Vraag, twee.Antwoord)));
        Assert.Empty(dossier.Gebreken);
    }

    [Fact]
    public void Questions_and_answers_name_the_document_they_come_from()
    {
        var vraag = Assert.Single(Dossier(Vragenset("Kent u de Vliet?"), Antwoord("10", Ontvangen, Genummerd("Kent u de Vliet?"), Genummerd("Ja."))).Vragen);

        Assert.Equal(("kv-tk-2031Z00042", "ah-tk-20302031-10"), (vraag.VraagBron, vraag.AntwoordBron));
    }

    [Fact]
    public void Without_a_question_set_the_answer_tells_the_questions()
    {
        var dossier = Dossier(Antwoord("10", Ontvangen, Genummerd("Kent u de Vliet?"), Genummerd("Ja.")));

        Assert.Equal(("Kent u de Vliet?", "ah-tk-20302031-10"), (dossier.Vragen[0].Vraag, dossier.Vragen[0].VraagBron));
    }

    [Fact]
    public void Without_a_question_set_a_notice_tells_the_questions()
    {
        var notice = Mededeling("9", Ontvangen, Mededelingsoort.Uitstel, "Het duurt langer.") with { Vragen = Genummerd("Kent u de Vliet?") };

        Assert.Equal("Kent u de Vliet?", Assert.Single(Dossier(notice).Vragen).Vraag);
    }

    [Fact]
    public void Questions_an_answer_takes_out_of_order_stand_in_the_order_of_their_numbers()
    {
        var dossier = Dossier(Antwoord("10", Ontvangen, [Deel("1,4", "Eerste. Vierde."), Deel("2", "Tweede."), Deel("3", "Derde.")]));

        Assert.Equal(["1", "2", "3", "4"], dossier.Vragen.Select(vraag => vraag.Nummer));
    }

    [Fact]
    public void Each_number_of_an_answer_group_carries_the_whole_text_and_names_the_group()
    {
        var dossier = Dossier(Vragenset("Een?", "Twee?", "Drie?"), Antwoord("10", Ontvangen, [], Deel("1,2", "Ja en nee."), Deel("3", "Ja.")));

        Assert.Equal(["Ja en nee.", "Ja en nee.", "Ja."], dossier.Vragen.Select(vraag => vraag.Antwoord));
        Assert.Equal([["1", "2"], ["1", "2"], ["3"]], dossier.Vragen.Select(vraag => vraag.AntwoordGroep));
    }

    [Fact]
    public void Questions_printed_together_keep_the_words_of_the_question_set_that_has_them_apart()
    {
        var dossier = Dossier(Vragenset("Een?", "Twee?"), Antwoord("10", Ontvangen, [Deel("1,2", "Een?\n\nTwee?")], Deel("1,2", "Ja.")));

        Assert.Equal([("Een?", 1), ("Twee?", 1)], dossier.Vragen.Select(vraag => (vraag.Vraag!, vraag.VraagGroep.Count)));
        Assert.Empty(dossier.Gebreken);
    }

    [Fact]
    public void Questions_only_known_together_each_carry_the_joined_text_and_name_the_group()
    {
        var dossier = Dossier(Antwoord("10", Ontvangen, [Deel("1,2", "Een?\n\nTwee?")], Deel("1,2", "Ja.")));

        Assert.All(dossier.Vragen, vraag => Assert.Equal("Een?\n\nTwee?", vraag.Vraag));
        Assert.All(dossier.Vragen, vraag => Assert.Equal(["1", "2"], vraag.VraagGroep));
    }

    [Fact]
    public void Questions_the_set_prints_together_are_taken_apart_by_an_answer_with_the_same_words()
    {
        var dossier = Dossier(Vragenset(Deel("1,2", "Een?\n\nTwee?")), Antwoord("10", Ontvangen, Genummerd("Een?", "Twee?"), Deel("1,2", "Ja.")));

        Assert.Equal(["Een?", "Twee?"], dossier.Vragen.Select(vraag => vraag.Vraag));
    }

    [Fact]
    public void An_answer_to_a_number_that_no_question_has_stands_alone_and_is_flagged()
    {
        var dossier = Dossier(Vragenset("Een?", "Twee?", "Drie?"), Antwoord("10", Ontvangen, [], [.. Genummerd("Ja.", "Nee.", "Ja."), Deel("2m", "Misschien.")]));

        Assert.Equal(["1", "2", "2m", "3"], dossier.Vragen.Select(vraag => vraag.Nummer));
        Assert.Equal((3, null, "Misschien."), (dossier.Vragen[2].Volgnummer, dossier.Vragen[2].Vraag, dossier.Vragen[2].Antwoord));
        Assert.Equal([Gebrekcode.AntwoordZonderVraag], dossier.Codes());
    }

    [Fact]
    public void A_number_printed_twice_gets_two_places_and_is_flagged()
    {
        Tekstdeel[] vragen = [Deel("6", "Zes?"), Deel("7", "Zeven?"), Deel("7", "Nog eens zeven?")];

        var dossier = Dossier(Antwoord("10", Ontvangen, vragen, Deel("6", "Ja."), Deel("7", "Nee."), Deel("8", "Acht.")));

        Assert.Equal([("6", "Ja."), ("7", "Nee."), ("7", null), ("8", "Acht.")], dossier.Vragen.Select(vraag => (vraag.Nummer, vraag.Antwoord)));
        Assert.Equal([1, 2, 3, 4], dossier.Vragen.Select(vraag => vraag.Volgnummer));
        Assert.Contains(Gebrekcode.DubbelNummer, dossier.Codes());
    }

    [Fact]
    public void Where_questions_and_answers_both_repeat_a_number_they_pair_in_order()
    {
        Tekstdeel[] vragen = [Deel("1", "Over A?"), Deel("1", "Over B?")];

        var dossier = Dossier(Antwoord("10", Ontvangen, vragen, Deel("1", "A."), Deel("1", "B.")));

        Assert.Equal([("Over A?", "A."), ("Over B?", "B.")], dossier.Vragen.Select(vraag => (vraag.Vraag!, vraag.Antwoord!)));
    }

    [Fact]
    public void More_answers_than_questions_of_a_number_are_all_kept()
    {
        var dossier = Dossier(Vragenset("Een?"), Antwoord("10", Ontvangen, [], Deel("1", "Ja."), Deel("1", "Nee.")));

        Assert.Equal(["Ja.", "Nee."], dossier.Vragen.Select(vraag => vraag.Antwoord));
        Assert.Contains(Gebrekcode.DubbelNummer, dossier.Codes());
    }

    [Fact]
    public void Answers_without_numbers_go_by_order_where_the_counts_agree()
    {
        var dossier = Dossier(Vragenset("Een?", "Twee?"), Antwoord("10", Ontvangen, [], new Tekstdeel([], "Ja."), new Tekstdeel([], "Nee.")));

        Assert.Equal(["Ja.", "Nee."], dossier.Vragen.Select(vraag => vraag.Antwoord));
        Assert.Equal([Gebrekcode.Ongenummerd], dossier.Codes());
    }

    [Fact]
    public void Answers_without_numbers_stand_alone_where_the_counts_differ()
    {
        var dossier = Dossier(Vragenset("Een?", "Twee?"), Antwoord("10", Ontvangen, [], new Tekstdeel([], "Ja.")));

        Assert.Equal([("Een?", null), ("Twee?", null), (null, "Ja.")], dossier.Vragen.Select(vraag => (vraag.Vraag, vraag.Antwoord)));
    }

    [Fact]
    public void A_question_set_without_numbers_learns_them_from_the_answer()
    {
        var set = Vragenset(new Tekstdeel([], "Een?"), new Tekstdeel([], "Twee?"));

        var dossier = Dossier(set, Antwoord("10", Ontvangen, Genummerd("Een?", "Twee?"), Genummerd("Ja.", "Nee.")));

        Assert.Equal([("1", "Ja."), ("2", "Nee.")], dossier.Vragen.Select(vraag => (vraag.Nummer, vraag.Antwoord!)));
    }

    [Fact]
    public void A_question_that_only_the_answer_repeats_is_added_at_its_number_and_flagged()
    {
        Tekstdeel[] set = [Deel("1", "Een?"), Deel("3", "Drie?")];

        var dossier = Dossier(Vragenset(set), Antwoord("10", Ontvangen, Genummerd("Een?", "Twee?", "Drie?"), Genummerd("Ja.", "Nee.", "Ja.")));

        Assert.Equal(["1", "2", "3"], dossier.Vragen.Select(vraag => vraag.Nummer));
        Assert.Equal([Dossiergebrekcode.VraagNietInVragenset], dossier.Codes());
    }

    [Fact]
    public void A_question_that_reads_differently_in_the_answer_keeps_the_words_of_the_set_and_is_flagged()
    {
        var dossier = Dossier(Vragenset("Kent u de Vliet?"), Antwoord("10", Ontvangen, Genummerd("Kent u de Rijn?"), Genummerd("Ja.")));

        Assert.Equal("Kent u de Vliet?", dossier.Vragen[0].Vraag);
        Assert.Equal([Dossiergebrekcode.VraagVerschilt], dossier.Codes());
    }

    [Fact]
    public void A_text_layer_that_reads_differently_is_not_flagged()
    {
        var antwoord = Antwoord("10", Ontvangen, Genummerd("Kent u deVliet? 1 Trouw, 3 maart."), Genummerd("Ja.")) with { Formaat = Formaat.Tekst };

        Assert.Empty(Dossier(Vragenset("Kent u de Vliet?"), antwoord).Gebreken);
    }

    [Fact]
    public void A_question_of_a_text_layer_takes_the_same_words_from_a_richer_document()
    {
        var set = Vragenset("Kent u de Vliet-\noever in dezebuurt?") with { Formaat = Formaat.Tekst };

        Assert.Equal("Kent u de Vlietoever in deze buurt?", Dossier(set, Antwoord("10", Ontvangen, Genummerd("Kent u de Vlietoever in deze buurt?"), Genummerd("Ja."))).Vragen[0].Vraag);
    }

    [Fact]
    public void A_group_of_which_the_set_lacks_a_question_is_not_compared()
    {
        var dossier = Dossier(Vragenset("Een?"), Antwoord("10", Ontvangen, [Deel("1,2", "Een?\n\nTwee?")], Deel("1,2", "Ja.")));

        Assert.Equal([("1", "Een?"), ("2", "Een?\n\nTwee?")], dossier.Vragen.Select(vraag => (vraag.Nummer, vraag.Vraag!)));
        Assert.Equal([Dossiergebrekcode.VraagNietInVragenset], dossier.Codes());
    }

    [Fact]
    public void A_group_that_reads_differently_is_flagged_once()
    {
        var dossier = Dossier(Vragenset("Een?", "Twee?"), Antwoord("10", Ontvangen, [Deel("1,2", "Drie? Vier?")], Deel("1,2", "Ja.")));

        Assert.Equal([Dossiergebrekcode.VraagVerschilt], dossier.Codes());
    }

    [Fact]
    public void A_question_that_differs_in_punctuation_only_is_the_same()
    {
        var dossier = Dossier(Vragenset("Kent u de «Vliet»?"), Antwoord("10", Ontvangen, Genummerd("Kent u de „Vliet” ?"), Genummerd("Ja.")));

        Assert.Empty(dossier.Gebreken);
    }

    [Fact]
    public void A_question_that_the_first_answer_leaves_out_is_flagged()
    {
        var dossier = Dossier(Vragenset("Een?", "Twee?"), Antwoord("10", Ontvangen, Genummerd("Een?"), Genummerd("Ja.")));

        Assert.Equal([Gebrekcode.VraagZonderAntwoord, Dossiergebrekcode.VraagNietHerhaald], dossier.Codes().OrderDescending(StringComparer.Ordinal));
    }
}
