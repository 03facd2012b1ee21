namespace Kamervragen.Parsing.Tests;

/// <summary>Text layers in the forms that extractors give them, written for these tests.</summary>
public sealed class TextLayerTests
{
    /// <summary>Numbers of notes on lines of their own, marks glued to words, a form feed between pages.</summary>
    private const string Apart = """
        Tweede Kamer der Staten-Generaal

        Vergaderjaar 2020–2021

        2

        Aanhangsel van de Handelingen

        Vragen gesteld door de leden der Kamer, met de daarop door de
        regering gegeven antwoorden

        77
        Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over
        de kleur van mist (ingezonden 3 juni 2021).
        Antwoord van Minister Nevel (Financiën) (ontvangen 21 juni 2021). Zie ook
        Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 12
        Vraag 1
        Kent u het bericht «Mist boven zee»?1 Wat vindt u daarvan sinds 20202 en
        van de NIS23 (een richtlijn)?
        Antwoord 1
        Ja. Mist is een bekend verschijnsel, waarover de dienst voor weers-

        1

        ah-tk-20202021-77
        ISSN 0921 - 7398
        ’s-Gravenhage 2021

        De Mistbode, 1 juni 2021, «Mist boven zee» (https://example.org/mist-
        boven-zee)
        Kamerstuk 1, nr. 2
        3
        Kamerstuk 1, nr. 3
        2

        Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel

        1

        @FFverwachting alles weet. In de EU-
        lidstaten is het even nat.
        De dienst telt:
        • mist
        • dauw
        Vraag 2
        Wat is CO2-
        uitstoot, en wat doen oer-
        Hollandse in- en uitvoer van wol-
        ken?
        Antwoord 2
        Niets.

        Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel

        2

        @FF
        """;

    /// <summary>Numbers glued to their notes, marks on lines of their own, lines glued together.</summary>
    private const string Glued = """
        Tweede Kamer der Staten-Generaal2
        Vergaderjaar 2024–2025 Vragen gesteld door de leden der Kamer
         
        2024Z00077
        Vragen van de leden Vlinder (Wolkenpartij) en RoosMist (Lijst Nat) aan de Ministers van Financiën
        en van Klimaaten Groene Groei over demist (ingezonden
        3 juni 2024).
        Vraag 1
        Kent u het bericht «Mist boven zee»?
        1 2
        Vraag 2
        Is de mist dikker dan vroegeren zo ja, hoeveel keer?Wat gaat u daaraan doenin de komende tijd, en wanneer precies
        3. Hoe
        weet u dat?
        1De Mistbode, 1 juni 2024, «Mist boven
        zee»
        2Kamerstuk 1, nr. 2
        3Kamerstuk 1, nr. 3
         
           
        kv-tk-2024Z00077
        ’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2024–2025, Vragen 1
        Vraag 3
        Kunt u deze vragen apart beantwoorden?
        Toelichting:
        Deze vragen dienen ter aanvulling op eerdere vragen van het lid Dauw (Wolkenpartij) (vraagnummer 2024Z00076).
        Tweede Kamer, vergaderjaar 2024–2025, Vragen 2
        """;

    private static Publication ReadApart() => Lezer.Lees(Apart.Replace("@FF", "\f", StringComparison.Ordinal), "naam-van-het-bestand");

    [Fact]
    public void The_letterhead_and_footer_give_id_number_and_year()
    {
        var publication = ReadApart();

        Assert.Equal("ah-tk-20202021-77", publication.Id);
        Assert.Equal("77", publication.Aanhangselnummer);
        Assert.Equal("2020-2021", publication.Vergaderjaar);
        Assert.Equal(Formaat.Tekst, publication.Formaat);
        Assert.Equal([new Aanhangselverwijzing("2020-2021", "12")], publication.ZieOok);
    }

    [Fact]
    public void Text_runs_on_over_pages_notes_and_hyphens()
    {
        var publication = ReadApart();

        Assert.Equal("Ja. Mist is een bekend verschijnsel, waarover de dienst voor weersverwachting alles weet. In de EU-lidstaten is het even nat.\n\nDe dienst telt:\n\n• mist\n• dauw", publication.Antwoorden[0].Tekst);
        Assert.Equal("Wat is CO2-uitstoot, en wat doen oer-Hollandse in- en uitvoer van wolken?", publication.Vragen[1].Tekst);
        Assert.Empty(publication.Gebreken);
        Assert.Null(publication.Overig);
    }

    [Fact]
    public void Marks_behind_words_years_and_names_are_told_from_numbers()
    {
        var publication = ReadApart();

        Assert.Equal("Kent u het bericht «Mist boven zee»? Wat vindt u daarvan sinds 2020 en van de NIS2 (een richtlijn)?", publication.Vragen[0].Tekst);
        Assert.Equal(
            [
                new Noot("1", "De Mistbode, 1 juni 2021, «Mist boven zee» (https://example.org/mist-boven-zee)", "https://example.org/mist-boven-zee", "vraag 1"),
                new Noot("2", "Kamerstuk 1, nr. 2", null, "vraag 1"),
                new Noot("3", "Kamerstuk 1, nr. 3", null, "vraag 1"),
            ],
            publication.Noten);
    }

    [Fact]
    public void Glued_headers_give_members_and_addressees_apart()
    {
        var publication = Lezer.Lees(Glued, "naam");

        Assert.Equal("kv-tk-2024Z00077", publication.Id);
        Assert.Equal(["2024Z00077"], publication.Vraagnummers);
        Assert.Equal([new Lid("Vlinder", "Wolkenpartij"), new Lid("Roos Mist", "Lijst Nat")], publication.Leden);
        Assert.Equal(["Minister van Financiën", "Minister van Klimaat en Groene Groei"], publication.GerichtAan);
        Assert.Equal(new DateOnly(2024, 6, 3), publication.Ingezonden);
    }

    [Fact]
    public void Marks_on_lines_of_their_own_are_taken_out()
    {
        var publication = Lezer.Lees(Glued, "naam");

        Assert.Equal("Kent u het bericht «Mist boven zee»?", publication.Vragen[0].Tekst);
        Assert.EndsWith("en wanneer precies. Hoe weet u dat?", publication.Vragen[1].Tekst, StringComparison.Ordinal);
        Assert.Equal("1:vraag 1|2:vraag 1|3:vraag 2", string.Join('|', publication.Noten.Select(noot => $"{noot.Nr}:{noot.Bij}")));
        Assert.Equal("De Mistbode, 1 juni 2024, «Mist boven zee»", publication.Noten[0].Tekst);
    }

    [Fact]
    public void A_blank_that_was_lost_after_a_sentence_comes_back() =>
        Assert.Contains("hoeveel keer? Wat gaat u", Lezer.Lees(Glued, "naam").Vragen[1].Tekst, StringComparison.Ordinal);

    [Fact]
    public void The_explanation_belongs_to_no_question_and_its_number_is_not_the_documents()
    {
        var publication = Lezer.Lees(Glued, "naam");

        Assert.StartsWith("Deze vragen dienen ter aanvulling", publication.Toelichting, StringComparison.Ordinal);
        Assert.Equal("Kunt u deze vragen apart beantwoorden?", publication.Vragen[2].Tekst);
        Assert.Equal(["2024Z00077"], publication.Vraagnummers);
    }

    [Fact]
    public void A_heading_explanation_inside_an_answer_stays_in_the_answer()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nA?\nAntwoord 1\nJa.\nToelichting\nOmdat het mist.\nVraag 2\nB?\nAntwoord 2\nNee.");

        Assert.Null(publication.Toelichting);
        Assert.Equal("Ja.\n\nToelichting\n\nOmdat het mist.", publication.Antwoorden[0].Tekst);
    }

    [Fact]
    public void A_word_document_with_bare_numbers_is_read()
    {
        var publication = Lezer.Lees($"AH 600\n2021Z17067\n{Lezer.Antwoordkop}\n{Lezer.Vraagkop}\n1\nMist?\nAntwoord\nJa.\n2.\nDauw?\nAntwoord op vraag 2\nNee.\n");

        Assert.Equal("600", publication.Aanhangselnummer);
        Assert.Equal("2021Z17067", Assert.Single(publication.Vraagnummers));
        Assert.Equal("1 2", Lezer.Nummers(publication.Vragen));
        Assert.Equal("1 2", Lezer.Nummers(publication.Antwoorden));
        Assert.Equal("Nee.", publication.Antwoorden[1].Tekst);
    }

    [Fact]
    public void A_question_set_without_any_heading_is_kept_as_one_question_and_flagged()
    {
        var publication = Lezer.Lees("2021Z17067\n(ingezonden 3 juni 2021)\n\nVragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over mist\n\nKent u de mist?\n\nEn dauw?\n");

        Assert.Equal(Soort.Vraag, publication.Soort);
        Assert.Equal("mist", publication.Onderwerp);
        Assert.Equal(new DateOnly(2021, 6, 3), publication.Ingezonden);
        Assert.Equal("Kent u de mist?\n\nEn dauw?", Assert.Single(publication.Vragen).Tekst);
        Assert.Null(publication.Overig);
        Lezer.HeeftGebrek(publication, Gebrekcode.Ongenummerd);
    }

    [Fact]
    public void A_notice_without_questions_or_heading_is_still_a_notice()
    {
        var publication = Lezer.Lees($"{Lezer.Vraagkop}\nMededeling van Minister Nevel (Financiën) (ontvangen 21 juni 2021).\nDe vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n");

        Assert.Equal(Soort.Mededeling, publication.Soort);
        Assert.Equal(Mededelingsoort.Uitstel, publication.Mededelingsoort);
        Assert.Null(publication.Overig);
    }

    [Fact]
    public void A_line_that_lost_the_break_after_its_heading_is_still_a_heading()
    {
        var publication = Lezer.LeesTekst("Vraag 1Kent u de mist?\nAntwoord 1Ja, al lang.");

        Assert.Equal("Kent u de mist?", publication.Vragen[0].Tekst);
        Assert.Equal("Ja, al lang.", publication.Antwoorden[0].Tekst);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData("\u00A0")]
    [InlineData("\t")]
    [InlineData(" \u2009\u200B")]
    public void Whatever_blanks_stand_between_words_headings_furniture_and_notes_are_known(string blank)
    {
        var document = $"{Lezer.Vraagkop}\n{Lezer.Antwoordkop}\nVraag 1\nKent u «Mist»?1\n\n1 De Mistbode, 1 juni 2021.\n\nah-tk-20202021-1\nISSN 0921 - 7398\n"
            + "’s-Gravenhage 2021\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1\nAntwoord op vraag 1\nJa, die ken ik.";

        var publication = Lezer.Lees(document.Replace(" ", blank, StringComparison.Ordinal));

        Assert.Equal("Kent u «Mist»?", Assert.Single(publication.Vragen).Tekst);
        Assert.Equal("Antwoord op vraag 1 Ja, die ken ik.", $"{Assert.Single(publication.Antwoorden).Kop} {publication.Antwoorden[0].Tekst}");
        Assert.Equal("De Mistbode, 1 juni 2021.", Assert.Single(publication.Noten).Tekst);
        Assert.Empty(publication.Gebreken);
    }

    [Theory]
    [InlineData("de ver\u00AD\ngadering", "de vergadering")]
    [InlineData("de EU\u00AD\nlidstaten", "de EU-lidstaten")]
    [InlineData("de ver\u00ADgadering", "de vergadering")]
    [InlineData("de\n\u200B\nvergadering", "de vergadering")]
    public void A_soft_hyphen_is_one_only_where_a_line_ends(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Lezer.LeesTekst($"Vraag 1\n{text}").Vragen).Tekst);
}
