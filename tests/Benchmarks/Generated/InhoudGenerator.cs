using System.Text;

namespace Kamervragen.Benchmarks.Generated;

/// <summary>
/// Makes up publications: fictitious members and ministers, sentences of ordinary words that mean nothing. As long as real ones:
/// questions of a few hundred characters, answers of several hundred, a note with a link at one part in three.
/// </summary>
internal sealed class InhoudGenerator(Random random)
{
    // A heading has at most three digits; larger documents have longer answers.
    private const int MostQuestions = 400;
    private const int UsualQuestion = 1600;

    private static readonly string[] Words =
    [
        "de", "het", "een", "van", "in", "op", "dat", "die", "voor", "met", "niet", "aan", "er", "om", "ook", "als", "bij", "door",
        "over", "hun", "deze", "wordt", "kunnen", "worden", "zijn", "heeft", "waarom", "welke", "gemeenten", "maatregelen",
        "kabinet", "onderzoek", "uitvoering", "gevolgen", "organisaties", "ondersteuning", "samenwerking", "verantwoordelijkheid",
        "brandweer", "fietspaden", "dijken", "bibliotheken", "stikstof", "zorgverleners", "toezicht", "procent", "scholen",
        "EU-lidstaten", "vergunning", "informatie", "beleid", "periode", "knelpunten", "financiële", "coördinatie", "privé",
    ];

    /// <summary>Makes up a publication whose texts have about a number of characters.</summary>
    public Inhoud Create(string id, int characters)
    {
        var questions = Math.Clamp(characters / UsualQuestion, 1, MostQuestions);
        var perQuestion = characters / questions;
        var delen = new List<Deel>(2 * questions);
        for (var number = 1; number <= questions; number++)
        {
            delen.Add(Part(isVraag: true, number, perQuestion / 4));
            delen.Add(Part(isVraag: false, number, perQuestion * 3 / 4));
        }

        return new Inhoud(
            id,
            "Vragen van de leden Vuurtoren en Van der Zandbank (beiden Demopartij) en Waterval (Lijst Voorbeeld) aan de Minister van Infrastructuur en Waterstaat over het onderhoud van verzonnen fietspaden (ingezonden 3 maart 2025).",
            "Antwoord van Minister Zeewier (Infrastructuur en Waterstaat), mede namens de Minister van Justitie en Veiligheid (ontvangen 24 maart 2025).",
            delen);
    }

    private Deel Part(bool isVraag, int number, int characters)
    {
        var paragraphs = new List<string>();
        var left = characters;
        do
        {
            var paragraph = Paragraph(Math.Min(left, random.Next(250, 900)), isVraag ? '?' : '.');
            paragraphs.Add(paragraph);
            left -= paragraph.Length;
        }
        while (left > 120);
        return new Deel(isVraag, number, paragraphs, random.Next(3) == 0 ? $"Voorbeeldkrant, {random.Next(1, 29)} februari 2025, «{Sentence(40, '.')[..^1]}» (https://voorbeeld.example/artikel/{random.Next(10_000, 99_999)})." : null);
    }

    private string Paragraph(int characters, char end)
    {
        var text = new StringBuilder(characters + 120);
        do
        {
            text.Append(text.Length > 0 ? " " : string.Empty).Append(Sentence(random.Next(60, 160), end));
        }
        while (text.Length < characters);
        return text.ToString();
    }

    private string Sentence(int characters, char end)
    {
        var text = new StringBuilder(characters + 24);
        while (text.Length < characters)
        {
            var word = Words[random.Next(Words.Length)];
            text.Append(text.Length == 0 ? char.ToUpperInvariant(word[0]) : ' ').Append(text.Length == 1 ? word.AsSpan(1) : word);
            text.Append(random.Next(14) == 0 ? "," : string.Empty);
        }

        return text.Append(end).ToString();
    }
}
