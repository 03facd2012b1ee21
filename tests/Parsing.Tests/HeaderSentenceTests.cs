namespace Kamervragen.Parsing.Tests;

/// <summary>All members and ministers are made up; the ministries are real, because their names are part of the grammar.</summary>
public sealed class HeaderSentenceTests
{
    [Theory]
    [InlineData("het lid Vlinder (Wolkenpartij)", "Vlinder/Wolkenpartij")]
    [InlineData("de leden Vlinder en Mist (beiden Wolkenpartij)", "Vlinder/Wolkenpartij Mist/Wolkenpartij")]
    [InlineData("de leden Vlinder, Rozemarijn de Dauw en Mist (allen Wolkenpartij)", "Vlinder/Wolkenpartij Rozemarijn de Dauw/Wolkenpartij Mist/Wolkenpartij")]
    [InlineData("de leden Vlinder , Mist (beiden Wolkenpartij) en Dauw (Groep Dauw/Van Regen)", "Vlinder/Wolkenpartij Mist/Wolkenpartij Dauw/Groep Dauw/Van Regen")]
    [InlineData("het lid Vlinder en Mist(beiden Wolkenpartij)", "Vlinder/Wolkenpartij Mist/Wolkenpartij")]
    [InlineData("de leden Vlinder (Wolkenpartij) en Van den Berg-Regen (Lijst Nat)", "Vlinder/Wolkenpartij Van den Berg-Regen/Lijst Nat")]
    [InlineData("het lid Vlinder", "Vlinder/")]
    [InlineData("het lid Kostic ´ (Wolkenpartij)", "Kostić/Wolkenpartij")]
    [InlineData("het lid Roos vanMist (Wolkenpartij)", "Roos van Mist/Wolkenpartij")]
    [InlineData("de fractieleden Vlinder en Mist (beiden Wolkenpartij)", "Vlinder/Wolkenpartij Mist/Wolkenpartij")]
    [InlineData("het Kamerlid Vlinder (Wolkenpartij)", "Vlinder/Wolkenpartij")]
    [InlineData("het lid Vlinder (Wolkenpartij) en van het lid Mist (Lijst Nat)", "Vlinder/Wolkenpartij Mist/Lijst Nat")]
    [InlineData("de leden Vlinder en Mist (allebei Wolkenpartij)", "Vlinder/Wolkenpartij Mist/Wolkenpartij")]
    public void Members_are_read_with_their_party(string members, string expected)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?", $"Vragen van {members} aan de Minister van Financiën over mist (ingezonden 3 juni 2021).");

        Assert.Equal(expected, string.Join(' ', publication.Leden.Select(lid => $"{lid.Naam}/{lid.Partij}")));
    }

    [Theory]
    [InlineData("de Minister van Financiën", "Minister van Financiën")]
    [InlineData("de Minister voor Klimaat en Energie", "Minister voor Klimaat en Energie")]
    [InlineData("de Minister-President", "Minister-President")]
    [InlineData("de Minister-President, Minister van Algemene Zaken", "Minister-President")]
    [InlineData("de Ministers van Financiën en van Defensie", "Minister van Financiën|Minister van Defensie")]
    [InlineData("de Ministers van Buitenlandse Zaken, van Justitie en Veiligheid en van Asiel en Migratie", "Minister van Buitenlandse Zaken|Minister van Justitie en Veiligheid|Minister van Asiel en Migratie")]
    [InlineData("de Ministers van Buitenlandse Zaken en voor Buitenlandse Handel en Ontwikkelingshulp", "Minister van Buitenlandse Zaken|Minister voor Buitenlandse Handel en Ontwikkelingshulp")]
    [InlineData("de Staatssecretarissen van Onderwijs, Cultuur en Wetenschap en Financiën", "Staatssecretaris van Onderwijs, Cultuur en Wetenschap|Staatssecretaris van Financiën")]
    [InlineData("de Staatssecretaris en de Minister van Defensie", "Staatssecretaris van Defensie|Minister van Defensie")]
    [InlineData("de Ministers van Financiën en van Defensie en deStaatssecretaris van Justitie en Veiligheid", "Minister van Financiën|Minister van Defensie|Staatssecretaris van Justitie en Veiligheid")]
    [InlineData("de MinisterKlimaat en Groene Groei", "Minister Klimaat en Groene Groei")]
    [InlineData("de Staatssecretaris van Financiën – Toeslagen en Douane en de Minister van Defensie", "Staatssecretaris van Financiën – Toeslagen en Douane|Minister van Defensie")]
    [InlineData("de Staatssecretaris van Financiën (Toeslagen en Douane) en de Minister van Defensie", "Staatssecretaris van Financiën (Toeslagen en Douane)|Minister van Defensie")]
    [InlineData("de Staatssecretaris van Financiën, Toeslagen en Douane, en de Minister van Defensie", "Staatssecretaris van Financiën, Toeslagen en Douane|Minister van Defensie")]
    [InlineData("de Staatssecretarissen van Financiën, Toeslagen en Douane, en van Defensie", "Staatssecretaris van Financiën, Toeslagen en Douane|Staatssecretaris van Defensie")]
    [InlineData("de Ministers van Financiën, Defensie en Justitie en Veiligheid", "Minister van Financiën|Minister van Defensie|Minister van Justitie en Veiligheid")]
    [InlineData("de Minister van Wolken en Mist", "Minister van Wolken en Mist")]
    [InlineData("de Minister zonder portefeuille", "Minister zonder portefeuille")]
    [InlineData("de Minister zonder portefeuille, belast met nevelzaken,", "Minister zonder portefeuille, belast met nevelzaken")]
    [InlineData("de Minister zonder portefeuille en de Minister van Financiën", "Minister zonder portefeuille|Minister van Financiën")]
    [InlineData("de Minister van Wolken en de Staatssecretaris van Mist", "Minister van Wolken|Staatssecretaris van Mist")]
    [InlineData("de Minister van Financiën, bij afwezigheid van de Minister-President,", "Minister van Financiën")]
    public void Addressees_are_written_out(string addressees, string expected)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?", $"Vragen van het lid Vlinder (Wolkenpartij) aan {addressees} over de mist (ingezonden 3 juni 2021).");

        Assert.Equal(expected, string.Join('|', publication.GerichtAan));
        Assert.Equal("de mist", publication.Onderwerp);
    }

    [Theory]
    [InlineData("over het bericht «Mist over zee: «Zicht nihil»»", "het bericht «Mist over zee: «Zicht nihil»»")]
    [InlineData("over een motie van het lid Dauw over mist (Kamerstuk 1, nr. 2)", "een motie van het lid Dauw over mist (Kamerstuk 1, nr. 2)")]
    [InlineData("overde mist", "de mist")]
    [InlineData("inzake de mist", "de mist")]
    [InlineData("betreft de mist", "de mist")]
    [InlineData("omtrent de mist", "de mist")]
    [InlineData("ten aanzien van de mist", "de mist")]
    [InlineData("met betrekking tot de mist", "de mist")]
    [InlineData("«Zicht nihil»", "«Zicht nihil»")]
    [InlineData("en de gevolgen van mist", "en de gevolgen van mist")]
    public void The_subject_stands_between_addressee_and_date(string subject, string expected)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?", $"Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën {subject}(ingezonden 3 juni 2021).");

        Assert.Equal(expected, publication.Onderwerp);
    }

    [Fact]
    public void An_addressee_inside_the_subject_is_part_of_the_subject()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?", "Vragen van het lid Vlinder (Wolkenpartij) over de brief aan de Minister van Financiën (ingezonden 3 juni 2021).");

        Assert.Equal(new Lid("Vlinder", "Wolkenpartij"), Assert.Single(publication.Leden));
        Assert.Empty(publication.GerichtAan);
        Assert.Equal("de brief aan de Minister van Financiën", publication.Onderwerp);
    }

    [Theory]
    [InlineData("Antwoord van Minister Nevel (Financiën) (ontvangen 21 juni 2021).", "Minister/Nevel/Financiën")]
    [InlineData("Antwoord van Staatssecretaris Van der Regen (Financiën – Belastingdienst) (ontvangen 21 juni 2021)", "Staatssecretaris/Van der Regen/Financiën – Belastingdienst")]
    [InlineData("Antwoord van Minister Nevel (BZ) van Minister Dauw (Defensie) (ontvangen 21 juni 2021).", "Minister/Nevel/BZ Minister/Dauw/Defensie")]
    [InlineData("Antwoord van Minister Nevel (Financiën) en antwoord van Staatssecretaris Dauw (Defensie) (ontvangen 21 juni 2021).", "Minister/Nevel/Financiën Staatssecretaris/Dauw/Defensie")]
    [InlineData("Antwoord van Minister Nevel (Financiën) en van Minister Dauw (Defensie) (ontvangen 21 juni 2021).", "Minister/Nevel/Financiën Minister/Dauw/Defensie")]
    [InlineData("Antwoord van de Ministers Nevel (Financiën) en Dauw (Defensie) (ontvangen 21 juni 2021).", "Minister/Nevel/Financiën Minister/Dauw/Defensie")]
    [InlineData("Antwoord van Minister-President Nevel (Algemene Zaken) (ontvangen 21 juni 2021).", "Minister-President/Nevel/Algemene Zaken")]
    [InlineData("Antwoord van Minister-President Nevel, Minister van Algemene Zaken (ontvangen 21 juni 2021).", "Minister-President/Nevel/Algemene Zaken")]
    [InlineData("Antwoord van Minister Nevel-Van de Dauw (Financiën) (ontvangen (ontvangen 21 juni 2021)", "Minister/Nevel-Van de Dauw/Financiën")]
    [InlineData("Antwoord van Minister Nevel (ontvangen 21 juni 2021).", "Minister/Nevel/")]
    [InlineData("Antwoord van Minister zonder portefeuille Nevel (Financiën) (ontvangen 21 juni 2021).", "Minister zonder portefeuille/Nevel/Financiën")]
    [InlineData("Antwoord van de Minister van Financiën Nevel en van Staatssecretaris Dauw (Defensie) (ontvangen 21 juni 2021).", "Minister/Nevel/Financiën Staatssecretaris/Dauw/Defensie")]
    [InlineData("Mededeling van Minister Nevel (Financiën) (ontvangen 21 juni 2021).", "Minister/Nevel/Financiën")]
    [InlineData("Antwoord van de Staatssecretaris van Financiën – Herstel en Toeslagen, Nevel (ontvangen 21 juni 2021).", "Staatssecretaris/Nevel/Financiën – Herstel en Toeslagen")]
    public void Those_who_answer_are_read_with_function_and_ministry(string header, string expected)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\nJa.", antwoordkop: header);

        Assert.Equal(expected, string.Join(' ', publication.BeantwoordDoor.Select(persoon => $"{persoon.Functie}/{persoon.Naam}/{persoon.Ministerie}")));
        Assert.Equal(new DateOnly(2021, 6, 21), publication.Ontvangen);
    }

    [Theory]
    [InlineData(", mede namens de Minister van Defensie", "Minister van Defensie")]
    [InlineData(" mede namens de Ministers van Defensie en van Financiën", "Minister van Defensie|Minister van Financiën")]
    [InlineData(", in overeenstemming met de Minister van Defensie", "Minister van Defensie")]
    [InlineData(", mede namens Staatssecretaris Van der Mist (Defensie)", "Staatssecretaris Van der Mist (Defensie)")]
    [InlineData(", mede namens de Staatssecretaris van Financiën, Toeslagen en Douane en de Minister van Defensie", "Staatssecretaris van Financiën, Toeslagen en Douane|Minister van Defensie")]
    [InlineData(", mede namens de Staatssecretaris van Financiën (Toeslagen en Douane)", "Staatssecretaris van Financiën (Toeslagen en Douane)")]
    [InlineData(", mede namens de Minister-President en de Staatssecretaris van Defensie", "Minister-President|Staatssecretaris van Defensie")]
    public void On_whose_behalf_is_read_with_or_without_a_comma(string onBehalf, string expected)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\nJa.", antwoordkop: $"Antwoord van Minister Nevel (Financiën){onBehalf} (ontvangen 21 juni 2021).");

        Assert.Equal(expected, string.Join('|', publication.MedeNamens));
        Assert.Single(publication.BeantwoordDoor);
    }

    [Theory]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 528.", "2020-2021/528")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nrs. 1016 en 1044.", "2020-2021/1016 2020-2021/1044")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, 1028", "2020-2021/1028")]
    [InlineData("Zie ook Aanhangsel Handelingen,vergaderjaar 2019–2020,nr. 7. Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 8.", "2019-2020/7 2020-2021/8")]
    public void References_to_earlier_documents_are_read(string reference, string expected)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\nJa.", antwoordkop: $"{Lezer.Antwoordkop} {reference}");

        Assert.Equal(expected, string.Join(' ', publication.ZieOok.Select(to => $"{to.Vergaderjaar}/{to.Nr}")));
        Assert.Equal(new DateOnly(2021, 6, 21), publication.Ontvangen);
    }

    [Theory]
    [InlineData("3 juni 2021", 2021, 6, 3)]
    [InlineData("3 juni2021", 2021, 6, 3)]
    [InlineData("3-6-2021", 2021, 6, 3)]
    [InlineData("2021-06-03", 2021, 6, 3)]
    [InlineData("31 mrt. 2021", 2021, 3, 31)]
    public void Dates_are_read_as_printed(string printed, int year, int month, int day)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?", $"Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over mist (ingezonden {printed}).");

        Assert.Equal(new DateOnly(year, month, day), publication.Ingezonden);
    }

    [Theory]
    [InlineData("31 februari 2021")]
    [InlineData("3 juni 20210")]
    [InlineData("0004-03-01")]
    [InlineData("3 juni")]
    public void An_impossible_date_is_flagged_and_never_guessed(string printed)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?", $"Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over mist (ingezonden {printed}).");

        Assert.Null(publication.Ingezonden);
        Lezer.HeeftGebrek(publication, Gebrekcode.OnmogelijkeDatum);
    }

    [Fact]
    public void The_iso_attribute_goes_before_the_printed_date_and_a_difference_is_flagged()
    {
        var publication = Lezer.LeesXml("<vraag><nr>Vraag 1</nr><al>Mist?</al></vraag>", """Vragen van het lid Vlinder aan de Minister van Financiën over mist (ingezonden <datum isodatum="2021-06-03">4 juni 2021</datum>).""");

        Assert.Equal(new DateOnly(2021, 6, 3), publication.Ingezonden);
        Lezer.HeeftGebrek(publication, Gebrekcode.DatumVerschil);
    }

    [Theory]
    [InlineData("<naam><voornaam>Rozemarijn de </voornaam><achternaam>Dauw</achternaam></naam>")]
    [InlineData("<naam><voornaam>Rozemarijn</voornaam><achternaam>de Dauw</achternaam></naam>")]
    [InlineData("<naam><achternaam>Dauw</achternaam><voornaam>Rozemarijn de</voornaam></naam>")]
    public void A_prefix_in_the_first_name_and_either_order_give_the_same_name(string name)
    {
        var publication = Lezer.LeesXml("<vraag><nr>Vraag 1</nr><al>Mist?</al></vraag>", $"Vragen van het lid {name} (Wolkenpartij) aan de Minister van Financiën over mist.");

        Assert.Equal(new Lid("Rozemarijn de Dauw", "Wolkenpartij"), Assert.Single(publication.Leden));
    }

    [Fact]
    public void The_abbreviation_of_a_ministry_is_kept()
    {
        var publication = Lezer.LeesXml(
            "<vraag><nr>Vraag 1</nr><al>Mist?</al></vraag>",
            antwoordkop: """Antwoord van Minister <naam><achternaam>Nevel</achternaam></naam> (<organisatie afkorting="FIN">Financiën</organisatie>) en Minister <naam><achternaam>Dauw</achternaam></naam> (<organisatie afkorting="DEF">Defensie</organisatie>).""");

        Assert.Equal("FIN DEF", string.Join(' ', publication.BeantwoordDoor.Select(persoon => persoon.Afkorting)));
    }

    [Fact]
    public void Oral_questions_are_what_they_are()
    {
        var publication = Lezer.Lees("Mondelinge vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over mist (ingezonden 19 november 2024)\n");

        Assert.Equal(Soort.Mondeling, publication.Soort);
        Assert.Equal("mist", publication.Onderwerp);
        Assert.Empty(publication.Vragen);
    }

    [Fact]
    public void A_header_sentence_that_cannot_be_read_is_kept_and_flagged()
    {
        var publication = Lezer.LeesXml("<vraag><nr>Vraag 1</nr><al>Mist?</al></vraag>", "Iets heel anders dan een kopzin.");

        Lezer.HeeftGebrek(publication, Gebrekcode.KopOnleesbaar);
        Assert.Equal("Iets heel anders dan een kopzin.", publication.Overig);
    }

    [Theory]
    [InlineData("Antwoorden van de Minister van Financiën op Kamervragen van het lid Vlinder (Wolkenpartij) over mist.", "")]
    [InlineData("Antwoorden van de minister van Financiën op Kamervragen lid Vlinder (Wolkenpartij) over mist", "")]
    [InlineData("Antwoord van de minister van Financiën mede namens de minister van Defensie op de vragen van het lid Vlinder (Wolkenpartij) over mist", "Minister van Defensie")]
    [InlineData("Beantwoording van de Minister van Financiën, mede namens de Minister van Defensie, op schriftelijke vragen van het lid Vlinder (Wolkenpartij) over mist", "Minister van Defensie")]
    [InlineData("Antwoord van Minister Nevel (Financiën) op vragen van het lid Vlinder (Wolkenpartij) over mist", "")]
    public void The_sentence_of_a_ministry_says_who_answers_whom(string sentence, string onBehalfOf)
    {
        var publication = Lezer.Lees($"{sentence}\n\nVraag 1\nMist?\nAntwoord op vraag 1\nJa.");

        Assert.Equal(Soort.Antwoord, publication.Soort);
        Assert.Equal("Vlinder/Wolkenpartij", string.Join(' ', publication.Leden.Select(lid => $"{lid.Naam}/{lid.Partij}")));
        Assert.Equal("mist", publication.Onderwerp);
        Assert.Equal("Minister/Financiën", string.Join(' ', publication.BeantwoordDoor.Select(wie => $"{wie.Functie}/{wie.Ministerie}")));
        Assert.Equal(onBehalfOf, string.Join('|', publication.MedeNamens));
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void The_sentence_of_a_ministry_may_name_addressees_dates_and_number()
    {
        var publication = Lezer.Lees(
            "Antwoord van Minister Nevel (Financiën) op vragen van de leden Vlinder en Mist (beiden Wolkenpartij) aan de Ministers van Financiën en van Defensie over de brief "
            + "op de mat (2021Z04711, ingezonden 3 juni 2021, ontvangen 21 juni 2021). Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 12\n\nVraag 1\nMist?\nAntwoord 1\nJa.");

        Assert.Equal("Vlinder Mist", string.Join(' ', publication.Leden.Select(lid => lid.Naam)));
        Assert.Equal(["Minister van Financiën", "Minister van Defensie"], publication.GerichtAan);
        Assert.Equal("de brief op de mat", publication.Onderwerp);
        Assert.Equal(["2021Z04711"], publication.Vraagnummers);
        Assert.Equal((new DateOnly(2021, 6, 3), new DateOnly(2021, 6, 21)), (publication.Ingezonden, publication.Ontvangen));
        Assert.Equal("12", Assert.Single(publication.ZieOok).Nr);
        Assert.Empty(publication.Gebreken);
    }

    [Theory]
    [InlineData("over mist (2021Z04711, ingezonden 3 juni 2021)")]
    [InlineData("over mist, kenmerk 2021Z04711")]
    [InlineData("over mist met kenmerk 2021Z04711 (ingezonden 3 juni 2021)")]
    public void A_number_behind_the_subject_is_the_number_of_the_set(string subject)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?", $"Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën {subject}");

        Assert.Equal("mist", publication.Onderwerp);
        Assert.Equal(["2021Z04711"], publication.Vraagnummers);
    }

    [Fact]
    public void A_number_that_ends_a_subject_in_brackets_is_the_number_of_another_set()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?", "Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over eerdere vragen (2021Z04711) (ingezonden 3 juni 2021).");

        Assert.Equal("eerdere vragen (2021Z04711)", publication.Onderwerp);
        Assert.Empty(publication.Vraagnummers);
    }
}
