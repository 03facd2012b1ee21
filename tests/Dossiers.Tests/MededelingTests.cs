using Kamervragen.Parsing;
using static Kamervragen.Dossiers.Tests.Bouw;

namespace Kamervragen.Dossiers.Tests;

public sealed class MededelingTests
{
    private const string Tekst = "De vragen van de leden Van Dalen-Oord (D66) en Kwist (Nieuw Sociaal Contract) over het dempen van de Vliet kunnen niet binnen de gebruikelijke termijn worden beantwoord.";

    private const string Tekstlaag = "De vragen van de leden Van Dalen-Oord (D66) en Kwist (Nieuw Sociaal Con-\ntract) over het dempen vande Vliet kunnen niet binnen de gebruikelijke \ntermijn worden beantwoord.";

    private static readonly DateOnly Dag = Ingezonden.AddDays(20);

    private static readonly Publication Vragen = Vragenset("Een?", "Twee?");

    private static readonly Publication Uitstel = Mededeling("9", Dag, Mededelingsoort.Uitstel, Tekst);

    private static readonly Publication Bestand = Uitstel with
    {
        Id = "mededeling-vliet",
        Formaat = Formaat.Tekst,
        Vergaderjaar = null,
        Aanhangselnummer = null,
        Mededeling = Tekstlaag,
        Vragen = Genummerd("Een ?", "Tweevoud?"),
        Leden = [new Lid("Kwast", "NSC")],
        Gebreken = [new Gebrek(Gebrekcode.LosseNoot, null, "Noot 1 heeft geen verwijzing.")],
    };

    [Fact]
    public void A_notice_is_kept_with_its_day_its_sender_and_its_words()
    {
        var mededeling = Assert.Single(Dossier(Vragen, Uitstel).Mededelingen);

        Assert.Equal((Dag, Mededelingsoort.Uitstel, Tekst), (mededeling.Datum, mededeling.Soort, mededeling.Tekst));
        Assert.Equal("Sluyter", Assert.Single(mededeling.Afzenders).Naam);
    }

    [Fact]
    public void Several_notices_stand_oldest_first()
    {
        var tweede = Mededeling("12", Dag.AddDays(20), Mededelingsoort.Uitstel, "Het duurt nog langer.");

        Assert.Equal([Dag, Dag.AddDays(20)], Dossier(tweede, Vragen, Uitstel).Mededelingen.Select(mededeling => mededeling.Datum));
    }

    [Fact]
    public void The_same_notice_as_a_text_layer_is_one_notice_of_two_documents_in_the_words_of_the_richer()
    {
        var mededeling = Assert.Single(Dossier(Vragen, Bestand, Uitstel).Mededelingen);

        Assert.Equal(Tekst, mededeling.Tekst);
        Assert.Equal(["ah-tk-20302031-9", "mededeling-vliet"], mededeling.Documenten.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_layer_notice_changes_nothing_that_the_XML_already_said()
    {
        var zonder = Dossier(Vragen, Uitstel);
        var met = Dossier(Vragen, Uitstel, Bestand);

        Assert.Equal(
            Json(zonder with { Bronnen = [], Mededelingen = [zonder.Mededelingen[0] with { Documenten = [] }] }),
            Json(met with { Bronnen = [], Mededelingen = [met.Mededelingen[0] with { Documenten = [] }] }));
    }

    [Fact]
    public void A_text_layer_notice_of_the_same_day_and_kind_is_the_same_notice_even_where_its_words_were_broken()
    {
        var broken = Bestand with { Mededeling = "Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel 1" };

        Assert.Single(Dossier(Vragen, Uitstel, broken).Mededelingen);
    }

    [Fact]
    public void A_text_layer_notice_without_a_day_is_known_by_its_words()
    {
        Assert.Single(Dossier(Vragen, Uitstel, Bestand with { Ontvangen = null }).Mededelingen);
    }

    [Fact]
    public void A_text_layer_notice_of_another_day_is_another_notice()
    {
        Assert.Equal(2, Dossier(Vragen, Uitstel, Bestand with { Ontvangen = Dag.AddDays(7) }).Mededelingen.Count);
    }

    [Fact]
    public void The_same_notice_printed_in_two_documents_is_one()
    {
        var nogEens = Mededeling("11", Dag, Mededelingsoort.Uitstel, Tekst);

        Assert.Equal(["ah-tk-20302031-9", "ah-tk-20302031-11"], Assert.Single(Dossier(Vragen, Uitstel, nogEens).Mededelingen).Documenten);
    }

    [Fact]
    public void Two_notices_of_one_day_with_other_words_are_two()
    {
        var ander = Mededeling("11", Dag, Mededelingsoort.Uitstel, "Ook namens de Minister van Financiën.");

        Assert.Equal(2, Dossier(Vragen, Uitstel, ander).Mededelingen.Count);
    }

    [Fact]
    public void A_notice_whose_text_is_not_there_yet_is_known_by_its_title()
    {
        var bare = Uitstel with { Mededeling = null, Mededelingsoort = null, Titel = "Uitstel beantwoording vragen van het lid Kwist over de Vliet" };

        Assert.Equal(Status.Uitgesteld, Dossier(Vragen, bare).Status);
    }
}
