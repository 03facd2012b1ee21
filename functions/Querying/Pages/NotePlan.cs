using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Querying.Pages;

/// <summary>Puts every note under the part that carries its mark; a note whose part is not on the page goes to the end.</summary>
internal sealed class NotePlan
{
    private readonly Dictionary<NotePlace, List<PlannedNote>> _notes = [];
    private readonly Kamervraag _dossier;
    private readonly QuestionPlan _questions;

    public NotePlan(Kamervraag dossier, QuestionPlan questions)
    {
        (_dossier, _questions) = (dossier, questions);
        for (var index = 0; index < dossier.Noten.Count; index++)
        {
            Add(PlaceOf(dossier.Noten[index]), new PlannedNote(dossier.Noten[index], Anchor.Of("noot", index + 1)));
        }
    }

    /// <summary>The notes of a part, in the order of their documents.</summary>
    public IReadOnlyList<PlannedNote> At(NotePlace place) => _notes.GetValueOrDefault(place) ?? [];

    // An answer repeats the questions with their notes; the reader needs a note once.
    private void Add(NotePlace place, PlannedNote note)
    {
        if (!_notes.TryGetValue(place, out var there))
        {
            _notes[place] = there = [];
        }

        if (!there.Exists(other => Same(other.Note.Noot, note.Note.Noot)))
        {
            there.Add(note);
        }
    }

    private static bool Same(Noot first, Noot second) =>
        first.Url == second.Url && string.Equals(first.Tekst.Trim(), second.Tekst.Trim(), StringComparison.Ordinal);

    private NotePlace PlaceOf(DossierNoot note)
    {
        var words = (note.Noot.Bij ?? "").Split(' ', 2, StringSplitOptions.TrimEntries);
        var numbers = words.Length > 1 ? words[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        return words[0] switch
        {
            "vraag" => QuestionPlace(numbers),
            "antwoord" => AnswerPlace(numbers, note.Document),
            "mededeling" => NoticePlace(note.Document),
            "toelichting" when _dossier.Toelichting is not null => new NotePlace(NotePart.Explanation),
            _ => default,
        };
    }

    private NotePlace QuestionPlace(string[] numbers) =>
        _questions.OfNumbers(numbers).FirstOrDefault() is { } question
            ? new NotePlace(NotePart.Question, _questions.QuestionHome(question).Index)
            : default;

    private NotePlace AnswerPlace(string[] numbers, string document)
    {
        foreach (var question in _questions.OfNumbers(numbers))
        {
            if (question.Row.AntwoordBron == document)
            {
                return new NotePlace(NotePart.Answer, _questions.AnswerHome(question).Index);
            }

            if (question.Row.EerdereAntwoorden.FirstOrDefault(versie => versie.Document == document) is { } versie)
            {
                return new NotePlace(NotePart.EarlierAnswer, _questions.EarlierHome(question, versie).Index, document);
            }
        }

        return default;
    }

    private NotePlace NoticePlace(string document)
    {
        for (var index = 0; index < _dossier.Mededelingen.Count; index++)
        {
            if (_dossier.Mededelingen[index].Documenten.Contains(document, StringComparer.Ordinal))
            {
                return new NotePlace(NotePart.Notice, index);
            }
        }

        return default;
    }
}
