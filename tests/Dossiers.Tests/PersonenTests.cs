using Kamervragen.Parsing;
using static Kamervragen.Dossiers.Tests.Bouw;

namespace Kamervragen.Dossiers.Tests;

public sealed class PersonenTests
{
    private static readonly Publication Vragen = Vragenset("Een?");

    private static Publication Beantwoord(int nr, params Bewindspersoon[] personen) =>
        Antwoord($"{nr}", Ingezonden.AddDays(nr), [], Genummerd("Ja.")) with { BeantwoordDoor = personen };

    [Fact]
    public void Members_get_the_full_name_of_the_metadata_by_their_surname()
    {
        var dossier = Dossier(Vragen with
        {
            Leden = [new Lid("Kwist", "NSC"), new Lid("Romke de Groen", "D66"), new Lid("Van Weyenbrug", "D66")],
            Indieners = ["R.H. (Romke) de Groen", "S.P.R.A. van Weyenbrug", "S. (Saar) Kwist"],
        });

        Assert.Equal(["S. (Saar) Kwist", "R.H. (Romke) de Groen", "S.P.R.A. van Weyenbrug"], dossier.Indieners.Select(indiener => indiener.Voluit));
    }

    [Fact]
    public void Two_members_of_one_surname_are_told_apart_by_their_first_name()
    {
        var dossier = Dossier(Vragen with
        {
            Leden = [new Lid("Aukje de Beer", "VVD"), new Lid("Klaas de Beer", "CDA")],
            Indieners = ["K.G. (Klaas) de Beer", "A. (Aukje) de Beer"],
        });

        Assert.Equal(["A. (Aukje) de Beer", "K.G. (Klaas) de Beer"], dossier.Indieners.Select(indiener => indiener.Voluit));
    }

    [Fact]
    public void A_full_name_that_fits_two_members_equally_is_given_to_neither()
    {
        var dossier = Dossier(Vragen with { Leden = [new Lid("De Beer", "VVD"), new Lid("De Beer", "CDA")], Indieners = ["A. (Aukje) de Beer"] });

        Assert.All(dossier.Indieners, indiener => Assert.Null(indiener.Voluit));
        Assert.Equal([Gebrekcode.MetadataVerschil], dossier.Codes());
    }

    [Fact]
    public void A_surname_that_the_header_shortens_is_still_known()
    {
        var dossier = Dossier(Vragen with { Leden = [new Lid("Schout van Hagen", "VVD")], Indieners = ["M.H. Schout van Hagen-Maas Geest"] });

        Assert.Equal("M.H. Schout van Hagen-Maas Geest", dossier.Indieners[0].Voluit);
    }

    [Fact]
    public void Without_a_header_the_metadata_tells_who_asked()
    {
        var dossier = Dossier(Vragen with { Leden = [], Indieners = ["S. (Saar) Kwist", "P.H. van Dalen"] });

        Assert.Equal([new Indiener("Kwist", null, "S. (Saar) Kwist"), new Indiener("van Dalen", null, "P.H. van Dalen")], dossier.Indieners);
    }

    [Fact]
    public void A_party_that_one_document_lacks_is_filled_from_another()
    {
        var set = Vragen with { Leden = [new Lid("Kwist", null), new Lid("Van Dalen", null)] };
        var antwoord = Beantwoord(9) with { Leden = [new Lid("Van Dalen", "D66"), new Lid("Kwist", "NSC")] };

        Assert.Equal([("Kwist", "NSC"), ("Van Dalen", "D66")], Dossier(set, antwoord).Indieners.Select(indiener => (indiener.Naam, indiener.Partij!)));
    }

    [Fact]
    public void A_member_that_only_a_later_document_names_is_added()
    {
        var antwoord = Beantwoord(9) with { Leden = [new Lid("Van Dalen-Oord", "D66"), new Lid("Kwist", "NSC"), new Lid("Ploeg", "SP")] };

        Assert.Equal(["Van Dalen-Oord", "Kwist", "Ploeg"], Dossier(Vragen, antwoord).Indieners.Select(indiener => indiener.Naam));
    }

    [Fact]
    public void Parties_have_one_name_beside_the_name_as_printed()
    {
        var dossier = Dossier(Vragen);

        Assert.Equal("Nieuw Sociaal Contract", dossier.Indieners[1].Partij);
        Assert.Equal([new Partij("Democraten 66", "D66", "d66"), new Partij("Nieuw Sociaal Contract", "NSC", "nsc")], dossier.Partijen);
    }

    [Fact]
    public void Every_minister_of_the_ruling_answers_answered()
    {
        var een = Beantwoord(9, new Bewindspersoon("Minister", "Sluyter", "Infrastructuur en Waterstaat"), new Bewindspersoon("Staatssecretaris", "Duin", null));

        Assert.Equal(["Sluyter", "Duin"], Dossier(Vragen, een).BeantwoordDoor.Select(persoon => persoon.Naam));
    }

    [Fact]
    public void A_minister_whose_answer_no_longer_rules_is_not_among_those_who_answered()
    {
        var een = Beantwoord(9, new Bewindspersoon("Minister", "Sluyter", null));
        var twee = Beantwoord(12, new Bewindspersoon("Minister", "Opvolger", null));

        Assert.Equal(["Opvolger"], Dossier(Vragen, een, twee).BeantwoordDoor.Select(persoon => persoon.Naam));
    }

    [Fact]
    public void The_sender_of_a_deferral_did_not_answer()
    {
        Assert.Empty(Dossier(Vragen, Mededeling("9", Ingezonden, Mededelingsoort.Uitstel, "Later.")).BeantwoordDoor);
    }

    [Fact]
    public void Without_a_header_the_metadata_tells_who_answered()
    {
        var antwoord = Beantwoord(9) with { Ontvangers = ["B. (Bente) van der Sluys"] };

        var dossier = Dossier(Vragen, antwoord);

        Assert.Equal([new Bewindspersoon(null, "van der Sluys", null)], dossier.BeantwoordDoor);
        Assert.Equal(["B. (Bente) van der Sluys"], dossier.Ontvangers);
    }

    [Fact]
    public void The_ministries_are_those_asked_those_who_answered_and_those_on_whose_behalf()
    {
        var antwoord = Beantwoord(9, new Bewindspersoon("Minister", "Duin", "Klimaat en Groene Groei", "KGG")) with { MedeNamens = ["Minister van Financiën"] };

        Assert.Equal(["IenW", "KGG", "FIN"], Dossier(Vragen, antwoord).Ministeries.Select(ministerie => ministerie.Afkorting));
    }

    [Fact]
    public void Subjects_of_all_documents_stand_in_ordinal_order_each_once()
    {
        var antwoord = Beantwoord(9) with { Rubrieken = ["Werk | Arbeid", "Bestuur | Rijk"] };

        Assert.Equal(["Bestuur | Rijk", "Natuur | Water", "Werk | Arbeid"], Dossier(Vragen with { Rubrieken = ["Werk | Arbeid", "Natuur | Water"] }, antwoord).Rubrieken);
    }
}
