namespace Kamervragen.Parsing.Tests;

/// <summary>Extractors lose the blank at the end of a line, wherever the line happens to end; what a header says must not depend on it.</summary>
public sealed class GluedHeaderTests
{
    [Theory]
    [InlineData("Vragen van de leden Vlinder, Van der Mist en Dauw (allen Wolkenpartij) aan de Ministers van Financiën en van Defensie over de mist (ingezonden 3 juni 2021).")]
    [InlineData("Vragen van het lid El Nevel (Lijst Nat) aan de Minister-President, de Minister voor Klimaat en Energie en de Staatssecretaris van Justitie en Veiligheid over de mist (ingezonden 3 juni 2021).")]
    [InlineData("Vragen van de leden El Nevel (Lijst Nat), Van den Berg en Roos Mist (beiden Wolkenpartij) aan de Minister van Defensie over mist (ingezonden 3 juni 2021).")]
    [InlineData("Vragen van de leden El Nevel (Lijst Nat) en Van den Berg en Roos Mist (beiden Wolkenpartij) aan de Minister van Defensie over mist (ingezonden 3 juni 2021).")]
    [InlineData("Vragen van het lid El Nevel (Lijst Nat) aan de Minister van Defensie en de Staatssecretaris van Financiën – Toeslagen en Douane inzake mist (ingezonden 3 juni 2021).")]
    public void A_question_header_reads_alike_whichever_blank_was_lost(string sentence)
    {
        foreach (var glued in Glue(sentence))
        {
            Assert.Equal((glued, Read(sentence, null)), (glued, Read(glued, null)));
        }
    }

    [Theory]
    [InlineData("Antwoord van Minister Van der Nevel (Financiën) en van Staatssecretaris Dauw (Justitie en Veiligheid) (ontvangen 21 juni 2021). Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 12.")]
    [InlineData("Antwoord van Minister-President Nevel, mede namens de Ministers van Financiën en van Defensie (ontvangen 21 juni 2021).")]
    public void An_answer_header_reads_alike_whichever_blank_was_lost(string sentence)
    {
        foreach (var glued in Glue(sentence))
        {
            Assert.Equal((glued, Read(null, sentence)), (glued, Read(null, glued)));
        }
    }

    [Theory]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nrs. 12\nen 13.")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021,\nnrs. 12 en\n13")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021\nnrs. 12 en 13.")]
    public void A_reference_goes_on_over_the_end_of_a_line(string reference)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\nJa.", antwoordkop: $"{Lezer.Antwoordkop} {reference}");

        Assert.Equal("12 13", string.Join(' ', publication.ZieOok.Select(to => to.Nr)));
        Assert.Null(publication.Overig);
    }

    [Fact]
    public void Two_header_sentences_on_one_line_go_on_over_its_end()
    {
        var publication = Lezer.Lees($"{Lezer.Vraagkop} Antwoord van Minister Nevel (Financiën)\n(ontvangen 21 juni 2021).\nVraag 1\nMist?\nAntwoord 1\nJa.\n");

        Assert.Equal(new DateOnly(2021, 6, 21), publication.Ontvangen);
        Assert.Null(publication.Overig);
    }

    private static IEnumerable<string> Glue(string sentence)
    {
        for (var at = sentence.IndexOf(' ', StringComparison.Ordinal); at > 0; at = sentence.IndexOf(' ', at + 1))
        {
            yield return sentence.Remove(at, 1);
        }
    }

    private static string Read(string? question, string? answer)
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\nJa.", question, answer);
        var text = string.Join(
            '|',
            [
                .. publication.Leden.Select(lid => $"{lid.Naam}/{lid.Partij}"),
                .. publication.GerichtAan,
                .. publication.BeantwoordDoor.Select(person => $"{person.Functie}/{person.Naam}/{person.Ministerie}"),
                .. publication.MedeNamens,
                .. publication.ZieOok.Select(to => to.Nr),
                publication.Onderwerp,
                $"{publication.Ingezonden:yyyy-MM-dd}/{publication.Ontvangen:yyyy-MM-dd}",
                publication.Overig,
            ]);
        return text.Replace(" ", string.Empty, StringComparison.Ordinal);
    }
}
