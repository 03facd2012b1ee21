using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Onderdelen;

/// <summary>One question with its answer, and what belongs to it.</summary>
/// <param name="Sleutel">The key of the dossier.</param>
/// <param name="Titel">The title of the dossier.</param>
/// <param name="Status">How far the whole set is.</param>
/// <param name="Vraag">The question with its answer.</param>
/// <param name="Groep">The other questions that share its answer, or its text; their answers are the same text and are not repeated.</param>
/// <param name="Noten">The notes of the question and of its answer.</param>
/// <param name="Bronnen">The documents that question, answer and earlier answers are taken from.</param>
public sealed record Vraagdetail(
    string Sleutel,
    string Titel,
    Status Status,
    VraagAntwoord Vraag,
    IReadOnlyList<VraagAntwoord> Groep,
    IReadOnlyList<DossierNoot> Noten,
    IReadOnlyList<DossierBron> Bronnen)
{
    /// <summary>Finds a question in a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="nummer">The number as printed (<c>3</c>, <c>2m</c>), without regard to case and leading zeros; where no question is printed so, its place from 1.</param>
    /// <returns>Null where there is none.</returns>
    public static Vraagdetail? Find(Kamervraag dossier, string nummer)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(nummer);
        var question = dossier.Vragen.FirstOrDefault(row => Nummering.Same(row.Nummer, nummer))
            ?? dossier.Vragen.FirstOrDefault(row => Nummering.Same(row.Volgnummer.ToString(), nummer));
        return question is null ? null : Of(dossier, question);
    }

    private static Vraagdetail Of(Kamervraag dossier, VraagAntwoord question)
    {
        string?[] documents = [question.VraagBron, question.AntwoordBron, .. question.EerdereAntwoorden.Select(earlier => earlier.Document)];
        return new Vraagdetail(
            dossier.Sleutel,
            dossier.Titel,
            dossier.Status,
            question,
            [.. dossier.Vragen.Where(other => other.Volgnummer != question.Volgnummer && Shares(question, other)).Select(other => other with { Antwoord = null, EerdereAntwoorden = [] })],
            [.. dossier.Noten.Where(note => documents.Contains(note.Document) && IsAt(note.Noot.Bij, question))],
            [.. dossier.Bronnen.Where(source => documents.Contains(source.Id))]);
    }

    private static bool Shares(VraagAntwoord question, VraagAntwoord other) =>
        (question.AntwoordBron is not null && question.AntwoordBron == other.AntwoordBron && Has(question.AntwoordGroep, other.Nummer))
        || Has(question.VraagGroep, other.Nummer);

    // A note says at which part its mark stands: «vraag 2», «antwoord 1,4».
    private static bool IsAt(string? part, VraagAntwoord question)
    {
        var words = (part ?? "").Split(' ', 2, StringSplitOptions.TrimEntries);
        return words is ["vraag" or "antwoord", var numbers]
            && Has(numbers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), question.Nummer);
    }

    private static bool Has(IReadOnlyList<string> numbers, string number) => numbers.Any(other => Nummering.Same(other, number));
}
