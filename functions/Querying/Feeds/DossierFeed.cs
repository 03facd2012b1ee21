using System.Globalization;
using Kamervragen.Dossiers;
using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Feeds;

/// <summary>
/// The feed of one question set: what has happened to it, an entry for each step, newest first. Who follows it sees a new
/// entry when the set is deferred, answered or withdrawn, and none when only a typing error was put right. Pure.
/// </summary>
internal static class DossierFeed
{
    private const int MaxSummary = 500;

    /// <summary>Makes the feed.</summary>
    /// <param name="dossier">The set.</param>
    /// <param name="changed">When it last became different; null where that has not been announced yet.</param>
    /// <param name="site">The address of the site.</param>
    public static AtomFeed Of(Kamervraag dossier, DateTimeOffset? changed, SiteAddress site)
    {
        var updated = changed ?? FeedText.Moment((dossier.Beantwoord ?? dossier.Ingediend)?.ToString("O", CultureInfo.InvariantCulture)) ?? DateTimeOffset.UnixEpoch;
        var steps = Steps(dossier, updated).Reverse().OrderByDescending(step => step.Moment);
        return new AtomFeed
        {
            Id = FeedId.Of("verloop", dossier.Sleutel),
            Title = $"Kamervraag {dossier.Vraagnummer ?? dossier.Sleutel}: {dossier.Titel}",
            Updated = updated,
            Links = [new AtomLink("self", AtomLink.Atom, site.To($"api/kamervragen/{Uri.EscapeDataString(dossier.Sleutel)}/atom")), .. FeedText.LinksTo(dossier.Sleutel, site)],
            Entries =
            [
                .. steps.Select(step => new AtomEntry
                {
                    Id = FeedId.Of("stap", $"{dossier.Sleutel} {step.Name}"),
                    Title = $"{step.Title}: {dossier.Titel}",
                    Updated = step.Moment,
                    Summary = step.Summary,
                    Links = FeedText.LinksTo(dossier.Sleutel, site),
                }),
            ],
        };
    }

    /// <summary>The steps in the order in which they are taken. One whose day nobody knows has the moment of the last change.</summary>
    private static IEnumerable<Step> Steps(Kamervraag dossier, DateTimeOffset changed)
    {
        var row = KamervraagRow.Of(dossier);
        var summary = FeedText.Summary(row);
        yield return new Step("ingediend", dossier.Mondeling ? "Mondelinge vraag" : "Vragen ingediend", At(dossier.Ingediend), FeedText.Asked(row));
        foreach (var sort in dossier.Mededelingen.GroupBy(notice => (notice.Soort, notice.Datum)))
        {
            foreach (var (index, notice) in sort.Index())
            {
                var name = $"{sort.Key.Soort} {sort.Key.Datum?.ToString("O", CultureInfo.InvariantCulture)} {index}".ToLowerInvariant();
                yield return new Step(name, Title(notice.Soort), At(notice.Datum), Shorten(notice.Tekst));
            }
        }

        if (dossier.Status is Status.Beantwoord)
        {
            yield return new Step("beantwoord", "Beantwoord", At(dossier.Beantwoord), summary);
        }
        else if (dossier.Status is Status.DeelsBeantwoord)
        {
            yield return new Step("deels-beantwoord", "Deels beantwoord", changed, summary);
        }

        var again = dossier.Vragen.Where(question => question.EerdereAntwoorden.Count > 0).Select(question => question.AntwoordBron);
        foreach (var document in again.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return new Step($"opnieuw {document}", "Opnieuw beantwoord", changed, summary);
        }

        DateTimeOffset At(DateOnly? day) => day is { } known ? FeedText.Moment(known) : changed;
    }

    private static string Title(Mededelingsoort soort) => soort switch
    {
        Mededelingsoort.Uitstel => "Beantwoording uitgesteld",
        Mededelingsoort.PerBrief => "Antwoord per brief",
        Mededelingsoort.Ingetrokken => "Vragen ingetrokken",
        _ => "Mededeling",
    };

    private static string Shorten(string text) =>
        text.Length <= MaxSummary ? text : string.Concat(text.AsSpan(0, MaxSummary - (char.IsHighSurrogate(text[MaxSummary - 1]) ? 1 : 0)), "…");

    /// <summary>Something that happened to a set.</summary>
    /// <param name="Name">Names it among the steps of the set, now and later.</param>
    /// <param name="Title">What it is.</param>
    /// <param name="Moment">When.</param>
    /// <param name="Summary">What there is to know of it.</param>
    private sealed record Step(string Name, string Title, DateTimeOffset Moment, string Summary);
}
