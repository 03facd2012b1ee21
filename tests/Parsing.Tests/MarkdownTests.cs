namespace Kamervragen.Parsing.Tests;

/// <summary>Text layers that an extractor wrote as Markdown.</summary>
public sealed class MarkdownTests
{
    private const string Document = """
        # 2

        #### Vergaderjaar 2020–2021 Aanhangsel van de Handelingen

        **Vragen gesteld door de leden der Kamer, met de daarop door de**
        **regering gegeven antwoorden**

        ### 4711

        Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over
        _«Mist_ _boven zee» en een_bestand_naam (ingezonden 3 juni 2021)._

        Antwoord van Minister Nevel (Financiën) (ontvangen 21 juni 2021).

        **Vraag 1**
        Kent u «Mist»?[1 ] Meet u CO[2 ] op de 11[e ] dag?

        Antwoord 1
        Ja,[2 3 ] dat *weet* ik [van horen zeggen]. Een lijst:
        * mist
        * dauw


        1 De Mistbode, 1 juni 2021, https://mist.example/_over_/mist_.
        2 Kamerstuk 1, nr. 2.
        3 Idem.


        h tk 20202021 4711


        -----

        die verder gaat[4].

        4 De Dauwbode.

        -----

        """;

    [Fact]
    public void The_text_is_read_without_its_markup()
    {
        var publication = Lezer.Lees(Document, id: "naam");

        Assert.Equal("ah-tk-20202021-4711 2020-2021 4711", $"{publication.Id} {publication.Vergaderjaar} {publication.Aanhangselnummer}");
        Assert.Equal("«Mist boven zee» en een_bestand_naam", publication.Onderwerp);
        Assert.Equal("Kent u «Mist»? Meet u CO2 op de 11e dag?", Assert.Single(publication.Vragen).Tekst);
        Assert.Equal("Ja, dat weet ik [van horen zeggen]. Een lijst: * mist * dauw die verder gaat.", Assert.Single(publication.Antwoorden).Tekst.Replace("\n\n", "\n", StringComparison.Ordinal).ReplaceLineEndings(" "));
        Assert.Equal(
            ["1 De Mistbode, 1 juni 2021, https://mist.example/_over_/mist_. vraag 1", "2 Kamerstuk 1, nr. 2. antwoord 1", "3 Idem. antwoord 1", "4 De Dauwbode. antwoord 1"],
            publication.Noten.Select(noot => $"{noot.Nr} {noot.Tekst} {noot.Bij}"));
        Assert.Empty(publication.Gebreken);
    }

    [Theory]
    [InlineData("-----\n")]
    [InlineData("\f")]
    [InlineData("\f-----\n\f")]
    public void A_rule_and_a_form_feed_end_a_page(string end)
    {
        var publication = Lezer.Lees($"# 2\n{Lezer.Vraagkop}\nVraag 1\nMist?[1]\n\n1 De Mistbode.\n{end}## Vraag 2\nDauw?[2]\n\n2 De Dauwbode.\n");

        Assert.Equal("1 2", Lezer.Nummers(publication.Vragen));
        Assert.Equal(["1:vraag 1", "2:vraag 2"], publication.Noten.Select(noot => $"{noot.Nr}:{noot.Bij}"));
        Assert.Null(publication.Overig);
    }

    [Theory]
    [InlineData("De *ster* en _streep_ blijven,[1 ] en ### ook.")]
    [InlineData("# is geen kop")]
    public void A_text_layer_that_does_not_begin_so_is_left_as_it_is(string sentence) =>
        Assert.Equal(sentence, Assert.Single(Lezer.LeesTekst($"Vraag 1\n{sentence}").Vragen).Tekst);
}
