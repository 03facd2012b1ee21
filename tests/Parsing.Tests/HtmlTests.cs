namespace Kamervragen.Parsing.Tests;

public sealed class HtmlTests
{
    private const string Body = """
        <h1 class="kamervraagomschrijving_kop no-toc"><a id="a" name="a"></a>Vragen van het lid Vlinder (Wolkenpartij) aan de Minister
           van Financiën over mist (ingezonden 3 juni 2021).</h1>
        <h1 class="kamervraagomschrijving_kop no-toc">Antwoord van Minister Nevel (Financiën) (ontvangen 21 juni 2021).</h1>
        <div class="vraag"><h2 class="stuktitel no-toc"><a id="b" name="b"></a>Vraag 1</h2>
           <p>Kent u <em>mist</em>?<a class="nootnum supernote-click-n1" href="#n1">1</a><a class="nootnum supernote-click-n2" href="#n2">2</a></p></div>
        <div class="antwoord"><p class="nummer">Antwoord 1</p><p>Ja.</p><ul><li>mist</li><li>dauw</li></ul>
           <table><tr><td>a</td><td>b</td></tr></table></div>
        <div id="noten"><hr /><div class="voet noot" id="supernote-note-n1"><h5 class="note-close"><a class="note-close" href="#close-n1">X</a> Noot</h5>
           <sup><span class="nootnum"><a id="n1" name="n1"></a>1</span></sup><p>Zie <a href="https://example.org/m" title="x">example.org/m</a></p></div>
           <div class="voet noot" id="supernote-note-n2"><sup><span class="nootnum"><a id="n2" name="n2"></a>2</span></sup><p>Kamerstuk 1</p></div></div>
        """;

    [Theory]
    [InlineData("<html><head></head><body><div id=\"broodtekst\">{0}</div></body></html>")]
    [InlineData("<!DOCTYPE html><html><body><header><h1>Portaal</h1></header><nav><p>Vraag 9</p></nav><main><div>{0}</div></main><p>Naar boven</p></body></html>")]
    [InlineData("<div>{0}</div>")]
    public void The_publication_is_found_inside_and_outside_a_page(string page)
    {
        var publication = Lezer.Lees(page.Replace("{0}", Body, StringComparison.Ordinal));

        Assert.Equal(Formaat.Html, publication.Formaat);
        Assert.Equal(Soort.Antwoord, publication.Soort);
        Assert.Equal("Kent u mist?", Assert.Single(publication.Vragen).Tekst);
        Assert.Equal("Ja.\n\nmist\ndauw\n\na\tb", Assert.Single(publication.Antwoorden).Tekst);
        Assert.Equal(new DateOnly(2021, 6, 3), publication.Ingezonden);
        Assert.Null(publication.Overig);
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void Adjacent_marks_are_told_apart()
    {
        var publication = Lezer.Lees($"<div>{Body}</div>");

        Assert.Equal([new Noot("1", "Zie example.org/m", "https://example.org/m", "vraag 1"), new Noot("2", "Kamerstuk 1", null, "vraag 1")], publication.Noten);
    }

    [Fact]
    public void A_notice_is_read()
    {
        var publication = Lezer.Lees("""<div><h1 class="kamervraagomschrijving_kop">Mededeling van Minister Nevel (Financiën) (ontvangen 21 juni 2021).</h1><div class="kamervraagopmerking"><p>Uitstel is nodig.</p></div></div>""");

        Assert.Equal(Soort.Mededeling, publication.Soort);
        Assert.Equal("Uitstel is nodig.", publication.Mededeling);
    }

    [Fact]
    public void Metadata_in_the_head_are_used()
    {
        var publication = Lezer.Lees($"""<html><head><meta name="DC.identifier" content="ah-tk-20202021-9"/><meta name="OVERHEIDop.vraagnummer" content="2021Z00009"/></head><body>{Body}</body></html>""", "naam");

        Assert.Equal("ah-tk-20202021-9", publication.Id);
        Assert.Equal(["2021Z00009"], publication.Vraagnummers);
    }

    [Fact]
    public void Paragraphs_without_any_class_are_read_by_their_words()
    {
        var publication = Lezer.Lees($"<html><body><p>{Lezer.Vraagkop}</p><p>{Lezer.Antwoordkop}</p><p>Vraag 1</p><p>Mist?</p><p>Antwoord 1</p><p>Ja.</p></body></html>");

        Assert.Equal("Mist?", Assert.Single(publication.Vragen).Tekst);
        Assert.Equal("Ja.", Assert.Single(publication.Antwoorden).Tekst);
        Assert.Equal(2, publication.Leden.Count);
    }
}
