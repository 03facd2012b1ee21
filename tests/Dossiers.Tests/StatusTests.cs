using Kamervragen.Parsing;
using static Kamervragen.Dossiers.Tests.Bouw;

namespace Kamervragen.Dossiers.Tests;

public sealed class StatusTests
{
    private static readonly Publication Vragen = Vragenset("Een?", "Twee?", "Drie?");

    private static readonly Publication Uitstel = Mededeling("9", Ingezonden.AddDays(20), Mededelingsoort.Uitstel, "Het duurt langer.");

    [Fact]
    public void Questions_alone_are_open()
    {
        var dossier = Dossier(Vragen);

        Assert.Equal((Status.Open, null, null), (dossier.Status, dossier.Beantwoord, dossier.Dagen));
    }

    [Fact]
    public void A_notice_of_deferral_makes_the_set_deferred() => Assert.Equal(Status.Uitgesteld, Dossier(Vragen, Uitstel).Status);

    [Fact]
    public void A_notice_that_is_no_deferral_leaves_the_set_open() =>
        Assert.Equal(Status.Open, Dossier(Vragen, Mededeling("9", Ingezonden, Mededelingsoort.Overig, "Zie de agenda.")).Status);

    [Fact]
    public void Answers_to_some_questions_make_the_set_partly_answered()
    {
        var dossier = Dossier(Vragen, Uitstel, Antwoord("10", Ingezonden.AddDays(30), [], Deel("1,2", "Ja.")));

        Assert.Equal((Status.DeelsBeantwoord, null), (dossier.Status, dossier.Beantwoord));
        Assert.Contains(dossier.Gebreken, gebrek => gebrek.Gebrek is { Code: Gebrekcode.VraagZonderAntwoord, Plaats: "vraag 3" });
    }

    [Fact]
    public void A_complete_answer_makes_the_set_answered_on_the_day_it_was_received()
    {
        var dossier = Dossier(Vragen, Uitstel, Antwoord("10", Ingezonden.AddDays(42), [], Deel("1,2,3", "Ja.")));

        Assert.Equal((Status.Beantwoord, Ingezonden.AddDays(42), 42), (dossier.Status, dossier.Beantwoord, dossier.Dagen));
    }

    [Fact]
    public void A_set_answered_in_parts_is_answered_on_the_day_of_the_last_part()
    {
        var dossier = Dossier(
            Vragen,
            Antwoord("20", Ingezonden.AddDays(40), [], Deel("3", "Ja.")),
            Antwoord("10", Ingezonden.AddDays(30), [], Deel("1,2", "Ja.")));

        Assert.Equal((Status.Beantwoord, Ingezonden.AddDays(40)), (dossier.Status, dossier.Beantwoord));
    }

    [Fact]
    public void A_further_answer_does_not_move_the_day_of_the_first_complete_one()
    {
        var dossier = Dossier(
            Vragen,
            Antwoord("10", Ingezonden.AddDays(10), [], Deel("1,2,3", "Ja.")),
            Antwoord("20", Ingezonden.AddDays(90), [], Deel("1,2,3", "Toch niet.")));

        Assert.Equal(10, dossier.Dagen);
    }

    [Fact]
    public void An_answer_by_letter_is_an_answer_on_the_day_of_the_notice()
    {
        var dossier = Dossier(Vragen, Mededeling("9", Ingezonden.AddDays(15), Mededelingsoort.PerBrief, "De vragen zijn beantwoord middels een brief."));

        Assert.Equal((Status.Beantwoord, 15), (dossier.Status, dossier.Dagen));
        Assert.Equal("Sluyter", Assert.Single(dossier.BeantwoordDoor).Naam);
        Assert.Empty(dossier.Gebreken);
    }

    [Fact]
    public void A_withdrawn_set_is_withdrawn()
    {
        var dossier = Dossier(Vragen, Uitstel, Mededeling("11", Ingezonden.AddDays(25), Mededelingsoort.Ingetrokken, "De vragen zijn ingetrokken."));

        Assert.Equal((Status.Ingetrokken, null), (dossier.Status, dossier.DagenTeLaat(Ingezonden.AddDays(400))));
    }

    [Fact]
    public void An_answer_of_which_only_the_metadata_is_there_is_an_answer()
    {
        var dossier = Dossier(Vragen, Antwoord("10", Ingezonden.AddDays(12), []));

        Assert.Equal((Status.Beantwoord, 12), (dossier.Status, dossier.Dagen));
    }

    [Fact]
    public void A_misprinted_number_does_not_leave_a_set_half_answered()
    {
        Tekstdeel[] vragen = [Deel("7", "Zeven?"), Deel("7", "Acht?")];

        Assert.Equal(Status.Beantwoord, Dossier(Antwoord("10", Ingezonden.AddDays(9), vragen, Deel("7", "Ja."), Deel("8", "Nee."))).Status);
    }

    [Fact]
    public void The_term_is_three_weeks() => Assert.Equal(Ingezonden.AddDays(21), Dossier(Vragen).Termijn);

    [Fact]
    public void A_deferral_adds_three_weeks_once()
    {
        var nogEens = Mededeling("12", Ingezonden.AddDays(35), Mededelingsoort.Uitstel, "Het duurt nog langer.");

        Assert.Equal(Ingezonden.AddDays(42), Dossier(Vragen, Uitstel, nogEens).Termijn);
    }

    [Fact]
    public void Without_a_day_of_asking_there_is_no_term() => Assert.Null(Dossier(Vragen with { Ingezonden = null }).Termijn);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(21, 21, 0)]
    [InlineData(22, 22, 1)]
    [InlineData(-3, 0, 0)]
    public void What_is_open_counts_its_days_until_today(int vandaag, int open, int telaat)
    {
        var dossier = Dossier(Vragen);

        Assert.Equal((open, telaat), (dossier.DagenOpen(Ingezonden.AddDays(vandaag)), dossier.DagenTeLaat(Ingezonden.AddDays(vandaag))));
    }

    [Fact]
    public void What_is_answered_is_no_longer_open_and_was_late_until_its_answer()
    {
        var dossier = Dossier(Vragen, Antwoord("10", Ingezonden.AddDays(30), [], Deel("1,2,3", "Ja.")));

        Assert.Equal((null, 9), (dossier.DagenOpen(Ingezonden.AddDays(500)), dossier.DagenTeLaat(Ingezonden.AddDays(500))));
    }

    [Fact]
    public void Oral_questions_have_no_term()
    {
        var dossier = Dossier(new Publication { Id = $"kv-tk-{Nummer}", Soort = Soort.Mondeling, Vraagnummers = [Nummer], Ingezonden = Ingezonden });

        Assert.True(dossier.Mondeling);
        Assert.Equal((null, null, null), (dossier.Termijn, dossier.DagenOpen(Ingezonden.AddDays(90)), dossier.DagenTeLaat(Ingezonden.AddDays(90))));
    }

    [Fact]
    public void An_answer_before_its_questions_has_no_days_and_is_flagged()
    {
        var dossier = Dossier(Vragen, Antwoord("10", Ingezonden.AddDays(-1), [], Deel("1,2,3", "Ja.")));

        Assert.Null(dossier.Dagen);
        Assert.Equal([Gebrekcode.DatumVerschil], dossier.Codes());
    }

    [Fact]
    public void Documents_that_disagree_about_the_day_of_asking_are_flagged()
    {
        var dossier = Dossier(Vragen, Antwoord("10", Ingezonden.AddDays(9), [], Deel("1,2,3", "Ja.")) with { Ingezonden = Ingezonden.AddDays(1) });

        Assert.Equal(Ingezonden, dossier.Ingediend);
        Assert.Equal([Gebrekcode.DatumVerschil], dossier.Codes());
    }
}
