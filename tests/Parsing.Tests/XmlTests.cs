namespace Kamervragen.Parsing.Tests;

public sealed class XmlTests
{
    [Fact]
    public void Questions_and_answers_are_read_in_order_with_their_headings()
    {
        var publication = Lezer.LeesXml("""
            <vraag><nr status="officieel">Vraag 1</nr><al>Kent u de mist?</al></vraag>
            <antwoord><nr status="officieel">Antwoord 1</nr><al>Ja.</al><al>Al lang.</al></antwoord>
            """);

        Assert.Equal(Soort.Antwoord, publication.Soort);
        Assert.Equal(new Tekstdeel(["1"], "Kent u de mist?", "Vraag 1"), publication.Vragen[0], TekstdeelComparer.Instance);
        Assert.Equal(new Tekstdeel(["1"], "Ja.\n\nAl lang.", "Antwoord 1"), publication.Antwoorden[0], TekstdeelComparer.Instance);
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void Joined_questions_stay_one_part_with_their_numbers()
    {
        var publication = Lezer.LeesXml("""
            <vraag><nr>Vraag 1, 2, 3</nr><al>Een?</al><al>Twee?</al><al>Drie?</al></vraag>
            <antwoord><nr>Antwoord 1, 2, 3</nr><al>Ja.</al></antwoord>
            """);

        Assert.Equal("1+2+3", Lezer.Nummers(publication.Vragen));
        Assert.Equal("Een?\n\nTwee?\n\nDrie?", publication.Vragen[0].Tekst);
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void Notes_are_taken_out_of_the_text_and_know_their_part()
    {
        var publication = Lezer.LeesXml("""
            <vraag><nr>Vraag 1</nr><al>Kent u «Mist»?<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>De Mistbode, <extref doc="https://example.org/mist" soort="URL">example.org</extref></noot.al></noot></al></vraag>
            <antwoord><nr>Antwoord 1</nr><al>Ja<noot id="n2" type="voet"><noot.nr>2</noot.nr><noot.al>Kamerstuk <extref doc="kst-1-2" soort="document">1, nr. 2</extref></noot.al></noot>.</al></antwoord>
            """);

        Assert.Equal("Kent u «Mist»?", publication.Vragen[0].Tekst);
        Assert.Equal("Ja.", publication.Antwoorden[0].Tekst);
        Assert.Equal(
            [new Noot("1", "De Mistbode, example.org", "https://example.org/mist", "vraag 1"), new Noot("2", "Kamerstuk 1, nr. 2", "https://zoek.officielebekendmakingen.nl/kst-1-2.html", "antwoord 1")],
            publication.Noten);
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void Lists_and_tables_are_readable_as_plain_text()
    {
        var publication = Lezer.LeesXml("""
            <vraag><nr>Vraag 1</nr><al>Kunt u kiezen?</al>
              <lijst type="expliciet"><li><li.nr>1.</li.nr><al>mist</al></li><li><li.nr>2.</li.nr><al>dauw</al></li></lijst></vraag>
            <antwoord><nr>Antwoord 1</nr><al>Zie tabel:</al>
              <table><tgroup><tbody><row><entry><al>Soort</al></entry><entry><al>Aantal</al></entry></row><row><entry>mist</entry><entry>7</entry></row></tbody></tgroup></table>
              <al>Tot slot.</al></antwoord>
            """);

        Assert.Equal("Kunt u kiezen?\n\n1. mist\n2. dauw", publication.Vragen[0].Tekst);
        Assert.Equal("Zie tabel:\n\nSoort\tAantal\nmist\t7\n\nTot slot.", publication.Antwoorden[0].Tekst);
    }

    [Fact]
    public void Emphasis_is_dropped_and_blanks_are_neither_doubled_nor_lost()
    {
        var publication = Lezer.LeesXml("<vraag><nr>Vraag 1</nr><al>Is  <nadruk type=\"cur\">mist</nadruk>\n   nat, <nadruk>dauw</nadruk>ig of\u00A0vochtig?</al></vraag>");

        Assert.Equal("Is mist nat, dauwig of vochtig?", publication.Vragen[0].Tekst);
    }

    [Fact]
    public void A_notice_is_read_with_its_kind_and_reason()
    {
        var publication = Lezer.LeesXml(
            """
            <vraag><nr>Vraag 1</nr><al>Mist?</al></vraag>
            <kamervraagopmerking><nr>Mededeling</nr><al>De vragen (2021Z00001) kunnen niet binnen de gebruikelijke termijn worden beantwoord. De reden van het uitstel is mist.</al><al>Ik antwoord zo spoedig mogelijk.</al></kamervraagopmerking>
            """,
            antwoordkop: "Mededeling van Minister Nevel (Financiën) (ontvangen 21 juni 2021).");

        Assert.Equal(Soort.Mededeling, publication.Soort);
        Assert.Equal(Mededelingsoort.Uitstel, publication.Mededelingsoort);
        Assert.Equal("De reden van het uitstel is mist.", publication.Uitstelreden);
        Assert.Equal(["2021Z00001"], publication.Vraagnummers);
        Assert.EndsWith("\n\nIk antwoord zo spoedig mogelijk.", publication.Mededeling, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_sentence_that_stands_only_in_the_title_is_read_from_there()
    {
        var publication = Lezer.Lees($"""
            <vraagdoc><body><vragen><titel>{Lezer.Vraagkop}</titel>
            <vraag><nummer>1</nummer><al>Kent u de mist?</al></vraag></vragen></body></vraagdoc>
            """);

        Assert.Equal(["Vlinder", "Van der Mist"], publication.Leden.Select(lid => lid.Naam));
        Assert.Equal("de kleur van mist", publication.Onderwerp);
        Assert.Equal(new DateOnly(2021, 6, 3), publication.Ingezonden);
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void A_title_that_only_looks_like_a_header_sentence_stays_a_title()
    {
        var publication = Lezer.Lees("""
            <vraagdoc><body><vragen><titel>Vragen van vandaag</titel>
            <vraag><nummer>1</nummer><al>Kent u de mist?</al></vraag></vragen></body></vraagdoc>
            """);

        Assert.Equal("Vragen van vandaag", publication.Titel);
        Assert.Empty(publication.Leden);
        Assert.Null(publication.Overig);
    }

    [Fact]
    public void The_older_form_is_read_like_the_modern_one()
    {
        var publication = Lezer.Lees($"""
            <vraagdoc><body><vragen><titel>Mist</titel><vraagnummer>2060700001</vraagnummer>
            <omschr>{Lezer.Vraagkop}</omschr>
            <vraag><nummer>1</nummer><al>Kent u de mist?<nootref refid="n1"/></al></vraag>
            <vraag><nr>2</nr><al>Ook dauw?</al></vraag>
            <noot id="n1"><nr>1</nr><al>De Mistbode</al></noot>
            <toelicht><al>Aanvullend op eerdere vragen.</al></toelicht></vragen>
            <reactie><omschr>{Lezer.Antwoordkop}</omschr>
            <antwoord><nummer>1</nummer><al>Ja.</al></antwoord><antwoord><nummer>2</nummer><al>Nee.</al></antwoord></reactie></body></vraagdoc>
            """);

        Assert.Equal(Soort.Antwoord, publication.Soort);
        Assert.Equal("1 2", Lezer.Nummers(publication.Vragen));
        Assert.Equal("Ja.|Nee.", string.Join('|', publication.Antwoorden.Select(deel => deel.Tekst)));
        Assert.Equal(["2060700001"], publication.Vraagnummers);
        Assert.Equal(new Noot("1", "De Mistbode", null, "vraag 1"), Assert.Single(publication.Noten));
        Assert.Equal("Aanvullend op eerdere vragen.", publication.Toelichting);
        Assert.Equal("Mist", publication.Titel);
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void Loose_text_in_an_older_reaction_without_answers_is_a_notice()
    {
        var publication = Lezer.Lees($"""
            <kamerwrk><vragen><omschr>{Lezer.Vraagkop}</omschr><vraag><nummer>1</nummer><al>Mist?</al></vraag></vragen>
            <reactie><omschr>Mededeling van Minister Nevel (Financiën) (ontvangen 21 juni 2021).</omschr><al>Uitstel is nodig.</al></reactie></kamerwrk>
            """);

        Assert.Equal(Soort.Mededeling, publication.Soort);
        Assert.Equal("Uitstel is nodig.", publication.Mededeling);
    }

    [Fact]
    public void The_id_comes_from_the_link_to_its_metadata()
    {
        var publication = Lezer.Lees("""
            <officiele-publicatie><metadata><meta name="OVERHEIDop.externMetadataRecord" content="https://zoek.officielebekendmakingen.nl/ah-tk-20202021-77/metadata.xml"/></metadata>
            <kamervragen><vraag><nr>Vraag 1</nr><al>Mist?</al></vraag></kamervragen></officiele-publicatie>
            """, id: "iets-anders");

        Assert.Equal("ah-tk-20202021-77", publication.Id);
        Assert.Equal("2020-2021", publication.Vergaderjaar);
        Assert.Equal("77", publication.Aanhangselnummer);
    }

    [Theory]
    [InlineData("<vraag><nr/><al>1. Kent u de mist?</al></vraag><antwoord><al>1. Ja.</al></antwoord>")]
    [InlineData("<vraag><al>Vraag 1</al><al>Kent u de mist?</al></vraag><antwoord><al>Antwoord 1</al><al>Ja.</al></antwoord>")]
    [InlineData("<vraag><nr>1</nr><al>Kent u de mist?</al></vraag><antwoord><nr>1.</nr><al>Ja.</al></antwoord>")]
    [InlineData("<vraag><nr>Vraag 1</nr><al>Kent u de mist?</al><al>Antwoord 1</al><al>Ja.</al></vraag>")]
    public void A_number_is_found_wherever_it_stands(string body)
    {
        var publication = Lezer.LeesXml(body);

        Assert.Equal("1", Lezer.Nummers(publication.Vragen));
        Assert.Equal("1", Lezer.Nummers(publication.Antwoorden));
        Assert.Equal("Kent u de mist?", publication.Vragen[0].Tekst);
        Assert.Equal("Ja.", publication.Antwoorden[0].Tekst);
    }

    [Fact]
    public void Text_outside_every_part_is_kept_and_flagged()
    {
        var publication = Lezer.LeesXml("<vraag><nr>Vraag 1</nr><al>Mist?</al></vraag><onbekend>Los <vet>woord</vet></onbekend><antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>");

        Assert.Equal("Los woord", publication.Overig);
        Lezer.HeeftGebrek(publication, Gebrekcode.TekstBuitenGrammatica);
    }

    private sealed class TekstdeelComparer : IEqualityComparer<Tekstdeel>
    {
        public static TekstdeelComparer Instance { get; } = new();

        public bool Equals(Tekstdeel? x, Tekstdeel? y) =>
            x is not null && y is not null && x.Nummers.SequenceEqual(y.Nummers, StringComparer.Ordinal)
            && string.Equals(x.Tekst, y.Tekst, StringComparison.Ordinal) && string.Equals(x.Kop, y.Kop, StringComparison.Ordinal);

        public int GetHashCode(Tekstdeel obj) => obj.Tekst.GetHashCode(StringComparison.Ordinal);
    }
}
