using Kamervragen.Querying.Pages;

namespace Kamervragen.Querying.Tests.Pages;

public sealed class The_seed
{
    private static string Text => HtmlPage.Text(RecordPage.Render(SeedDossier.Require(), new DateOnly(2026, 11, 21)));

    [SkippableFact]
    public void Has_on_its_page_what_openkamer_shows_in_that_order() => HtmlPage.AssertInOrder(
        Text,
        "Kamervraag 2024Z02569",
        "Een sociaal veilige werkomgeving voor Rijksambtenaren",
        "Ingediend 15 februari 2024",
        "Beantwoord 28 maart 2024 (na 42 dagen)",
        "Indieners", "(GroenLinks-PvdA)", "Sandra Palmen (NSC)",
        "Beantwoord door Conny Helder (Minister, Volksgezondheid, Welzijn en Sport)", "Alexandra van Huffelen", "Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties",
        "Onderwerpen", "Bestuur › Rijksoverheid", "Werk › Arbeidsomstandigheden",
        "Bron vraag https://zoek.officielebekendmakingen.nl/kv-tk-2024Z02569.html",
        "Bron antwoord https://zoek.officielebekendmakingen.nl/ah-tk-20232024-1360.html",
        "Vraag 1 Kent u het manifest", "Antwoord op vraag 1, 2 en 3",
        "Vraag 2 Beschikte u", "Zie antwoord vraag 1",
        "Vraag 3 Deelt u de mening", "Zie antwoord vraag 1",
        "Vraag 4", "Juist van leidinggevenden verwacht ik een voorbeeldrol. Zie ook mijn antwoord op vraag 7.",
        "Vraag 5", "Vraag 6", "Vraag 7", "Vraag 8", "Vraag 9", "Vraag 10", "Vraag 11", "Vraag 12",
        "Vraag 13", "Aangezien u de vragen aan mij heeft gericht",
        "Mededeling – 8 maart 2024", "De reden van het uitstel is dat afstemming ten behoeve van de beantwoording meer tijd vergt.",
        "Kamervraag document nummer: kv-tk-2024Z02569", "Volledige titel: Een sociaal veilige werkomgeving voor Rijksambtenaren",
        "Kamerantwoord document nummer: ah-tk-20232024-1360",
        "Volledige titel: Antwoord op vragen van de leden Chakor en Palmen over een sociaal veilige werkomgeving voor Rijksambtenaren");

    [SkippableFact]
    public void Has_thirteen_questions_with_an_anchor_each() =>
        Assert.Equal(
            Enumerable.Range(1, 13).Select(number => $"vraag-{number}"),
            HtmlPage.Parse(RecordPage.Render(SeedDossier.Require(), new DateOnly(2026, 11, 21))).QuerySelectorAll("article").Select(article => article.Id));

    [SkippableFact]
    public void Has_both_members_with_their_party()
    {
        var text = Text;

        Assert.Contains("Palmen (NSC)", text, StringComparison.Ordinal);
        Assert.Contains("Chakor (GroenLinks-PvdA)", text, StringComparison.Ordinal);
    }
}
