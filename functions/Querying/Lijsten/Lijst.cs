using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Lijsten;

/// <summary>Answers lists from an overview: no storage, no clock.</summary>
public static class Lijst
{
    /// <summary>A page of the sets that fit a filter.</summary>
    /// <param name="overview">All sets.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="today">The day in the Netherlands.</param>
    public static KamervraagPage Page(Overzicht overview, Lijstvraag question, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(question);
        var items = new List<KamervraagInLijst>(Math.Min(question.Limit, Lijstvraag.DefaultLimit));
        var known = question.Filter == KamervraagFilter.None ? overview.PerIngediend.Sets.Length : Afgeleid.Find<int>(overview, CountName(question.Filter, today));
        var (last, more, seen) = ((Kop?)null, false, 0);
        foreach (var set in new Doorloop(overview, question, today))
        {
            seen++;
            if (items.Count < question.Limit)
            {
                items.Add(new KamervraagInLijst(set, today));
                last = set;
                continue;
            }

            more = true;
            if (known is not null || question.Cursor is not null)
            {
                break;
            }
        }

        // A pass from the beginning to the end has counted them all.
        known ??= question.Cursor is null ? Afgeleid.Keep(overview, CountName(question.Filter, today), seen) : Count(overview, question.Filter, today);
        return new KamervraagPage(items, more ? CursorAfter(last!, overview, question) : null, known.Value);
    }

    /// <summary>How many sets fit a filter; counted once for an overview and a day.</summary>
    public static int Count(Overzicht overview, KamervraagFilter filter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(filter);
        if (filter == KamervraagFilter.None)
        {
            return overview.PerIngediend.Sets.Length;
        }

        return Afgeleid.Of(overview, CountName(filter, today), () =>
        {
            var count = 0;
            foreach (var set in overview.PerIngediend.Sets)
            {
                count += filter.Matches(set, today) ? 1 : 0;
            }

            return count;
        });
    }

    /// <summary>All sets that fit a filter, in order, one after the other.</summary>
    /// <param name="overview">All sets.</param>
    /// <param name="filter">Which sets.</param>
    /// <param name="order">In which order.</param>
    /// <param name="today">The day in the Netherlands.</param>
    public static IEnumerable<Kop> Matching(Overzicht overview, KamervraagFilter filter, Sortering order, DateOnly today) =>
        new Doorloop(overview, new Lijstvraag { Filter = filter, Sortering = order }, today);

    private static string CountName(KamervraagFilter filter, DateOnly today) => $"aantal {today:O} {filter.Key}";

    private static string CursorAfter(Kop last, Overzicht overview, Lijstvraag question) =>
        PageCursor.Of(question.Lijst, last.Row.Sleutel, question.Sortering.ListOf(overview).DayOf(last)).Encode();
}
