using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Pages;

/// <summary>
/// Where the questions of a dossier stand, and which of those that share a text prints it: the first; the others point there.
/// </summary>
internal sealed class QuestionPlan
{
    private readonly Dictionary<SharedText, PlannedQuestion> _homes = [];

    public QuestionPlan(IReadOnlyList<VraagAntwoord> rows)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        All = [.. rows.Select((row, index) => Plan(row, index, taken))];
        foreach (var question in All)
        {
            _homes.TryAdd(QuestionText(question.Row), question);
            _homes.TryAdd(AnswerText(question.Row), question);
            foreach (var versie in question.Row.EerdereAntwoorden)
            {
                _homes.TryAdd(EarlierText(versie), question);
            }
        }
    }

    /// <summary>The questions, in the order of the dossier.</summary>
    public IReadOnlyList<PlannedQuestion> All { get; }

    /// <summary>The question that prints the text of this one.</summary>
    public PlannedQuestion QuestionHome(PlannedQuestion question) =>
        question.Row is { Vraag: not null, VraagGroep.Count: > 1 } ? _homes[QuestionText(question.Row)] : question;

    /// <summary>The question that prints the answer to this one.</summary>
    public PlannedQuestion AnswerHome(PlannedQuestion question) =>
        question.Row is { Antwoord: not null, AntwoordGroep.Count: > 1 } ? _homes[AnswerText(question.Row)] : question;

    /// <summary>The question that prints this earlier answer to a question.</summary>
    public PlannedQuestion EarlierHome(PlannedQuestion question, AntwoordVersie versie) =>
        versie.Groep.Count > 1 ? _homes[EarlierText(versie)] : question;

    /// <summary>The questions with one of these printed numbers.</summary>
    public IEnumerable<PlannedQuestion> OfNumbers(IReadOnlyCollection<string> numbers)
    {
        var keys = numbers.Select(Key).ToHashSet(StringComparer.Ordinal);
        return All.Where(question => keys.Contains(Key(question.Row.Nummer)));
    }

    private static string Key(string number) => number.Trim().TrimStart('0').ToLowerInvariant();

    // The printed number makes the address that people share; a number printed twice or not at all takes that of the row.
    private static PlannedQuestion Plan(VraagAntwoord row, int index, HashSet<string> taken)
    {
        var place = Anchor.Of("vraag", row.Nummer);
        return Anchor.CanHold(row.Nummer) && taken.Add(place.Id)
            ? new PlannedQuestion(index, row, place, Anchor.Of("antwoord", row.Nummer))
            : new PlannedQuestion(index, row, Anchor.Of("vraagrij", index + 1), Anchor.Of("antwoordrij", index + 1));
    }

    private static SharedText QuestionText(VraagAntwoord row) => new("vraag", row.VraagBron, string.Join(' ', row.VraagGroep), row.Vraag);

    private static SharedText AnswerText(VraagAntwoord row) => new("antwoord", row.AntwoordBron, string.Join(' ', row.AntwoordGroep), row.Antwoord);

    private static SharedText EarlierText(AntwoordVersie versie) => new("eerder", versie.Document, string.Join(' ', versie.Groep), versie.Tekst);

    private sealed record SharedText(string Kind, string? Document, string Group, string? Text);
}
