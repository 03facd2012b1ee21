using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>How far a set is, and since when.</summary>
/// <param name="Status">How far it is.</param>
/// <param name="Beantwoord">The day of the first complete answer; null while there is none or where no day is printed.</param>
/// <param name="Beantwoording">The documents that answered it: those whose answers rule, or the notice that says it was done by letter.</param>
internal sealed record Statusbepaling(Status Status, DateOnly? Beantwoord, IReadOnlyList<Geldend> Beantwoording)
{
    /// <summary>Determines the status from the rows with their answers and from the notices.</summary>
    public static Statusbepaling Determine(IReadOnlyList<Vraagrij> rijen, IReadOnlyList<Geldend> geldend)
    {
        var ruling = rijen.Where(rij => rij.Antwoorden.Count > 0).Select(rij => rij.Antwoorden[^1].Document).ToHashSet();
        var answers = geldend.Where(document => IsAnswer(document.Publication)).ToList();
        var answering = answers.Where(document => ruling.Contains(document) || HasNoTextYet(document.Publication)).ToList();
        if (FirstComplete(rijen, answers) is { } complete)
        {
            return new Statusbepaling(Status.Beantwoord, complete.Publication.Ontvangen, answering);
        }

        if (geldend.FirstOrDefault(document => Says(document, Mededelingsoort.PerBrief)) is { } letter)
        {
            return new Statusbepaling(Status.Beantwoord, letter.Publication.Ontvangen, [.. answering, letter]);
        }

        var status = geldend.Any(document => Says(document, Mededelingsoort.Ingetrokken)) ? Status.Ingetrokken
            : ruling.Count > 0 ? Status.DeelsBeantwoord
            : geldend.Any(document => Says(document, Mededelingsoort.Uitstel)) ? Status.Uitgesteld
            : Status.Open;
        return new Statusbepaling(status, Beantwoord: null, answering);
    }

    private static Geldend? FirstComplete(IReadOnlyList<Vraagrij> rijen, List<Geldend> answers)
    {
        var required = Required(rijen);
        var soFar = new HashSet<Geldend>();
        foreach (var document in answers)
        {
            soFar.Add(document);
            var complete = document.Publication.Antwoorden.Count > 0
                ? required.TrueForAll(rij => rij.Antwoorden.Any(answer => soFar.Contains(answer.Document)))
                : HasNoTextYet(document.Publication);
            if (complete)
            {
                return document;
            }
        }

        return null;
    }

    // A number printed twice by mistake leaves its second question unanswered and an answer without a question: that is one pair.
    private static List<Vraagrij> Required(IReadOnlyList<Vraagrij> rijen)
    {
        var questions = rijen.Where(rij => rij.Vraag is not null).ToList();
        var misprints = questions.Where(rij => rij is { IsDubbel: true, Antwoorden.Count: 0 }).ToList();
        return misprints.Count <= rijen.Count(rij => rij.Vraag is null) ? [.. questions.Except(misprints)] : questions;
    }

    private static bool IsAnswer(Publication publication) => publication.Soort == Soort.Antwoord || publication.Antwoorden.Count > 0;

    // An answer is first published as metadata and PDF; it was given, though its words are not here.
    private static bool HasNoTextYet(Publication publication) =>
        publication.Soort == Soort.Antwoord && publication.Antwoorden.Count == 0
        && (publication.Vragen.Count == 0 || !string.IsNullOrWhiteSpace(publication.Overig));

    private static bool Says(Geldend document, Mededelingsoort soort) =>
        document.Publication.Soort is not (Soort.Vraag or Soort.Onbekend)
        && (document.Publication.Soort == Soort.Mededeling || document.Publication.Mededeling is not null)
        && Mededelingenlijst.KindOf(document.Publication) == soort;
}
